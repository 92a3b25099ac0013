package org.refractory.index.text;

import org.tartarus.snowball.ext.PorterStemmer;

/**
 * What the forms of an English word have in common: {@code mutated} and {@code mutations} have {@code mutat} (Porter 1980),
 * British and American spellings the same.
 */
final class Stem {
    private static final int SHORTEST = 3;

    /** What parts joined make can be longer, but is not kept: it does not come again. */
    private static final int LONGEST_KNOWN = 64;

    private static final Memo<String> KNOWN = new Memo<>(14, Stem::computed);

    private Stem() {}

    /** @param word in small letters a to z alone */
    static String of(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        return word.length() <= LONGEST_KNOWN ? KNOWN.of(word) : computed(word);
    }

    /** Whether there are small letters a to z alone. */
    static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String computed(String word) {
        PorterStemmer stemmer = new PorterStemmer();
        stemmer.setCurrent(american(word));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** {@code haematology}, {@code oedema}, {@code tumour}, {@code polarisation}, {@code analyse} in American spelling. */
    private static String american(String word) {
        if (word.length() < 6) {
            return word;
        }
        return word.replace("ae", "e")
                .replace("oe", "e")
                .replace("our", "or")
                .replace("isation", "ization")
                .replace("lys", "lyz");
    }
}
