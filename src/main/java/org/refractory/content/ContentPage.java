package org.refractory.content;

/** A standing page as {@code content/} has it; the body is Markdown. */
public record ContentPage(Place where, String slug, String title, String summary, String body, int order) {
    public String key() {
        return "page/" + slug;
    }
}
