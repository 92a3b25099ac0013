package org.refractory.search.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what has to be told about the reading of a question; each thing once, and not without end. */
final class Remarks {
    private static final int MOST = 8;

    private final Set<String> sentences = new LinkedHashSet<>();

    /** @param sentence a format for {@code typed}, which is quoted and shortened */
    void tell(String sentence, String typed) {
        tell(sentence.formatted(Quoted.of(typed)));
    }

    void tell(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
