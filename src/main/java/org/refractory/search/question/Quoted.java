package org.refractory.search.question;

/** What somebody typed, as a sentence quotes it: in quotation marks, and not without end. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    public static String of(String typed) {
        int end = typed.offsetByCodePoints(0, Math.min(LONGEST, typed.codePointCount(0, typed.length())));
        return "\u201c" + typed.substring(0, end) + (end < typed.length() ? "\u2026" : "") + "\u201d";
    }
}
