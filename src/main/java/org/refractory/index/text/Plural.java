package org.refractory.index.text;

import java.util.List;
import java.util.Set;

/** The singular of an English noun, as far as its spelling tells; other words stay as they are. */
final class Plural {
    private static final Set<String> SAME =
            Set.of("series", "species", "previous", "diabetes", "rabies", "lens", "always");
    private static final List<String> KEEP = List.of("ss", "us", "is");
    private static final List<String> GREEK_SES =
            List.of("stases", "lyses", "gnoses", "croses", "ptoses", "broses", "theses");
    private static final List<String> ES = List.of("sses", "xes", "ches", "shes", "zes");

    private Plural() {}

    /** @param word folded */
    static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s") || SAME.contains(word) || endsWith(word, KEEP)) {
            return word;
        }
        if (!Stem.isPlain(word)) {
            return word;
        }
        if (endsWith(word, GREEK_SES)) {
            return word.substring(0, word.length() - 2) + "is";
        }
        if (word.endsWith("ies")) {
            return word.length() == 4 ? word.substring(0, 3) : word.substring(0, word.length() - 3) + "y";
        }
        return word.substring(0, word.length() - (endsWith(word, ES) ? 2 : 1));
    }

    private static boolean endsWith(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
