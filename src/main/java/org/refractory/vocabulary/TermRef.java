package org.refractory.vocabulary;

/** A term as other views name it. */
public record TermRef(TermKind kind, String slug, String name) {}
