package org.refractory.content;

/** Where something stands in {@code content/}: a file relative to it, and a line from 1. */
public record Place(String file, int line) {
    /** Something that is wrong here. */
    public ContentProblem problem(String message) {
        return new ContentProblem(file, line, message);
    }
}
