package org.refractory.search;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceView;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermView;

/** Where each public record and each view is shown: paths from the root. In a template: {@code {x.path}}. */
@TemplateExtension
public final class Addresses {
    private Addresses() {}

    public static String path(ArticleView article) {
        return path(article.id());
    }

    public static String path(EvidenceView.ArticleRef article) {
        return path(article.id());
    }

    public static String path(ArticleId article) {
        return "/articles/" + article;
    }

    public static String path(EvidenceView evidence) {
        return "/evidence/" + evidence.id();
    }

    public static String path(TermRef term) {
        return path(term.kind(), term.slug());
    }

    public static String path(TermView term) {
        return path(term.kind(), term.slug());
    }

    public static String path(TermKind kind, String slug) {
        return path(kind) + "/" + slug;
    }

    /** The list of a whole vocabulary. */
    public static String path(TermKind kind) {
        return "/" + plural(kind);
    }

    /** A search as a page. */
    public static String path(SearchRequest request) {
        return with("/search", request.query());
    }

    /** A path with a query string, which may be empty. */
    public static String with(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** {@code mechanisms}, {@code therapies}. */
    public static String plural(TermKind kind) {
        return kind == TermKind.THERAPY ? "therapies" : kind.name().toLowerCase(Locale.ROOT) + "s";
    }
}
