package org.refractory.search.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a search that was copied from PubMed from other texts, in which brackets may stand too, by its tags. */
final class PubmedTags {
    private static final Pattern OPERATOR =
            Pattern.compile("(?<![^\\s\\p{Z}()\\]\"\u201c\u201d])(AND|OR|NOT)(?=[\\s\\p{Z}(\"\u201c]|$)");
    private static final Pattern OPERATOR_BEHIND =
            Pattern.compile("[\\s\\p{Z})]{0,9}(AND|OR|NOT)(?=[\\s\\p{Z}(\"\u201c]|$)");

    private final String text;

    /** Whether an operator stands between the last tag and where it is read. */
    private boolean joined;

    private PubmedTags(String text) {
        this.text = text;
    }

    /** Whether a tag in a text shows that it is such a search. */
    static boolean show(String text) {
        return text.indexOf('[') >= 0 && new PubmedTags(text).show();
    }

    private boolean show() {
        Matcher operator = OPERATOR.matcher(text).useTransparentBounds(true);
        int place = 0;
        while (place < text.length()) {
            if (Signs.isQuote(text.charAt(place))) {
                place = Math.max(Signs.closing(text, place), place);
            } else if (text.charAt(place) == '[') {
                if (Tag.at(text, place).filter(this::shows).isPresent()) {
                    return true;
                }
                joined = false;
            } else {
                joined |= operator.region(place, text.length()).lookingAt();
            }
            place++;
        }
        return false;
    }

    /** What may be an editor's bracket shows it only beside an operator; what stands behind a blank also at the end. */
    private boolean shows(Tag tag) {
        return tag.isTelling()
                || (tag.isTellingBeside()
                        && (joined || isBeforeOperator(tag) || (!tag.behindWord() && tag.end() == text.length()))
                        && !Capitals.isAll(text));
    }

    private boolean isBeforeOperator(Tag tag) {
        return OPERATOR_BEHIND.matcher(text).region(tag.end(), text.length()).lookingAt();
    }
}
