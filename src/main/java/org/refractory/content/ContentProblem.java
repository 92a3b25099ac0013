package org.refractory.content;

/**
 * Something in {@code content/} that must be mended before it can be built.
 *
 * @param file relative to {@code content/}
 * @param line from 1
 */
public record ContentProblem(String file, int line, String message) implements Comparable<ContentProblem> {
    @Override
    public int compareTo(ContentProblem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return "content/%s:%d: %s".formatted(file, line, message);
    }
}
