package org.refractory.search;

/**
 * A question that found nothing, asked for a broader thing.
 *
 * @param instead what was asked for, by its name in the vocabulary
 * @param name the broader thing
 * @param total how many records it finds
 */
public record Broader(String instead, String name, SearchRequest request, long total) {}
