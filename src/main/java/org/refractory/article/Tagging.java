package org.refractory.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Me;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.vocabulary.Term;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.Terms;
import org.refractory.web.Problem;
import org.refractory.web.ProblemType;

/** Curators say which mechanisms an article is about. Saying it twice changes nothing. */
@ApplicationScoped
public class Tagging {
    private final Articles articles;
    private final Tags tags;
    private final Terms terms;
    private final ActivityLog log;
    private final Clock clock;

    Tagging(Articles articles, Tags tags, Terms terms, ActivityLog log, Clock clock) {
        this.articles = articles;
        this.tags = tags;
        this.terms = terms;
        this.log = log;
        this.clock = clock;
    }

    /** Tags the article, or agrees with a tag that no person made. */
    @Transactional
    public void tag(Me me, ArticleId id, String slug) {
        Article article = articles.held(id);
        Tag.Key key = new Tag.Key(article.number(), mechanism(slug));
        Tag known = tags.findById(key);
        if (known == null) {
            tags.persist(fresh(me, key));
        } else if (known.isTrusted()) {
            return;
        } else {
            known.validatedBy = me.id();
        }
        record(me, Verb.TAGGED, article, null, Map.of("mechanism", slug));
    }

    private Tag fresh(Me me, Tag.Key key) {
        Tag tag = new Tag();
        tag.key = key;
        tag.origin = Tag.Origin.CURATOR;
        tag.taggedBy = me.id();
        tag.taggedAt = clock.instant();
        return tag;
    }

    @Transactional
    public void untag(Me me, ArticleId id, String slug) {
        Article article = articles.held(id);
        if (tags.deleteById(new Tag.Key(article.number(), mechanism(slug)))) {
            record(me, Verb.UNTAGGED, article, Map.of("mechanism", slug), null);
        }
    }

    private long mechanism(String slug) {
        return terms.of(TermKind.MECHANISM, slug)
                .map(Term::number)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID,
                        "There is no such mechanism. Choose one from the list.",
                        List.of(new Problem.FieldProblem("mechanism", "Name a mechanism by its slug.")),
                        Map.of()));
    }

    private void record(
            Me me, Verb verb, Article article, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        article.changedAt = clock.instant();
        log.record(Change.of(me.actor(), verb, Subject.article(article.number()), article.isPublic())
                .from(before)
                .to(after));
    }
}
