package org.refractory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured, as tables that read well on a console too. */
final class Report {
    private static final Path FILE = Path.of("target", "bench", "report.md");

    private final List<String> lines = new ArrayList<>();

    void line(String text) {
        lines.add(text);
    }

    void heading(String text) {
        lines.add("");
        lines.add("## " + text);
        lines.add("");
    }

    /** The first row names the columns. */
    void table(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        lines.add("");
        for (int at = 0; at < rows.size(); at++) {
            lines.add(row(rows.get(at), widths));
            if (at == 0) {
                lines.add(rule(widths));
            }
        }
        lines.add("");
    }

    private static String row(List<String> cells, int[] widths) {
        StringBuilder row = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String space = " ".repeat(widths[i] - cell.length());
            row.append(' ').append(i == 0 ? cell + space : space + cell).append(" |");
        }
        return row.toString();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            rule.append("-").append("-".repeat(widths[i])).append(i == 0 ? "-|" : ":|");
        }
        return rule.toString();
    }

    static String number(double value) {
        return Double.isNaN(value) ? "-" : "%,.2f".formatted(value);
    }

    /** Keeps what is there so far, so that a run that is stopped early is not lost. */
    void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
