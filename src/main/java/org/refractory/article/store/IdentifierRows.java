package org.refractory.article.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.refractory.article.Identifier;

/** The rows of {@code article_identifier} as bulk intake writes them. */
final class IdentifierRows {
    /** A name that may stand once and already belongs to another article stays there. */
    private static final String INSERT = "insert into article_identifier (article_id, kind, value)"
            + " select * from unnest(?::bigint[], ?::text[], ?::text[]) on conflict do nothing";

    private static final String CLEAR =
            "delete from article_identifier where article_id = ? and kind = any(?) and kind <> 'PMID'";

    private IdentifierRows() {}

    /** @return how many names were not written, because they stood there already or twice among these */
    static int insert(Connection connection, List<StoreTarget> targets) throws SQLException {
        List<Long> articles = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (StoreTarget target : targets) {
            for (Identifier name : target.required().identifiers()) {
                articles.add(target.id);
                kinds.add(name.kind().name());
                values.add(name.value());
            }
        }
        if (articles.isEmpty()) {
            return 0;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("bigint", articles.toArray()));
            insert.setArray(2, connection.createArrayOf("text", kinds.toArray()));
            insert.setArray(3, connection.createArrayOf("text", values.toArray()));
            return articles.size() - insert.executeUpdate();
        }
    }

    /** Names replace those of the same kind; kinds that a record does not give stay, and a PMID is never taken away. */
    static void replace(Connection connection, List<StoreTarget> targets) throws SQLException {
        try (PreparedStatement clear = connection.prepareStatement(CLEAR)) {
            for (StoreTarget target : targets) {
                clear.setLong(1, target.id);
                clear.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                target.required().identifiers().stream()
                                        .map(name -> name.kind().name())
                                        .distinct()
                                        .toArray()));
                clear.addBatch();
            }
            clear.executeBatch();
        }
        insert(connection, targets);
    }
}
