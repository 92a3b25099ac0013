package org.refractory.article;

/**
 * A part of an abstract, in plain text.
 *
 * @param label such as {@code METHODS}, or empty in an unstructured abstract
 */
public record AbstractSection(String label, String text) {}
