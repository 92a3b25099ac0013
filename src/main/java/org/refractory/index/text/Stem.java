package org.refractory.index.text;

import org.tartarus.snowball.ext.PorterStemmer;

/**
 * What the forms of an English word have in common: {@code mutated} and {@code mutations} have {@code mutat} (Porter 1980),
 * British and American spellings the same.
 */
final class Stem {
    private static final int SHORTEST = 3;

    /** The commonest words by far are few; a lost race costs one more computation. */
    private static final Known[] KNOWN = new Known[1 << 14];

    private record Known(String word, String stem) {}

    private Stem() {}

    /** @param word in small letters a to z alone */
    static String of(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        int place = (word.hashCode() * 0x9E3779B9) >>> 18;
        Known known = KNOWN[place];
        if (known == null || !known.word().equals(word)) {
            known = new Known(word, computed(word));
            KNOWN[place] = known;
        }
        return known.stem();
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
