package org.refractory.search.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/** Sentences in capitals, as titles are printed and pasted: AND in them is no operator, and no word is a symbol for that. */
final class Capitals {
    /** Not what a list of levels such as {@code A B} holds. */
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2}");

    /** Not what symbols and units hold, as {@code ctDNA} and {@code mg/kg}. */
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}{3}");

    /** Words in quotation marks or parentheses that operators join, in parentheses with operators inside, or each in its own. */
    private static final Pattern GROUPED = Pattern.compile(
            "\\b(AND|OR|NOT)[\\s\\p{Z}]*[(\"\u201c\u201d\u201e]"
                    + "|[\"\u201c\u201d][\\s\\p{Z}]*\\b(AND|OR|NOT)\\b|\\([^()]*\\b(AND|OR|NOT)\\b|\\([^()]*\\)[\\s\\p{Z}]+\\(");

    /** What may exclude; {@code DO NOT} and the like are of a sentence. */
    private static final Pattern EXCLUDING = Pattern.compile("(?<!\\S)(?<!\\b(DO|DOES|DID|IS|ARE|WAS|WERE|HAS|HAVE|HAD"
            + "|CAN|COULD|MAY|WILL|BUT)[\\s\\p{Z}])NOT[\\s\\p{Z}]+");

    /** {@code STAGE I}, {@code I/II} and {@code ARMS B AND A}, which would be read as little words. */
    private static final Pattern NUMERAL = Pattern.compile(
            "(?<=\\b((CLASS|STAGE|GRADE|TYPE|PHASE|GROUP|ARM|HLA)(ES|S)?|[B-Z]|I[IV]|III)[^\\p{L}\\p{N}]{1,3})[IA]\\b"
                    + "|\\b[IA](?=[^\\p{L}\\p{N}]{1,3}([B-Z]|I[IV]|III)\\b)");

    private Capitals() {}

    /** Such a sentence in small letters, of the same length, unless something is excluded in it; any other text as it is. */
    static String lowered(String text, Naming naming, Remarks remarks) {
        if (!isAll(text)) {
            return text;
        }
        if (excludes(text, naming)) {
            remarks.tell("NOT in your question was read as an operator, so what stands behind it must not be there."
                    + " Write your question in small letters to search for all its words.");
            return text;
        }
        if (Signs.OPERATOR.matcher(text).find()) {
            remarks.tell("Your question is written in capitals, so AND, OR and NOT in it were read as words."
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
        return CAPITALS.matcher(text).find()
                && !SMALL.matcher(text).find()
                && !GROUPED.matcher(text).find()
                && isSentence(text)
                && Analysis.words(text).stream().noneMatch(Capitals::isSmall);
    }

    /** No question that begins like one excludes, and none excludes what somebody does or what a sentence goes on to tell of. */
    private static boolean excludes(String text, Naming naming) {
        return !LittleWords.isAsking(Analysis.words(text).getFirst())
                && EXCLUDING
                        .matcher(text)
                        .results()
                        .map(not -> Signs.OPERATOR.split(text.substring(not.end()), 2)[0])
                        .anyMatch(behind -> Excluded.begins(behind, naming)
                                && Analysis.words(behind.toLowerCase(Locale.ROOT)).stream()
                                        .noneMatch(Capitals::isSmall));
    }

    /** Whether it would be one in small letters, for other words than its numerals. */
    private static boolean isSentence(String text) {
        String others = NUMERAL.matcher(text).replaceAll(" ");
        return Prose.isIn(small(text)) && (Prose.isWhole(text) || Prose.hasLittle(Analysis.words(small(others))));
    }

    private static String small(String text) {
        return Signs.OPERATOR.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Who writes {@code in} in small letters and {@code AND} in capitals means both. */
    private static boolean isSmall(Word word) {
        return word.letters().length() > 1 && LittleWords.isLittle(List.of(word));
    }
}
