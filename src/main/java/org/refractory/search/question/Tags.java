package org.refractory.search.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PubMed wants behind a word to know where it must stand: {@code melanoma[tiab]}. Questions copied from there have it. */
final class Tags {
    /** These mean nothing else, so a blank may stand before them. */
    private static final String SURE =
            "tiab|tw|text words?|title/abstract|all fields|mh|mesh(?: terms?| major topic| subheading)?|majr|dp|pdat"
                    + "|date - publication|pt|publication type|la|sb";

    private static final String OTHERS =
            "ti|title|ab|all|nm|ot|au|1au|author|ta|journal|language|filter|ad|affiliation";

    private static final Pattern TAG = Pattern.compile(
            "(?:\\[(?:" + SURE + ")|(?<=[^\\s\\p{Z}(\\[{])\\[(?:" + OTHERS + "))(?::noexp|:~[0-9]{1,4})?\\]",
            Pattern.CASE_INSENSITIVE);

    private Tags() {}

    /** Where a tag that begins at a place ends; the place itself where none does. */
    static int end(String text, int at) {
        if (text.charAt(at) != '[') {
            return at;
        }
        Matcher tag = TAG.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return tag.lookingAt() ? tag.end() : at;
    }
}
