package org.refractory.search;

/** Which tab of the results is asked for. */
public enum Kind {
    EVIDENCE,
    ARTICLES;

    Kind other() {
        return this == EVIDENCE ? ARTICLES : EVIDENCE;
    }
}
