package org.refractory.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.refractory.system.Schema;

/** What stands in the portal's schema of a database, as the database itself says. */
final class Catalog {
    private static final String COLUMNS = """
            select c.relname, a.attname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by c.relname, a.attnum
            """;

    private static final String REFERENCES = """
            select distinct child.relname, parent.relname
            from pg_constraint k
            join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
            join pg_namespace n on n.oid = child.relnamespace
            where k.contype = 'f' and n.nspname = current_schema() and child.oid <> parent.oid
            """;

    private static final String SEQUENCES = "select sequencename, last_value from pg_sequences"
            + " where schemaname = current_schema() and last_value is not null order by 1";

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /**
     * All tables but the migrations' own, each after those that it refers to.
     *
     * @throws IllegalStateException if tables refer to each other in a ring, which no load could follow
     */
    List<Table> tables() throws SQLException {
        Map<String, Table> waiting = unordered();
        Map<String, Set<String>> references = references();
        List<Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Table> free = waiting.values().stream()
                    .filter(table -> references.getOrDefault(table.name(), Set.of()).stream()
                            .noneMatch(waiting::containsKey))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a ring: " + waiting.keySet());
            }
            free.forEach(table -> waiting.remove(table.name()));
            ordered.addAll(free);
        }
        return ordered;
    }

    private Map<String, Table> unordered() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        pairs(COLUMNS)
                .forEach(pair -> columns.computeIfAbsent(pair.left(), name -> new ArrayList<>())
                        .add(pair.right()));
        Map<String, Table> tables = new TreeMap<>();
        columns.forEach((name, all) -> tables.put(name, new Table(name, all)));
        tables.remove(Schema.HISTORY);
        return tables;
    }

    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        pairs(REFERENCES)
                .forEach(pair -> references
                        .computeIfAbsent(pair.left(), name -> new TreeSet<>())
                        .add(pair.right()));
        return references;
    }

    private record Pair(String left, String right) {}

    private List<Pair> pairs(String sql) throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                pairs.add(new Pair(row.getString(1), row.getString(2)));
            }
        }
        return pairs;
    }

    /** The sequences that have given numbers. */
    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(SEQUENCES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                sequences.add(new Manifest.Sequence(row.getString(1), row.getLong(2)));
            }
        }
        return sequences;
    }

    /** The newest position of the log; 0 where it is empty, or older than the log itself. */
    long position() throws SQLException {
        boolean isThere = tables().stream().anyMatch(table -> table.name().equals("activity"));
        return isThere ? number("select coalesce(max(position), 0) from activity") : 0;
    }

    /** One number that a query answers. */
    long number(String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
