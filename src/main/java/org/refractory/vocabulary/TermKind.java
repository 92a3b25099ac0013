package org.refractory.vocabulary;

import java.util.Locale;

/** The four vocabularies. */
public enum TermKind {
    MECHANISM,
    CANCER,
    THERAPY,
    BIOMARKER;

    /** As it stands in addresses and in the index: {@code mechanism}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
