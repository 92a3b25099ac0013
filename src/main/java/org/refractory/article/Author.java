package org.refractory.article;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An author as printed: a person (family, given, initials, suffix) or a group (collective); what is absent is empty.
 *
 * @param orcid sixteen digits in groups of four, or empty
 */
public record Author(
        String family,
        String given,
        String initials,
        String suffix,
        String collective,
        String orcid,
        List<String> affiliations) {
    private static final Pattern BLANKS = Pattern.compile(" +");

    public Author {
        affiliations = List.copyOf(affiliations);
    }

    public static Author person(String family, String given, String initials) {
        return new Author(family, given, initials, "", "", "", List.of());
    }

    public static Author group(String name) {
        return new Author("", "", "", "", name, "", List.of());
    }

    /** As in a reference list: {@code Zaretsky JM}. */
    public String shortName() {
        return collective.isEmpty()
                ? BLANKS.matcher(String.join(" ", List.of(family, initials, suffix)))
                        .replaceAll(" ")
                        .strip()
                : collective;
    }
}
