package org.refractory.article;

import java.util.Objects;

/**
 * Where an article stands; what is absent is empty. For a book: its title, publisher as abbreviation, ISBN as issn.
 *
 * @param abbreviation the ISO or MEDLINE abbreviation
 */
public record Journal(String title, String abbreviation, String issn, String volume, String issue, String pages) {
    public static final Journal NONE = new Journal("", "", "", "", "", "");

    /** A column that says nothing of the journal is an empty object, of which a reader of JSON makes nulls. */
    public Journal {
        title = Objects.requireNonNullElse(title, "");
        abbreviation = Objects.requireNonNullElse(abbreviation, "");
        issn = Objects.requireNonNullElse(issn, "");
        volume = Objects.requireNonNullElse(volume, "");
        issue = Objects.requireNonNullElse(issue, "");
        pages = Objects.requireNonNullElse(pages, "");
    }

    /** The abbreviation, or the title where there is none. */
    public String shortName() {
        return abbreviation.isEmpty() ? title : abbreviation;
    }
}
