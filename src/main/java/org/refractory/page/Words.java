package org.refractory.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refractory.article.ArticleView;
import org.refractory.article.Notice;
import org.refractory.content.PageView;
import org.refractory.evidence.Direction;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Labels;
import org.refractory.search.Against;

/** Small words and names of styles that only the public pages need. */
@TemplateExtension
final class Words {
    private Words() {}

    /** {@code 1 piece of evidence}. */
    static String counted(long evidence) {
        return evidence == 0
                ? "no evidence yet"
                : evidence == 1 ? "1 piece of evidence" : evidence + " pieces of evidence";
    }

    static String evidenceCounted(ArticleView article) {
        return counted((long) article.evidence());
    }

    /** {@code 1 article}. */
    static String articles(long count) {
        return count == 1 ? "1 article" : count + " articles";
    }

    /** {@code Zaretsky JM et al. N Engl J Med, 2016}. */
    static String credit(EvidenceView.ArticleRef article) {
        String where = Stream.of(
                        article.journal(),
                        article.year() == null ? "" : article.year().toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String byline = article.byline();
        return byline.isEmpty() ? where : (byline.endsWith(".") ? byline : byline + ".") + " " + where;
    }

    /** The day of an instant, in UTC: {@code 2026-03-01}. */
    static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    static String style(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String style(Notice.Kind kind) {
        return switch (kind) {
            case RETRACTION -> "bad";
            case REINSTATEMENT -> "good";
            case EXPRESSION_OF_CONCERN, CORRECTION -> "";
        };
    }

    /** {@code does not support “resistance”}. */
    static String stand(Against other) {
        return "%s “%s”"
                .formatted(
                        Labels.label(other.stance().direction()).toLowerCase(Locale.ROOT),
                        Labels.label(other.stance().significance()).toLowerCase(Locale.ROOT));
    }

    static String path(PageView page) {
        return "/pages/" + page.slug();
    }

    static String path(TermPage.ListView view) {
        return org.refractory.search.Addresses.path(view.kind());
    }

    /** Where this page of the list stands. */
    static String here(TermPage.View view) {
        String path = org.refractory.search.Addresses.path(view.term());
        return view.pager().page() == 1 ? path : path + "?page=" + view.pager().page();
    }
}
