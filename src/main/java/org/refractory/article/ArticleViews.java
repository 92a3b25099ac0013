package org.refractory.article;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.system.Rows;
import org.refractory.vocabulary.TermRef;

/** Reads articles as they are shown, many at a time. */
@ApplicationScoped
public class ArticleViews {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<AbstractSection>> SECTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Author>> AUTHORS = new TypeReference<>() {};
    private static final TypeReference<JournalColumn> JOURNAL = new TypeReference<>() {};
    private static final TypeReference<PublicationDate> DATE = new TypeReference<>() {};
    private static final TypeReference<List<MeshHeading>> MESH = new TypeReference<>() {};
    private static final TypeReference<List<RegistryNumber>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<List<Notice>> NOTICES = new TypeReference<>() {};
    private static final TypeReference<List<Identifier>> IDENTIFIERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> SEEN = new TypeReference<>() {};
    private static final TypeReference<List<TermRef>> TERMS = new TypeReference<>() {};

    private static final String PUBLIC =
            " state in ('IN_SCOPE', 'CURATED') and deleted_at is null and merged_into is null ";

    /** A machine's or a rule's tag counts once a curator has validated it. */
    private static final String BY_IDS = """
            select a.*,
              coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value)
                 order by array_position(array['PMID', 'PMCID', 'DOI', 'PII', 'BOOKSHELF', 'OTHER'], i.kind), i.value)
                 from article_identifier i where i.article_id = a.id), '[]') as identifiers,
              coalesce((select jsonb_agg(jsonb_build_object('kind', t.kind, 'slug', t.slug, 'name', t.name)
                 order by t.place, t.name, t.slug) from tag g join term t on t.id = g.term_id
                 where g.article_id = a.id and (g.origin in ('CURATOR', 'CONTENT') or g.validated_by is not null)), '[]')
                 as mechanisms
            from article a where a.id = any(?) order by a.id
            """;

    private static final String SIZES = Stream.of(
                    "title",
                    "vernacular_title",
                    "abstract",
                    "authors",
                    "journal",
                    "mesh",
                    "keywords",
                    "registry_numbers",
                    "notices")
            .map(ArticleViews::size)
            .collect(Collectors.joining(" + ", "select id, ", " as size from article where id = any(?)"));

    /** What is compressed is unpacked for it: it may be a hundred times as long. */
    private static String size(String column) {
        return "case when pg_column_compression(%1$s) is null then pg_column_size(%1$s) else octet_length(%1$s::text) end"
                .formatted(column);
    }

    private final Rows rows;
    private final Claims claims;

    ArticleViews(Rows rows, Claims claims) {
        this.rows = rows;
        this.claims = claims;
    }

    /** Those of the articles that exist, by number, whatever their state. */
    public List<ArticleStanding> of(Collection<Long> ids) throws SQLException {
        Map<Long, Claims.OnArticle> known = claims.on(ids);
        return rows.all(
                BY_IDS, row -> standing(row, known.getOrDefault(row.getLong("id"), Claims.OnArticle.NONE)), ids);
    }

    /** About how many bytes the descriptions of those that exist take when they are read, by number. */
    public Map<Long, Long> sizes(Collection<Long> ids) throws SQLException {
        return rows.all(SIZES, row -> Map.entry(row.getLong("id"), row.getLong("size")), ids).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The next public articles in the order of their numbers. */
    public List<Long> publicIds(long after, int limit) throws SQLException {
        return rows.ids("select id from article where id > ? and" + PUBLIC + "order by id limit ?", after, limit);
    }

    /** The next articles that are there and not public. */
    public List<Long> deskIds(long after, int limit) throws SQLException {
        return rows.ids(
                "select id from article where id > ? and state not in ('IN_SCOPE', 'CURATED')"
                        + " and deleted_at is null and merged_into is null order by id limit ?",
                after,
                limit);
    }

    /** Those of the articles that are public. */
    public List<Long> publicAmong(Collection<Long> ids) throws SQLException {
        return rows.ids("select id from article where id = any(?) and" + PUBLIC + "order by id", ids);
    }

    /** Those of the numbers that an article has. */
    public List<Long> existing(Collection<Long> ids) throws SQLException {
        return rows.ids("select id from article where id = any(?) order by id", ids);
    }

    /** The next articles tagged with one of these terms. */
    public List<Long> taggedWith(Collection<Long> terms, long after, int limit) throws SQLException {
        return rows.ids(
                "select distinct article_id from tag where term_id = any(?) and article_id > ? order by 1 limit ?",
                terms,
                after,
                limit);
    }

    private ArticleStanding standing(ResultSet row, Claims.OnArticle claims) throws SQLException {
        ArticleView view = new ArticleView(
                new ArticleId(row.getLong("id")),
                row.getInt("version"),
                Triage.valueOf(row.getString("state")),
                description(row),
                rows.json(row, "mechanisms", TERMS),
                claims.terms(),
                claims.count(),
                rows.json(row, "seen", SEEN),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
        OffsetDateTime deletedAt = row.getObject("deleted_at", OffsetDateTime.class);
        Long mergedInto = row.getObject("merged_into", Long.class);
        return new ArticleStanding(
                view,
                row.getString("state_reason"),
                deletedAt == null ? null : deletedAt.toInstant(),
                row.getString("deleted_reason"),
                mergedInto == null ? null : new ArticleId(mergedInto));
    }

    private ArticleRecord description(ResultSet row) throws SQLException {
        return new ArticleRecord(
                ArticleRecord.Kind.valueOf(row.getString("kind")),
                rows.json(row, "identifiers", IDENTIFIERS),
                row.getString("title"),
                row.getString("vernacular_title"),
                rows.json(row, "abstract", SECTIONS),
                rows.json(row, "authors", AUTHORS),
                rows.json(row, "journal", JOURNAL).journal(),
                row.getString("published") == null ? null : rows.json(row, "published", DATE),
                rows.json(row, "languages", TEXTS),
                rows.json(row, "publication_types", TEXTS),
                rows.json(row, "mesh", MESH),
                rows.json(row, "keywords", TEXTS),
                rows.json(row, "registry_numbers", NUMBERS),
                rows.json(row, "notices", NOTICES),
                row.getObject("source_revised", LocalDate.class),
                row.getInt("source_version"));
    }

    /** The column's default is an empty object. */
    private record JournalColumn(
            @Nullable String title,
            @Nullable String abbreviation,
            @Nullable String issn,
            @Nullable String volume,
            @Nullable String issue,
            @Nullable String pages) {
        Journal journal() {
            return new Journal(text(title), text(abbreviation), text(issn), text(volume), text(issue), text(pages));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
