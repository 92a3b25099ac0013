package org.refractory.content;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Markdown file that begins with YAML between two lines of three hyphens.
 *
 * @param fields the YAML
 * @param body the Markdown after it
 */
record FrontMatter(Entry fields, String body) {
    private static final String FENCE = "---\n";

    static Optional<FrontMatter> read(String file, String text, Consumer<ContentProblem> problems) {
        String unix = text.replace("\r\n", "\n");
        int end = unix.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!unix.startsWith(FENCE) || end < 0) {
            problems.accept(new ContentProblem(file, 1, "the file begins with '---', its fields, and '---' again"));
            return Optional.empty();
        }
        String body = unix.substring(end + 1 + FENCE.length()).strip();
        return Yaml.entry(file, 2, unix.substring(FENCE.length(), end + 1), problems)
                .map(fields -> new FrontMatter(fields, body));
    }
}
