package org.refractory.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleStanding;
import org.refractory.article.ArticleView;
import org.refractory.article.ArticleViews;
import org.refractory.article.Identifier;
import org.refractory.system.Rows;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;

/** Reads evidence as it is shown, many pieces at a time, in whatever status they are. */
@ApplicationScoped
public class EvidenceViews {
    private static final TypeReference<List<RatingItem>> RATING = new TypeReference<>() {};
    private static final TypeReference<List<Outcome>> OUTCOMES = new TypeReference<>() {};
    private static final TypeReference<List<Quote>> QUOTES = new TypeReference<>() {};
    private static final TypeReference<List<TermColumn>> TERMS = new TypeReference<>() {};

    private static final String VIEW = """
            select e.*, coalesce(author.name, '') as author, coalesce(reviewer.name, '') as reviewer,
              coalesce((select jsonb_agg(jsonb_build_object('kind', t.kind, 'slug', t.slug, 'name', t.name, 'state', x.state)
                order by x.place) from evidence_term x join term t on t.id = x.term_id
                where x.evidence_id = e.id), '[]') as terms
            from evidence e
              left join account author on author.id = e.author_id
              left join account reviewer on reviewer.id = e.reviewer_id
            """;

    private final Rows rows;
    private final ArticleViews articles;

    EvidenceViews(Rows rows, ArticleViews articles) {
        this.rows = rows;
        this.articles = articles;
    }

    /** Those that exist, by number. */
    public List<EvidenceView> of(Collection<Long> ids) throws SQLException {
        Map<Long, ArticleView> known = byNumber(
                articles.of(articlesOf(ids)).stream().map(ArticleStanding::view).toList());
        return rows.all(VIEW + "where e.id = any(?) order by e.id", row -> view(row, known), ids);
    }

    /** All evidence of these articles, by number. */
    public List<EvidenceView> on(Collection<ArticleView> articles) throws SQLException {
        Map<Long, ArticleView> known = byNumber(articles);
        return rows.all(
                VIEW + "where e.article_id = any(?) order by e.id",
                row -> view(row, known),
                List.copyOf(known.keySet()));
    }

    private static Map<Long, ArticleView> byNumber(Collection<ArticleView> articles) {
        Map<Long, ArticleView> byNumber = new HashMap<>();
        articles.forEach(article -> byNumber.put(article.id().number(), article));
        return byNumber;
    }

    /** Those of the numbers that a piece of evidence has. */
    public List<Long> existing(Collection<Long> ids) throws SQLException {
        return rows.ids("select id from evidence where id = any(?) order by id", ids);
    }

    /** The articles on which these pieces rest. */
    public List<Long> articlesOf(Collection<Long> ids) throws SQLException {
        return rows.ids("select distinct article_id from evidence where id = any(?) order by 1", ids);
    }

    /** The next articles with evidence about one of these terms. */
    public List<Long> articlesAbout(Collection<Long> terms, long after, int limit) throws SQLException {
        return rows.ids(
                "select distinct e.article_id from evidence_term x join evidence e on e.id = x.evidence_id"
                        + " where x.term_id = any(?) and e.article_id > ? order by 1 limit ?",
                terms,
                after,
                limit);
    }

    /** The next articles with evidence that one of these accounts wrote or reviewed. */
    public List<Long> articlesBy(Collection<Long> accounts, long after, int limit) throws SQLException {
        return rows.ids(
                "select distinct article_id from evidence where (author_id = any(?) or reviewer_id = any(?))"
                        + " and article_id > ? order by 1 limit ?",
                accounts,
                accounts,
                after,
                limit);
    }

    /** Those of the articles that have any evidence. */
    public List<Long> articlesAmong(Collection<Long> articles) throws SQLException {
        return rows.ids(
                "select distinct article_id from evidence where article_id = any(?) order by article_id", articles);
    }

    /** The next articles with any evidence. */
    public List<Long> articlesWithAny(long after, int limit) throws SQLException {
        return rows.ids(
                "select distinct article_id from evidence where article_id > ? order by 1 limit ?", after, limit);
    }

    private EvidenceView view(ResultSet row, Map<Long, ArticleView> known) throws SQLException {
        ArticleView article = Objects.requireNonNull(known.get(row.getLong("article_id")));
        EvidenceStatus status = EvidenceStatus.valueOf(row.getString("status"));
        List<TermColumn> terms = rows.json(row, "terms", TERMS);
        List<RatingItem> rating = rows.json(row, "rating_items", RATING);
        return new EvidenceView(
                new EvidenceId(row.getLong("id")),
                row.getInt("version"),
                status,
                status == EvidenceStatus.ACCEPTED ? "" : row.getString("status_reason"),
                Evidence.Origin.valueOf(row.getString("origin")),
                reference(article),
                row.getString("statement"),
                value(EvidenceType.class, row, "type"),
                value(Direction.class, row, "direction"),
                value(Significance.class, row, "significance"),
                value(Level.class, row, "level"),
                row.getString("level_reason"),
                value(Timing.class, row, "timing"),
                of(TermKind.MECHANISM, terms),
                of(TermKind.CANCER, terms),
                of(TermKind.THERAPY, terms),
                value(Interaction.class, row, "interaction"),
                biomarkers(terms),
                value(StudyDesign.class, row, "design"),
                row.getString("setting"),
                row.getObject("n", Integer.class),
                rating,
                RatingItem.stars(rating),
                rows.json(row, "outcomes", OUTCOMES),
                rows.json(row, "quotes", QUOTES),
                row.getString("author"),
                row.getString("reviewer"),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "changed_at")),
                instant(row, "accepted_at"));
    }

    private static EvidenceView.ArticleRef reference(ArticleView article) {
        return new EvidenceView.ArticleRef(
                article.id(),
                article.description().title(),
                article.byline(),
                article.description().journal().shortName(),
                article.year(),
                article.identifier(Identifier.Kind.PMID),
                article.identifier(Identifier.Kind.DOI));
    }

    private static List<TermRef> of(TermKind kind, List<TermColumn> terms) {
        return terms.stream()
                .filter(term -> term.kind() == kind)
                .map(TermColumn::ref)
                .toList();
    }

    private static List<EvidenceView.Biomarker> biomarkers(List<TermColumn> terms) {
        return terms.stream()
                .filter(term -> term.kind() == TermKind.BIOMARKER)
                .map(term -> new EvidenceView.Biomarker(term.ref(), term.state()))
                .toList();
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, ResultSet row, String column)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private record TermColumn(
            TermKind kind,
            String slug,
            String name,
            @Nullable BiomarkerState state) {
        TermRef ref() {
            return new TermRef(kind, slug, name);
        }
    }
}
