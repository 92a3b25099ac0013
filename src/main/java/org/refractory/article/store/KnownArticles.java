package org.refractory.article.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.article.Article;
import org.refractory.article.Identifier;
import org.refractory.article.Triage;

/**
 * The stored articles that bear one of some names.
 *
 * @param byName articles that bear the name themselves; of several with the same DOI, one without a PMID, else the oldest
 * @param survivors for a name of a merged article: the article that it was merged into
 */
record KnownArticles(Map<Identifier, KnownArticle> byName, Map<Identifier, KnownArticle> survivors) {
    private static final String COLUMNS =
            "a.id, a.state, a.source, a.deleted_at, a.merged_into, encode(a.source_hash, 'hex') as hash, a.source_version, a.source_revised,"
                    + " exists (select from article_identifier p where p.article_id = a.id and p.kind = 'PMID') as has_pmid";

    private static final String BY_NAME = "select i.kind, i.value, " + COLUMNS
            + " from unnest(?::text[], ?::text[]) as wanted (kind, value)"
            + " join article_identifier i on i.value = wanted.value and i.kind = wanted.kind"
            + " join article a on a.id = i.article_id order by has_pmid desc, a.id desc";

    private static final String BY_ID = "select " + COLUMNS + " from article a where a.id = ?";

    static KnownArticles with(Collection<Identifier> names, Connection connection) throws SQLException {
        KnownArticles known = new KnownArticles(new HashMap<>(), new HashMap<>());
        try (PreparedStatement query = connection.prepareStatement(BY_NAME)) {
            query.setArray(
                    1, array(connection, names.stream().map(name -> name.kind().name())));
            query.setArray(2, array(connection, names.stream().map(Identifier::value)));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Identifier name =
                            new Identifier(Identifier.Kind.valueOf(row.getString("kind")), row.getString("value"));
                    known.byName.put(name, article(row));
                }
            }
        }
        for (var entry : known.byName.entrySet()) {
            if (entry.getValue().mergedInto() != null) {
                known.survivors.put(entry.getKey(), survivor(entry.getValue(), connection));
            }
        }
        return known;
    }

    private static Array array(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static KnownArticle survivor(KnownArticle merged, Connection connection) throws SQLException {
        KnownArticle article = merged;
        for (Long next = merged.mergedInto(); next != null; next = article.mergedInto()) {
            article = byId(next, connection);
        }
        return article;
    }

    private static KnownArticle byId(long id, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BY_ID)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return article(row);
            }
        }
    }

    private static KnownArticle article(ResultSet row) throws SQLException {
        return new KnownArticle(
                row.getLong("id"),
                Triage.valueOf(row.getString("state")),
                Article.Source.valueOf(row.getString("source")),
                row.getObject("deleted_at") != null,
                number(row, "merged_into"),
                row.getBoolean("has_pmid"),
                row.getString("hash"),
                row.getInt("source_version"),
                row.getObject("source_revised", LocalDate.class));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
