package org.refractory.search;

/**
 * What may be meant by a question that is still being typed.
 *
 * @param kind of a term ({@code mechanism}, {@code cancer}, {@code therapy}, {@code biomarker}), or {@code article}
 * @param label its name or title
 * @param also the other name by which it was found, or empty
 * @param count how many pieces of public evidence there are on it
 * @param text the question with it in place of what it completes
 * @param path where it is shown itself
 */
public record Suggestion(String kind, String label, String also, long count, String text, String path) {}
