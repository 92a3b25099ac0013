package org.refractory.search;

import java.util.List;
import org.refractory.index.projection.Fields;

/** What people call the parts of a record that are searched. */
final class Places {
    private static final List<String> ORDER = List.of(
            Fields.STATEMENT,
            Fields.ARTICLE_TITLE,
            Fields.ARTICLE_ABSTRACT,
            Fields.EVIDENCE_TITLE,
            "evidence.terms",
            "article.terms",
            "article.keywords",
            "evidence.detail",
            "evidence.source",
            "article.source");

    private Places() {}

    /** The most prominent first. */
    static int rank(String field) {
        int place = ORDER.indexOf(field);
        return place < 0 ? ORDER.size() : place;
    }

    static String of(String field) {
        return switch (field) {
            case Fields.STATEMENT -> "the statement";
            case Fields.ARTICLE_TITLE -> "the title";
            case Fields.ARTICLE_ABSTRACT -> "the abstract";
            case Fields.EVIDENCE_TITLE -> "the title of its article";
            case "evidence.terms" -> "what it is about";
            case "article.terms" -> "what its evidence and tags are about";
            case "article.keywords" -> "its keywords";
            case "evidence.detail" -> "its quotes and details";
            case "evidence.source", "article.source" -> "its authors, journal or numbers";
            default -> "its other words";
        };
    }
}
