package org.refractory.search.evaluation;

/**
 * A document of a collection.
 *
 * @param id of any shape, unique in the collection
 * @param title may be empty
 */
public record Passage(String id, String title, String text) {}
