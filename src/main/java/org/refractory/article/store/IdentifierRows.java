package org.refractory.article.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.refractory.article.Identifier;

/** The rows of {@code article_identifier} as bulk intake writes them. */
final class IdentifierRows {
    /** A name that may stand once and already belongs to another article stays there. */
    private static final String INSERT =
            "insert into article_identifier (article_id, kind, value) values (?, ?, ?) on conflict do nothing";

    private static final String CLEAR =
            "delete from article_identifier where article_id = ? and kind = any(?) and kind <> 'PMID'";

    private IdentifierRows() {}

    static void insert(Connection connection, List<StoreTarget> targets) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (StoreTarget target : targets) {
                for (Identifier name : target.required().identifiers()) {
                    insert.setLong(1, target.id);
                    insert.setString(2, name.kind().name());
                    insert.setString(3, name.value());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
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
