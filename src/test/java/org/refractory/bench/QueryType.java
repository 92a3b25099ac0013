package org.refractory.bench;

import java.util.Locale;

/** What people ask for; each has an equal share of the log. */
public enum QueryType {
    SINGLE_TERM,
    THREE_TERMS,
    PHRASE,
    FILTERED,
    FACETED,
    PREFIX,
    SYNONYMS,
    PAGE_50;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
