package org.refractory.content.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.activity.Subject;
import org.refractory.article.Article;
import org.refractory.article.Articles;
import org.refractory.article.Identifier;
import org.refractory.article.Journal;
import org.refractory.article.PublicationDate;
import org.refractory.article.Tag;
import org.refractory.article.Tags;
import org.refractory.article.Triage;
import org.refractory.content.ContentArticle;
import org.refractory.content.check.SeenRules;
import org.refractory.vocabulary.Term;

/** Loads the articles of the starter set. One that is known by its PMID or DOI keeps its own, richer description. */
@ApplicationScoped
class ArticleLoading {
    private final Articles articles;
    private final Tags tags;
    private final Identifiers identifiers;
    private final Clock clock;

    ArticleLoading(Articles articles, Tags tags, Identifiers identifiers, Clock clock) {
        this.articles = articles;
        this.tags = tags;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** @return the article's number */
    long load(ContentArticle content, Map<String, Term> terms, Loading loading) throws SQLException {
        Article known = known(content, loading);
        Article article = known == null ? made(content) : known;
        Merge merge = loading.merge(content.key(), known == null);
        if (article.source == Article.Source.CONTENT) {
            describe(content, article, merge);
        }
        merge.field(
                "seen",
                article.seen,
                known == null ? content.seen() : withoutOwnReview(content, article),
                seen -> article.seen = new LinkedHashMap<>(seen));
        if (known == null) {
            articles.persist(article);
            articles.flush();
        }
        identifiers.add(article.number(), names(content));
        scope(content, article, merge, loading);
        for (String slug : content.mechanisms()) {
            tag(article, slug, terms, merge);
        }
        if (merge.hasChanged()) {
            article.changedAt = clock.instant();
        }
        loading.done(ContentRecord.Kind.ARTICLE, content.key(), Subject.article(article.number()), merge);
        return article.number();
    }

    private @Nullable Article known(ContentArticle content, Loading loading) throws SQLException {
        Optional<Long> number = loading.known(content.key()).map(ContentRecord::subjectId);
        for (Identifier name : names(content)) {
            number = number.or(() -> articles.numberOf(name));
        }
        Article found = number.map(articles::findById).orElse(null);
        while (found != null && found.mergedInto != null) {
            found = articles.findById(found.mergedInto);
        }
        return found;
    }

    private static List<Identifier> names(ContentArticle content) {
        return Stream.of(
                        Optional.ofNullable(content.pmid()).map(Identifier::of),
                        Optional.ofNullable(content.doi()).map(Identifier::of))
                .flatMap(Optional::stream)
                .toList();
    }

    private Article made(ContentArticle content) {
        Article article = new Article();
        article.source = Article.Source.CONTENT;
        article.state = content.evidence().isEmpty() ? Triage.IN_SCOPE : Triage.CURATED;
        article.createdAt = clock.instant();
        article.changedAt = article.createdAt;
        return article;
    }

    private static void describe(ContentArticle content, Article article, Merge merge) {
        Journal journal = new Journal("", content.journal(), "", "", "", "");
        merge.field("title", article.title, content.title(), title -> article.title = title);
        merge.field("authors", article.authors, content.authors(), list -> article.authors = new ArrayList<>(list));
        merge.field(
                "journal",
                article.journal.equals(Journal.NONE) ? null : article.journal,
                content.journal().isEmpty() ? null : journal,
                it -> article.journal = it);
        merge.field("year", article.year, content.year(), year -> {
            article.year = year;
            article.published = PublicationDate.year(year);
        });
    }

    /** What was reviewed here and came back in an export is known here already. */
    private static Map<String, String> withoutOwnReview(ContentArticle content, Article article) {
        Map<String, String> seen = new LinkedHashMap<>(content.seen());
        if (!article.seen.containsKey(SeenRules.REVIEWED)) {
            seen.remove(SeenRules.REVIEWED);
        }
        return seen;
    }

    /** Content speaks for an article that nobody has judged yet; a curator's judgement stands. */
    private static void scope(ContentArticle content, Article article, Merge merge, Loading loading) {
        if (article.state == Triage.INBOX || article.state == Triage.DEFERRED) {
            merge.field("scope", null, "in scope", _ -> {
                article.state = Triage.IN_SCOPE;
                article.deferredUntil = null;
            });
        } else if (!article.state.isPublic()) {
            loading.report().leftAlone(content.key(), "out of scope");
        }
    }

    private void tag(Article article, String slug, Map<String, Term> terms, Merge merge) {
        Term term = terms.get("mechanism/" + slug);
        if (term == null) {
            throw new IllegalStateException("The build checked that mechanism '%s' exists".formatted(slug));
        }
        Tag.Key key = new Tag.Key(article.number(), term.number());
        merge.field("tag " + slug, tags.findById(key) == null ? null : "tagged", "tagged", _ -> {
            Tag tag = new Tag();
            tag.key = key;
            tag.origin = Tag.Origin.CONTENT;
            tag.taggedAt = clock.instant();
            tags.persist(tag);
        });
    }
}
