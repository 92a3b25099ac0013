package org.refractory.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refractory.evidence.EvidenceId;

/** How an explainer points at evidence: by its key in square brackets, {@code [zaretsky2016/1]}. */
public final class References {
    private static final Pattern REFERENCE = Pattern.compile("\\[(?<key>[a-z0-9]+/[1-9][0-9]?)\\](?!\\()");

    private static final Pattern LINK = Pattern.compile("\\[(?<id>E[1-9][0-9]{0,17})\\]\\(/evidence/\\k<id>\\)");

    private References() {}

    /** The keys in the order of the text, as often as they stand there. */
    public static List<String> keys(String markdown) {
        return REFERENCE
                .matcher(markdown)
                .results()
                .map(found -> found.group("key"))
                .toList();
    }

    /** The text without them, as one counts its words. */
    public static String without(String markdown) {
        return REFERENCE.matcher(markdown).replaceAll("");
    }

    /** The other way round: links to evidence become keys where there is one. */
    public static String named(String markdown, Function<EvidenceId, Optional<String>> key) {
        return LINK.matcher(markdown)
                .replaceAll(found -> Matcher.quoteReplacement(key.apply(EvidenceId.parse(found.group("id")))
                        .map("[%s]"::formatted)
                        .orElse(found.group())));
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
