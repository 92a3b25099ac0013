package org.refractory.portal.hostile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back on a line.
 *
 * @param status 0 where nothing came
 */
record Reply(int status, String text) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final Pattern DETAIL = Pattern.compile("\"detail\":\"([^\"]+)\"");

    static Reply of(String text) {
        Matcher status = STATUS.matcher(text);
        return new Reply(status.lookingAt() ? Integer.parseInt(status.group(1)) : 0, text);
    }

    /** What it says to whoever asked; empty where it says nothing. */
    String sentence() {
        Matcher detail = DETAIL.matcher(text);
        return detail.find() ? detail.group(1) : "";
    }

    @Override
    public String toString() {
        return status + " " + sentence();
    }
}
