package org.refractory.search;

/** The order of results; ties are broken by id, newest first. */
public enum Sort {
    RELEVANCE,
    NEWEST,
    LEVEL
}
