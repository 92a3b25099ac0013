package org.refractory.index.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.refractory.activity.ActivityTail;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.article.ArticleStanding;
import org.refractory.vocabulary.TermViews;

/**
 * Brings an index to what the database says: after a batch of log rows, or from nothing. Memory stays bounded. Articles of which
 * a batch only says that they were added may be shown as they were then ({@link org.refractory.article.JustAdded}): whatever
 * happened to them since has rows of its own that follow.
 */
@ApplicationScoped
public class Projections {
    private final Records records;
    private final Portions portions;

    Projections(Records records) {
        this.records = records;
        this.portions = new Portions(records.articles());
    }

    /** The log that these projections follow. */
    public ActivityTail log() {
        return records.log();
    }

    /** To be called when the database may have become another than it was. */
    public void forget() {
        records.justAdded().forget();
    }

    /** Projects whatever shows one of the touched subjects. */
    public void affected(Side side, Collection<ActivityTail.Touched> rows, Target target)
            throws SQLException, IOException {
        Projector projector = new Projector(side, records);
        Set<Long> articles = ids(rows, Subject.Kind.ARTICLE);
        Set<Long> evidence = ids(rows, Subject.Kind.EVIDENCE);
        List<Long> underEvidence =
                evidence.isEmpty() ? List.of() : records.evidence().articlesOf(evidence);
        if (side.isPublic()) {
            Map<Long, String> added = onlyAdded(rows);
            underEvidence.forEach(added::remove);
            putAdded(projector, added, target).forEach(articles::remove);
        }
        Set<Long> read = new TreeSet<>(articles);
        read.addAll(underEvidence);
        put(projector, List.copyOf(read), target);
        putAbsent(articles, evidence, target);
        Set<Long> terms = ids(rows, Subject.Kind.TERM);
        if (!terms.isEmpty()) {
            if (side.isPublic()) {
                target.replaceAll(Fields.Type.TERM, projector.terms());
            }
            Set<Long> touched = withDescendants(terms, projector.numberedTerms());
            stream((after, limit) -> records.articles().taggedWith(touched, after, limit), projector, target);
            stream((after, limit) -> records.evidence().articlesAbout(touched, after, limit), projector, target);
        }
        if (side.isPublic() && !ids(rows, Subject.Kind.PAGE).isEmpty()) {
            target.replaceAll(Fields.Type.PAGE, projector.pages());
        }
        Set<Long> accounts = ids(rows, Subject.Kind.ACCOUNT);
        if (!accounts.isEmpty()) {
            stream((after, limit) -> records.evidence().articlesBy(accounts, after, limit), projector, target);
        }
    }

    private static Set<Long> ids(Collection<ActivityTail.Touched> rows, Subject.Kind kind) {
        return rows.stream()
                .map(ActivityTail.Touched::subject)
                .filter(subject -> subject.kind() == kind)
                .map(Subject::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The articles of which these rows say nothing but that they were added, and the hash of each one's description. */
    private static Map<Long, String> onlyAdded(Collection<ActivityTail.Touched> rows) {
        Map<Long, String> added = new TreeMap<>();
        Set<Long> seen = new HashSet<>();
        for (ActivityTail.Touched row : rows) {
            if (row.subject().kind() == Subject.Kind.ARTICLE) {
                long id = row.subject().id();
                if (seen.add(id) && row.verb() == Verb.ADDED) {
                    added.put(id, row.hash());
                } else {
                    added.remove(id);
                }
            }
        }
        return added;
    }

    /** Puts those that this process has just added, and answers which these were. */
    private List<Long> putAdded(Projector projector, Map<Long, String> added, Target target)
            throws SQLException, IOException {
        List<ArticleStanding> known = records.justAdded().take(added);
        Portions.of(known, portion -> target.put(projector.added(portion)));
        return known.stream().map(article -> article.view().id().number()).toList();
    }

    private void put(Projector projector, List<Long> articles, Target target) throws SQLException, IOException {
        portions.ofArticles(articles, portion -> portion(projector, portion, target));
    }

    private void portion(Projector projector, List<Long> articles, Target target) throws SQLException, IOException {
        List<Projection> projected = projector.articles(articles);
        target.put(projected);
        List<String> evidence = evidence(projected);
        if (!evidence.isEmpty()) {
            target.contradictions(evidence, projector.contradictions(articles));
        }
    }

    private static List<String> evidence(List<Projection> projected) {
        return projected.stream()
                .map(Projection::key)
                .filter(key -> key.startsWith("E"))
                .toList();
    }

    /** What is in the log but no longer in the database leaves the index. */
    private void putAbsent(Set<Long> articles, Set<Long> evidence, Target target) throws SQLException, IOException {
        List<Projection> absent = new ArrayList<>();
        Set<Long> known = new HashSet<>(records.articles().existing(articles));
        articles.stream().filter(id -> !known.contains(id)).forEach(id -> absent.add(Projection.absent("A" + id)));
        known.clear();
        known.addAll(records.evidence().existing(evidence));
        evidence.stream().filter(id -> !known.contains(id)).forEach(id -> absent.add(Projection.absent("E" + id)));
        target.put(absent);
        target.contradictions(evidence(absent), List.of());
    }

    private static Set<Long> withDescendants(Set<Long> terms, List<TermViews.Numbered> all) {
        Set<Long> closed = new HashSet<>(terms);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (TermViews.Numbered each : all) {
                grew |= each.parent() != null && closed.contains(each.parent()) && closed.add(each.id());
            }
        }
        return closed;
    }

    /** Projects everything, each article once where that is possible. */
    public void all(Side side, Target target) throws SQLException, IOException {
        Projector projector = new Projector(side, records);
        if (side.isPublic()) {
            target.add(projector.terms());
            target.add(projector.pages());
            portions.ofArticles(records.articles()::publicIds, ids -> {
                target.add(projector.articles(ids));
                target.add(projector.contradictionsOnce(ids));
            });
            portions.ofArticles(
                    (after, limit) -> records.log().everPublic(Subject.Kind.ARTICLE, after, limit),
                    ids -> target.put(projector.articles(notPublic(ids))));
        } else {
            portions.ofArticles(records.articles()::deskIds, ids -> target.add(projector.articles(ids)));
            portions.ofArticles(records.evidence()::articlesWithAny, ids -> target.put(projector.articles(ids)));
        }
    }

    private List<Long> notPublic(List<Long> ids) throws SQLException {
        Set<Long> shown = new HashSet<>(records.articles().publicAmong(ids));
        return ids.stream().filter(id -> !shown.contains(id)).toList();
    }

    private void stream(Portions.Pages ids, Projector projector, Target target) throws SQLException, IOException {
        portions.ofArticles(ids, portion -> portion(projector, portion, target));
    }
}
