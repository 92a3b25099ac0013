package org.refractory.content.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.refractory.article.Identifier;

/** Gives an article the names that content knows it by. */
@ApplicationScoped
class Identifiers {
    private final DataSource database;

    Identifiers(DataSource database) {
        this.database = database;
    }

    /** Names that the article, or another one, bears already are left where they are. */
    void add(long article, List<Identifier> names) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into article_identifier (article_id, kind, value) values (?, ?, ?) on conflict do nothing")) {
            for (Identifier name : names) {
                insert.setLong(1, article);
                insert.setString(2, name.kind().name());
                insert.setString(3, name.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
