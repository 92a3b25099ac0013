package org.refractory.vocabulary;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refractory.system.Rows;

/** Reads the vocabularies as they are shown. */
@ApplicationScoped
public class TermViews {
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

    private static final String ALL = """
            select t.*, p.slug as parent from term t left join term p on p.id = t.parent_id
            order by t.kind, t.place, t.name, t.id
            """;

    private final Rows rows;

    TermViews(Rows rows) {
        this.rows = rows;
    }

    /** A term and the numbers by which the database knows it and its parent. */
    public record Numbered(long id, @Nullable Long parent, TermView term) {}

    /** All vocabularies, each in the order in which it is shown. */
    public List<Numbered> all() throws SQLException {
        return rows.all(ALL, this::term);
    }

    private Numbered term(ResultSet row) throws SQLException {
        TermView term = new TermView(
                TermKind.valueOf(row.getString("kind")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("definition"),
                row.getString("explainer"),
                row.getString("category"),
                row.getString("parent"),
                row.getInt("place"),
                rows.json(row, "synonyms", NAMES),
                rows.json(row, "codes", CODES));
        return new Numbered(row.getLong("id"), row.getObject("parent_id", Long.class), term);
    }
}
