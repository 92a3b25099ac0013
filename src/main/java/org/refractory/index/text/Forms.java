package org.refractory.index.text;

import java.util.List;

/** The terms under which a record holds letters and digits that no sign parts. */
final class Forms {
    private static final int LONGEST_SYMBOL = 5;

    private Forms() {}

    /**
     * A symbol as it is and, if capitals are those of a heading, in the singular; any other word in the singular, with its stem
     * behind it where that is another word.
     *
     * @param text folded
     * @param capitals whether it was written in capitals and digits alone
     */
    static List<String> of(String text, boolean capitals) {
        String singular = Plural.singular(text);
        if (isSymbol(text, capitals)) {
            return forms(text, singular);
        }
        String stem = Analysis.stem(singular).orElse(singular);
        return stem.equals(singular) ? forms(singular, singular) : forms(singular, Analysis.MARK + stem);
    }

    private static List<String> forms(String one, String other) {
        return one.equals(other) ? List.of(one) : List.of(one, other);
    }

    /** Symbols and what holds a digit have no stem: it would make one gene of two. */
    static boolean isSymbol(String text, boolean capitals) {
        return capitals && text.length() <= LONGEST_SYMBOL;
    }
}
