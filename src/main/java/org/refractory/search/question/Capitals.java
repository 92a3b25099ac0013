package org.refractory.search.question;

import java.util.Locale;
import java.util.regex.Pattern;

/** Sentences in capitals alone, as titles are printed and pasted: AND in them is no operator, and no word is a symbol for that. */
final class Capitals {
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}{3}|[a-z]{2}");

    /** Words in quotation marks, or in parentheses with operators inside or before them. */
    private static final Pattern GROUPED =
            Pattern.compile("[\"\u201c\u201d\u201e]|\\b(AND|OR|NOT)[\\s\\p{Z}]*\\(|\\([^()]*\\b(AND|OR|NOT)\\b");

    private static final Pattern OPERATORS = Pattern.compile("(?<!\\S)(AND|OR|NOT)(?!\\S)");

    private Capitals() {}

    /** Such a sentence in small letters, of the same length; any other text as it is. */
    static String lowered(String text, Remarks remarks) {
        if (!isAll(text)) {
            return text;
        }
        if (OPERATORS.matcher(text).find()) {
            remarks.tell("Your question is in capitals alone, so AND, OR and NOT in it were read as words."
                    + " Write the other words in small letters to join them by these.");
        }
        StringBuilder lowered = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            lowered.setCharAt(i, Character.toLowerCase(text.charAt(i)));
        }
        return lowered.toString();
    }

    /** Whether it is such a sentence. */
    static boolean isAll(String text) {
        return !SMALL.matcher(text).find()
                && !GROUPED.matcher(text).find()
                && Prose.isIn(OPERATORS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT));
    }
}
