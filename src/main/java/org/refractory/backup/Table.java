package org.refractory.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as {@code COPY} names it.
 *
 * @param columns those that hold data, in the order in which they are written
 */
public record Table(String name, List<String> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** Its name as an identifier of SQL, whatever is in it. */
    String quoted() {
        return quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Rows as lines of text, the one format that every PostgreSQL reads. */
    String copyOut() {
        return "copy %s (%s) to stdout".formatted(quoted(), quotedColumns());
    }

    String copyIn() {
        return "copy %s (%s) from stdin".formatted(quoted(), quotedColumns());
    }

    private String quotedColumns() {
        return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }
}
