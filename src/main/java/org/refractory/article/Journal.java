package org.refractory.article;

/**
 * Where an article stands; what is absent is empty. For a book: its title, publisher as abbreviation, ISBN as issn.
 *
 * @param abbreviation the ISO or MEDLINE abbreviation
 */
public record Journal(String title, String abbreviation, String issn, String volume, String issue, String pages) {
    public static final Journal NONE = new Journal("", "", "", "", "", "");

    /** The abbreviation, or the title where there is none. */
    public String shortName() {
        return abbreviation.isEmpty() ? title : abbreviation;
    }
}
