package org.refractory.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an explainer points at evidence: by its key in square brackets, {@code [zaretsky2016/1]}. */
public final class References {
    private static final Pattern REFERENCE = Pattern.compile("\\[(?<key>[a-z0-9]+/[1-9][0-9]?)\\](?!\\()");

    private References() {}

    /** The keys in the order of the text, as often as they stand there. */
    static List<String> keys(String markdown) {
        return REFERENCE
                .matcher(markdown)
                .results()
                .map(found -> found.group("key"))
                .toList();
    }

    static String without(String markdown) {
        return REFERENCE.matcher(markdown).replaceAll("");
    }

    /** With a link to the record that each key became; a key that became none stays as it is. */
    public static String linked(String markdown, Function<String, Optional<String>> record) {
        return REFERENCE
                .matcher(markdown)
                .replaceAll(found -> Matcher.quoteReplacement(record.apply(found.group("key"))
                        .map("[%s](/evidence/%1$s)"::formatted)
                        .orElse(found.group())));
    }
}
