package org.refractory.search.question;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Translates a search that was copied from PubMed. A {@link Tag} there holds for all before it, back to an operator, a
 * parenthesis or another tag.
 */
final class PubmedSearch {
    private static final String DATE = "[\"\u201c]?([0-9]{4})([/-][0-9]{1,2}){0,2}[\"\u201d]?";
    private static final Pattern DATES =
            Pattern.compile(DATE + "(?:(?:\\s?\\[[A-Za-z -]{2,30}\\])?\\s{0,3}:\\s{0,3}" + DATE + ")?\\s{0,3}");

    /** It stands for the end of a span that has none. */
    private static final int NO_END = 3000;

    private static final Pattern OPERATOR =
            Pattern.compile("(AND|OR|NOT)(?=[\\s\\p{Z}(\"\u201c]|$)", Pattern.CASE_INSENSITIVE);

    /** Parentheses in a word: {@code PD-(L)1}. */
    private static final Pattern IN_WORD =
            Pattern.compile("(?<=[\\p{L}\\p{N}]\\p{Pd}?)\\([^\\s\\p{Z}()\\[\\]\"\u201c\u201d\u201e]{1,12}\\)");

    private final String text;
    private final Remarks remarks;
    private final Translation translation = new Translation();
    private final Tagged tagged = new Tagged(translation);
    private int at;

    /** Where that begins for which a tag would hold. */
    private int from;

    /** Where a quotation mark begins whose partner stands right before. */
    private int quote = -1;

    private int quoteEnd = -1;

    /** Whether a tag or a group has just ended, so that AND in small letters joins. */
    private boolean ended;

    /** The one that has just ended. */
    private Translation.@Nullable Group group;

    private PubmedSearch(String text, Remarks remarks) {
        this.text = text;
        this.remarks = remarks;
    }

    /** Empty where no tag shows that it is one. */
    static Optional<Translation.Text> translated(String text, Remarks remarks) {
        return PubmedTags.show(text)
                ? Optional.of(new PubmedSearch(text, remarks).translated())
                : Optional.empty();
    }

    private Translation.Text translated() {
        while (at < text.length()) {
            next();
        }
        words(at);
        tagged.tell(remarks);
        return translation.text();
    }

    private void next() {
        Optional<Tag> tag = Tag.at(text, at);
        char c = text.charAt(at);
        if (tag.isPresent()) {
            tag(tag.get());
        } else if (!dates() && !operator()) {
            if (Signs.isQuote(c)) {
                quotation();
            } else if (c == '(') {
                open();
            } else if (c == ')') {
                words(at);
                group = translation.close(at);
                goOn(at + 1);
            } else {
                at++;
            }
        }
    }

    /** What stands before a place as it was typed. */
    private void words(int to) {
        if (from < to) {
            String words = text.substring(from, to);
            ended &= words.isBlank();
            group = words.isBlank() ? group : null;
            translation.typed(words, from);
            from = to;
        }
    }

    private void goOn(int place) {
        at = place;
        from = place;
        ended = true;
    }

    private void quotation() {
        int close = Signs.closing(text, at);
        if (close < 0) {
            remarks.tell(Signs.NO_PARTNER);
            words(at);
            from = at + 1;
            at++;
        } else {
            quote = at;
            quoteEnd = close + 1;
            at = close + 1;
        }
    }

    private void open() {
        Matcher inWord = IN_WORD.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (inWord.lookingAt()) {
            at = inWord.end();
        } else {
            words(at);
            translation.open(at);
            goOn(at + 1);
            ended = false;
            group = null;
        }
    }

    private boolean operator() {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        Matcher operator = OPERATOR.matcher(text).region(at, text.length());
        if (!(Signs.isBlank(before) || Signs.isQuote(before) || ")]".indexOf(before) >= 0) || !operator.lookingAt()) {
            return false;
        }
        String typed = operator.group();
        String sign = typed.toUpperCase(Locale.ROOT);
        if (!typed.equals(sign) && !(ended && text.substring(from, at).isBlank())) {
            return false;
        }
        words(at);
        translation.operator(sign, at);
        goOn(operator.end());
        ended = false;
        group = null;
        return true;
    }

    /** Reads a date, or two with a colon between them, that a tag says to be one. */
    private boolean dates() {
        boolean begins = at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
        Matcher dates = DATES.matcher(text).region(at, text.length());
        if (!begins || !dates.lookingAt()) {
            return false;
        }
        Optional<Tag> tag = Tag.at(text, dates.end())
                .filter(each -> each.kind() == Tag.Kind.PUBLISHED || each.kind() == Tag.Kind.UNKNOWN);
        tag.ifPresent(each -> {
            words(at);
            dates(dates, each);
            group = null;
            goOn(each.end());
        });
        return tag.isPresent();
    }

    private void dates(Matcher dates, Tag tag) {
        String typed = text.substring(at, tag.end());
        if (tag.kind() == Tag.Kind.UNKNOWN) {
            tagged.leaveOut(typed);
            return;
        }
        int low = Integer.parseInt(dates.group(1));
        int high = dates.group(3) == null ? low : Integer.parseInt(dates.group(3));
        String years = "year:" + new Span(low, high >= NO_END ? Integer.MAX_VALUE : high);
        if (dates.group(2) != null || dates.group(4) != null) {
            remarks.tell("%s was read as \u201c" + years + "\u201d.", typed);
        }
        translation.written(" " + years + " ");
    }

    private void tag(Tag tag) {
        int end = at;
        while (end > from && Signs.isBlank(text.charAt(end - 1))) {
            end--;
        }
        int start = start(end);
        words(start);
        if (start > 0 && ",;".indexOf(text.charAt(start - 1)) >= 0) {
            translation.written(" ");
        }
        if (start < end) {
            tagged.words(text.substring(start, end), start, tag);
        } else if (group != null) {
            tagged.group(group, text.substring(group.at(), tag.end()), tag);
        } else {
            tagged.nothing(tag);
        }
        group = null;
        goOn(tag.end());
    }

    /** Where that begins for which a tag behind a place holds. */
    private int start(int end) {
        boolean quoted = quoteEnd == end && (quote == from || (quote > from && text.charAt(quote - 1) != ':'));
        int start = quoted ? quote : from;
        while (start < end && (Signs.isBlank(text.charAt(start)) || ",;".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        return start;
    }
}
