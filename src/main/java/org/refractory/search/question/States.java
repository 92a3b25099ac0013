package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a question in which what a sign or an ending says of a symbol is a word: {@code CD19-} and {@code CD19neg} are
 * {@code CD19 negative}.
 *
 * @param text with those words
 * @param readings what was read otherwise than typed, and how
 */
record States(String text, List<Reading> readings) {
    private static final Pattern STATED =
            Pattern.compile("(?<![^\\s\\p{Z},;])((?=\\S*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}*:-]*[\\p{Lu}\\p{N}])"
                    + "([-\u2013\u2212\u207b]|neg|pos)(?=$|[\\s\\p{Z},;.])");

    /** Before it a hyphen lost its word, or stood at a line's end: {@code CD4- and CD8-positive}, {@code EGFR- TKI}. */
    private static final Pattern REST = Pattern.compile(
            "[\\s\\p{Z}]*[,;]?[\\s\\p{Z}]*"
                    + "(?:[0-9]|L[0-9]|(?:and|or|mutant|high|low|positive|negative|null|specific|dependent|loss|like|based|to|alpha|beta|gamma"
                    + "|car|tkis?|inhibitors?|inhibition|blockade|antibody|antibodies|agonists?|antagonists?|vaccines?|therapy|\\p{IsGreek}|[a-z][0-9]+[a-z]|\\p{L}+ed)(?![\\p{L}\\p{N}]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code MSI- H}, {@code CAR- T}; behind a number it is another word: {@code CD8- T cells}. */
    private static final Pattern LETTER = Pattern.compile("[\\s\\p{Z}]+\\p{L}(?![\\p{L}\\p{N}])");

    /**
     * @param place where the word was put in
     * @param length how long it is, with the blank before it
     * @param typedLength how long what it stands for was
     */
    record Reading(String typed, String read, int place, int length, int typedLength) {}

    States {
        readings = List.copyOf(readings);
    }

    static States in(String typed) {
        StringBuilder text = new StringBuilder();
        List<Reading> readings = new ArrayList<>();
        Matcher stated = STATED.matcher(typed);
        int from = 0;
        while (stated.find()) {
            if (goesOn(stated, typed)) {
                continue;
            }
            String word = stated.group(2).equals("pos") ? " positive" : " negative";
            text.append(typed, from, stated.end(1));
            readings.add(new Reading(
                    stated.group(),
                    stated.group(1) + word,
                    text.length(),
                    word.length(),
                    stated.group(2).length()));
            text.append(word);
            from = stated.end();
        }
        return new States(text.append(typed.substring(from)).toString(), readings);
    }

    private static boolean goesOn(Matcher stated, String text) {
        if (!stated.group(2).equals("-") && !stated.group(2).equals("\u2013")) {
            return false;
        }
        boolean digit = stated.group(1).chars().anyMatch(Character::isDigit);
        return REST.matcher(text).region(stated.end(), text.length()).lookingAt()
                || (!digit
                        && LETTER.matcher(text)
                                .region(stated.end(), text.length())
                                .lookingAt());
    }

    /** Where a part of the text stands in what was typed; -1 where it does not stand there like this. */
    int typedAt(int start, int end) {
        int typed = start;
        for (Reading reading : readings) {
            if (reading.place() < end && start < reading.place() + reading.length()) {
                return -1;
            }
            typed -= reading.place() < start ? reading.length() - reading.typedLength() : 0;
        }
        return typed;
    }
}
