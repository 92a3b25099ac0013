package org.refractory.search.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PubMed wants behind a word to know where it must stand: {@code melanoma[tiab]}. Questions copied from there have it. */
final class Tags {
    private static final Pattern NUMBER =
            Pattern.compile("\\b([1-9][0-9]{0,7})\\[(?:pmid|uid)\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile(
            "(?<=[\\p{L}\\p{N}*)]|[\\p{L}\\p{N}*)][\"\u201d])\\[(?:tiab|ti|title|ab|tw|text words?|title/abstract|all(?: fields)?|mh|mesh(?: terms?| major topic| subheading)?"
                    + "|majr|nm|ot|au|1au|author|ta|journal|pt|publication type|dp|pdat|date - publication|la|language|sb|filter|ad"
                    + "|affiliation)(?::noexp|:~[0-9]{1,4})?\\]",
            Pattern.CASE_INSENSITIVE);

    private Tags() {}

    /** A text of the same length. */
    static String without(String text, Remarks remarks) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        String numbered = NUMBER.matcher(text).replaceAll(number -> padded("pmid:" + number.group(1), number.group()));
        Matcher tags = TAG.matcher(numbered);
        if (tags.find()) {
            remarks.tell(
                    "%s and the like are tags of PubMed, which say nothing here, so they were left out.", tags.group());
        }
        return TAG.matcher(numbered).replaceAll(tag -> " ".repeat(tag.group().length()));
    }

    private static String padded(String text, String typed) {
        return text + " ".repeat(typed.length() - text.length());
    }
}
