package org.refractory.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed, made fit to be stored: no control characters, no halves of characters, line ends as LF. */
public final class Typed {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern HALF = Pattern.compile("[\\uD800-\\uDFFF]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Typed() {}

    /** Text of several lines, without blanks around it. */
    public static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String lines = LINE_END.matcher(typed).replaceAll("\n");
        String printable = CONTROL.matcher(lines).replaceAll("");
        return HALF.matcher(printable).replaceAll("\uFFFD").strip();
    }

    /** Text of one line: every run of blanks is one blank. */
    public static String line(@Nullable String typed) {
        return BLANKS.matcher(text(typed)).replaceAll(" ");
    }
}
