package org.refractory.search.question;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What joins two things in a search from PubMed, where it needs no blanks beside quotation marks and brackets.
 *
 * @param sign in capitals
 * @param capitals whether it was typed in capitals
 */
record PubmedOperator(String sign, boolean capitals, int end) {
    private static final Pattern OPERATOR =
            Pattern.compile("(AND|OR|NOT)(?=[\\s\\p{Z}(\"\u201c]|$)", Pattern.CASE_INSENSITIVE);

    /** The one that stands at a place; empty where none does. */
    static Optional<PubmedOperator> at(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        Matcher operator = OPERATOR.matcher(text).region(at, text.length());
        if (!(Signs.isBlank(before) || Signs.isQuote(before) || "()]".indexOf(before) >= 0) || !operator.lookingAt()) {
            return Optional.empty();
        }
        String sign = operator.group().toUpperCase(Locale.ROOT);
        return Optional.of(new PubmedOperator(sign, operator.group().equals(sign), operator.end()));
    }
}
