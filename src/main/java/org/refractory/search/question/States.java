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
    /** What may be a hyphen that lost the word behind it, or one of a line's end, says nothing. */
    private static final Pattern STATED = Pattern.compile(
            "(?<![^\\s\\p{Z},;])((?=\\S*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}*:-]*[\\p{Lu}\\p{N}])"
                    + "([-\u2013\u2212\u207b]|neg|pos)(?=$|[\\s\\p{Z},;.])"
                    + "(?![\\s\\p{Z}]*[,;]?[\\s\\p{Z}]*(?:and|or|[0-9]|(?:mutant|high|low|positive|negative|null|specific|dependent|loss|\\p{L}+ed)\\b))");

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
