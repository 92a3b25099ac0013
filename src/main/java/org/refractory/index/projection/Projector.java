package org.refractory.index.projection;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refractory.activity.Subject;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleStanding;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceView;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermViews;

/**
 * Says what one index holds of records as they are in the database now, or of articles as they were when they were added. It never
 * applies a difference, so projecting twice does no harm. The unit is an article with all its evidence: each shows parts of the
 * other.
 */
final class Projector {
    private final Side side;
    private final Records records;
    private final List<TermViews.Numbered> terms;
    private final TermTree tree;
    private final Documents documents;

    /** With the vocabularies as they are now. */
    Projector(Side side, Records records) throws SQLException {
        this.side = side;
        this.records = records;
        terms = records.terms().all();
        tree = new TermTree(terms.stream().map(TermViews.Numbered::term).toList());
        documents = new Documents(tree);
    }

    List<TermViews.Numbered> numberedTerms() {
        return terms;
    }

    List<Projection> terms() {
        return terms.stream().map(each -> documents.term(each.term())).toList();
    }

    List<Projection> pages() throws SQLException {
        return records.pages().all().stream().map(documents::page).toList();
    }

    /** The articles with these numbers and all their evidence. */
    List<Projection> articles(Collection<Long> ids) throws SQLException {
        if (side.isPublic()) {
            return described(ids);
        }
        // Public articles without evidence are nothing to the desk, and imports bring them by the thousand.
        Set<Long> strange = new HashSet<>(records.articles().publicAmong(ids));
        strange.removeAll(records.evidence().articlesAmong(ids));
        List<Projection> projections = new ArrayList<>(
                described(ids.stream().filter(id -> !strange.contains(id)).toList()));
        strange.forEach(id -> projections.add(Projection.absent(new ArticleId(id).toString())));
        return projections;
    }

    /** The same for articles as they stood when they were added, before anything rested on them. */
    List<Projection> added(List<ArticleStanding> articles) {
        return articles.stream()
                .map(article -> article(article, List.of(), NO_GOODBYES))
                .toList();
    }

    private List<Projection> described(Collection<Long> ids) throws SQLException {
        List<ArticleStanding> articles = records.articles().of(ids);
        List<ArticleView> views = articles.stream().map(ArticleStanding::view).toList();
        Map<Long, List<EvidenceView>> evidence = new HashMap<>();
        for (EvidenceView each : records.evidence().on(views)) {
            evidence.computeIfAbsent(each.article().id().number(), _ -> new ArrayList<>())
                    .add(each);
        }
        Goodbyes goodbyes = goodbyes(articles, evidence);
        List<Projection> projections = new ArrayList<>();
        for (ArticleStanding article : articles) {
            List<EvidenceView> own = evidence.getOrDefault(article.view().id().number(), List.of());
            projections.add(article(article, own, goodbyes));
            own.forEach(each -> projections.add(evidence(each, article, goodbyes)));
        }
        return projections;
    }

    /** Where claims of these articles are contradicted; only the public is told. */
    List<Projection> contradictions(Collection<Long> articles) throws SQLException {
        return side.isPublic()
                ? pairs(new Contradictions(tree, articles)
                        .among(records.claims().comparable(articles)))
                : List.of();
    }

    /** The same, so that over portions of all articles each contradiction comes once. */
    List<Projection> contradictionsOnce(Collection<Long> articles) throws SQLException {
        return pairs(new Contradictions(tree, articles)
                .beginningAmong(records.claims().comparable(articles)));
    }

    private List<Projection> pairs(Collection<Contradiction> pairs) {
        return pairs.stream().map(documents::contradiction).toList();
    }

    /** When those that are not public now, but were, stopped being so. */
    private record Goodbyes(Map<Long, Instant> articles, Map<Long, Instant> evidence) {}

    private static final Goodbyes NO_GOODBYES = new Goodbyes(Map.of(), Map.of());

    private Goodbyes goodbyes(List<ArticleStanding> articles, Map<Long, List<EvidenceView>> evidence)
            throws SQLException {
        if (!side.isPublic()) {
            return NO_GOODBYES;
        }
        List<Long> hiddenArticles = new ArrayList<>();
        List<Long> hiddenEvidence = new ArrayList<>();
        for (ArticleStanding article : articles) {
            long number = article.view().id().number();
            if (!article.isPublic()) {
                hiddenArticles.add(number);
            }
            evidence.getOrDefault(number, List.of()).stream()
                    .filter(each -> !isPublic(each, article))
                    .forEach(each -> hiddenEvidence.add(each.id().number()));
        }
        return new Goodbyes(
                lastPublic(Subject.Kind.ARTICLE, hiddenArticles), lastPublic(Subject.Kind.EVIDENCE, hiddenEvidence));
    }

    private Map<Long, Instant> lastPublic(Subject.Kind kind, List<Long> ids) throws SQLException {
        return ids.isEmpty() ? Map.of() : records.log().lastPublic(kind, ids);
    }

    private static boolean isPublic(EvidenceView evidence, ArticleStanding article) {
        return article.isPublic() && evidence.status().isPublic();
    }

    private Projection article(ArticleStanding article, List<EvidenceView> evidence, Goodbyes goodbyes) {
        ArticleView view = article.view();
        if (article.isThere() && article.isPublic() == side.isPublic()) {
            return documents.article(
                    side.isPublic() ? withoutVersion(view) : view,
                    evidence.stream().filter(each -> each.status().isPublic()).toList());
        }
        Instant goodbye = goodbyes.articles().get(view.id().number());
        return goodbye == null
                ? Projection.absent(view.id().toString())
                : documents.departed(Departures.article(article, goodbye));
    }

    /** A claim moves the version, but is nothing the public sees: equal public states must give equal documents. */
    private static ArticleView withoutVersion(ArticleView view) {
        return new ArticleView(
                view.id(),
                0,
                view.state(),
                view.description(),
                view.mechanisms(),
                view.terms(),
                view.evidence(),
                view.seen(),
                view.createdAt(),
                view.changedAt());
    }

    private Projection evidence(EvidenceView evidence, ArticleStanding article, Goodbyes goodbyes) {
        if (article.isThere() && isPublic(evidence, article) == side.isPublic()) {
            return documents.evidence(evidence, article.view());
        }
        Instant goodbye = goodbyes.evidence().get(evidence.id().number());
        return goodbye == null
                ? Projection.absent(evidence.id().toString())
                : documents.departed(Departures.evidence(evidence, goodbye));
    }
}
