package org.refractory.intake;

import io.quarkus.arc.Arc;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.refractory.activity.Actor;
import org.refractory.intake.pubmed.Reading;

/** What tests of imports ask the database, and how they import. */
final class Ledger {
    private Ledger() {}

    static ImportReport importing(byte[] file) {
        return importing("test.xml", new ByteArrayInputStream(file), false);
    }

    static ImportReport importing(String... records) {
        return importing(Reading.set(records));
    }

    static ImportReport intoScope(String... records) {
        return importing("scope.xml", new ByteArrayInputStream(Reading.set(records)), true);
    }

    static ImportReport importing(String name, InputStream file, boolean inScope) {
        return Arc.container()
                .instance(Imports.class)
                .get()
                .run(new ImportRequest(name, inScope, Actor.SYSTEM), file, ImportProgress.SILENT);
    }

    /** The first column of the first row, as text; {@code null} where there is none. */
    static String one(String sql, Object... arguments) {
        List<String> column = column(sql, arguments);
        return column.isEmpty() ? "none" : column.getFirst();
    }

    /** The first column, as text. */
    static List<String> column(String sql, Object... arguments) {
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setObject(i + 1, arguments[i]);
            }
            List<String> column = new ArrayList<>();
            if (query.execute()) {
                try (ResultSet row = query.getResultSet()) {
                    while (row.next()) {
                        column.add(String.valueOf(row.getString(1)));
                    }
                }
            }
            return column;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The number of the article that bears a PMID. */
    static long article(int pmid) {
        return Long.parseLong(one(
                "select article_id from article_identifier where kind = 'PMID' and value = ?", String.valueOf(pmid)));
    }

    /** What is logged of the article of a PMID, oldest first. */
    static List<String> verbs(int pmid) {
        return column(
                "select verb from activity where subject_kind = 'ARTICLE' and subject_id = ? order by position",
                article(pmid));
    }

    static String title(int pmid) {
        return one("select title from article where id = ?", article(pmid));
    }

    static String state(int pmid) {
        return one("select state from article where id = ?", article(pmid));
    }

    /** Everything that an import could change, beside the list of imports. */
    static List<String> everything() {
        return column("select (select count(*) from article) || ' ' || (select count(*) from article_identifier) || ' '"
                + " || (select count(*) from activity) || ' ' || (select coalesce(sum(version), 0) from article)");
    }
}
