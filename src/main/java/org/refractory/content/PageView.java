package org.refractory.content;

/**
 * A standing page as it is shown.
 *
 * @param body Markdown
 * @param place its place among the pages
 */
public record PageView(String slug, String title, String summary, String body, int place) {}
