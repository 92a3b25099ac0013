package org.refractory.search.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PubMed wants behind a word to know where it must stand: {@code melanoma[tiab]}. Questions copied from there have it. */
final class Tags {
    private static final Pattern TAG = Pattern.compile(
            "(?<=[\\p{L}\\p{N}*)]|[\\p{L}\\p{N}*)][\"\u201d])\\[(?:tiab|ti|title|ab|tw|text words?|title/abstract|all(?: fields)?|mh|mesh(?: terms?| major topic| subheading)?"
                    + "|majr|nm|ot|au|1au|author|ta|journal|pt|publication type|dp|pdat|date - publication|la|language|sb|filter|ad"
                    + "|affiliation)(?::noexp|:~[0-9]{1,4})?\\]",
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
