package org.refractory.search.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what has to be told about the reading of a question; each thing once, and not without end. */
final class Remarks {
    private static final int MOST = 8;
    private static final int LONGEST_QUOTE = 60;

    private final Set<String> sentences = new LinkedHashSet<>();

    /** @param sentence a format for {@code typed}, which is quoted and shortened */
    void tell(String sentence, String typed) {
        tell(sentence.formatted(quoted(typed)));
    }

    void tell(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }

    private static String quoted(String typed) {
        int end = typed.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, typed.codePointCount(0, typed.length())));
        return "\u201c" + typed.substring(0, end) + (end < typed.length() ? "\u2026" : "") + "\u201d";
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
