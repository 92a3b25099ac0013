package org.refractory.search.question;

import java.util.ArrayList;
import java.util.List;

/** What somebody typed, as a sentence quotes it: in quotation marks, and not without end. */
public final class Quoted {
    private static final int LONGEST = 60;

    private static final int MOST = 5;

    private Quoted() {}

    /** Several things of which the sentence is true of each: {@code “a”, “b” or “c”}. */
    public static String any(List<String> typed) {
        List<String> all = new ArrayList<>(
                typed.stream().distinct().limit(MOST).map(Quoted::of).toList());
        long others = typed.stream().distinct().count() - all.size();
        if (others > 0) {
            all.add(others == 1 ? "one other" : others + " others");
        }
        String last = all.removeLast();
        return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
    }

    public static String of(String typed) {
        int end = typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length())));
        return "\u201c" + typed.substring(0, end) + (end < typed.length() ? "\u2026" : "") + "\u201d";
    }
}
