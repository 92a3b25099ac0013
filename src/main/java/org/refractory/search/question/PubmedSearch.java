package org.refractory.search.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Translates a search that was copied from PubMed. A {@link Tag} there holds for all before it, back to an operator, a
 * parenthesis or another tag.
 */
final class PubmedSearch {
    /** Parentheses in a word: {@code PD-(L)1}. */
    private static final Pattern IN_WORD =
            Pattern.compile("(?<=[\\p{L}\\p{N}]\\p{Pd}?)\\([^\\s\\p{Z}()\\[\\]\"\u201c\u201d\u201e]{1,12}\\)");

    private final String text;

    /** Whether it is a sentence, in which no small word joins. */
    private final boolean prose;

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
        this.prose = Prose.isWhole(text);
        this.remarks = remarks;
    }

    /** Empty where no tag shows that it is one. */
    static Optional<Translation.Text> translated(String text, Remarks remarks) {
        return PubmedTags.show(text) ? Optional.of(new PubmedSearch(text, remarks).translated()) : Optional.empty();
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
                close();
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
            if (words.chars().anyMatch(Character::isLetterOrDigit)) {
                translation.operand();
            }
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

    private void close() {
        words(at);
        group = translation.close(at);
        if (group != null && group.distorted()) {
            tagged.leaveOut(group, text.substring(group.at(), at + 1));
            group = null;
        }
        goOn(at + 1);
    }

    /** One in small letters joins only where a tag or a group has just ended. */
    private boolean operator() {
        Optional<PubmedOperator> operator = PubmedOperator.at(text, at)
                .filter(each -> each.capitals()
                        || (!prose && ended && text.substring(from, at).isBlank()));
        operator.ifPresent(each -> {
            words(at);
            translation.operator(each.sign(), at);
            goOn(each.end());
            ended = false;
            group = null;
        });
        return operator.isPresent();
    }

    private boolean dates() {
        boolean begins = at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
        Optional<PubmedDates> dates = begins ? PubmedDates.at(text, at) : Optional.empty();
        dates.ifPresent(each -> {
            words(at);
            translation.operand();
            tagged.dates(text.substring(at, each.tag().end()), each, remarks);
            group = null;
            goOn(each.tag().end());
        });
        return dates.isPresent();
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
            translation.operand();
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
