package org.refractory.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.article.AbstractSection;

class QuoteMatcherTest {
    private static final String RESULTS =
            "Resistance to anti\u2013PD-1 therapy was not de\uFB01ned by \u201Closs\u201D of B2M in 4 of 78\u00A0patients (IFN-\u03B3).";
    private static final List<AbstractSection> ABSTRACT = List.of(
            new AbstractSection("BACKGROUND", "Little is known about resistance."),
            new AbstractSection("RESULTS", RESULTS));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anti-PD-1 therapy",
                "anti\u2010PD\u20111   therapy",
                "anti\u2212PD 1\ntherapy",
                "resis-\ntance",
                "defined by",
                "de\uFB01ned by \"loss\" of B2M",
                "4 of 78 patients (IFN-\u03B3)",
                "ther\u00ADapy",
                "Little is known"
            })
    void whatCopyingChangesDoesNotMatter(String quote) {
        assertThat(QuoteMatcher.occurs(quote, ABSTRACT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " - ",
                "was defined by",
                "4 of 79 patients",
                "resistance. Resistance to anti",
                "Anti-PD-1 therapy",
                "of B2M in 4 of 78 patients (IFN-y)"
            })
    void everyOtherCharacterDoes(String quote) {
        assertThat(QuoteMatcher.occurs(quote, ABSTRACT)).isFalse();
    }

    @Test
    void anAnchoredQuoteHasTheAbstractsOwnCharactersAndItsSurroundings() {
        assertThat(QuoteMatcher.anchor("defined by \"loss\"", ABSTRACT))
                .isEqualTo(new Quote(
                        "de\uFB01ned by \u201Closs\u201D",
                        "ce to anti\u2013PD-1 therapy was not ",
                        " of B2M in 4 of 78\u00A0patients (IFN"));
    }

    @Test
    void whatIsNotThereStaysAsItWasTyped() {
        assertThat(QuoteMatcher.anchor("never said", ABSTRACT)).isEqualTo(new Quote("never said", "", ""));
    }

    @Test
    void overlappingQuotesBecomeOneMark() {
        var marked = QuoteMatcher.marked(
                ABSTRACT,
                List.of(
                        new Quote("known about", "", ""),
                        new Quote("about resistance", "", ""),
                        new Quote("x", "", "")));
        assertThat(marked.getFirst())
                .isEqualTo(new QuoteMatcher.MarkedSection(
                        "BACKGROUND",
                        List.of(
                                new QuoteMatcher.Fragment("Little is ", false),
                                new QuoteMatcher.Fragment("known about resistance", true),
                                new QuoteMatcher.Fragment(".", false))));
    }

    @Property
    void everyPieceOfATextOccursInItUnlessItIsAllBlank(
            @ForAll @StringLength(min = 1, max = 60) String text,
            @ForAll @IntRange(max = 59) int from,
            @ForAll @IntRange(max = 60) int to) {
        int start = Math.min(from, text.length());
        int end = Math.max(start, Math.min(to, text.length()));
        String quote = text.substring(start, end);
        Assume.that(!isMiddle(text, start) && !isMiddle(text, end));
        boolean says = !new MatchText(quote).letters().isEmpty();
        assertThat(QuoteMatcher.occurs(quote, List.of(new AbstractSection("", text))))
                .isEqualTo(says);
    }

    private static boolean isMiddle(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isHighSurrogate(text.charAt(index - 1))
                && Character.isLowSurrogate(text.charAt(index));
    }

    @Property
    void markingNeverLosesText(
            @ForAll @StringLength(max = 60) String text, @ForAll List<@StringLength(max = 5) String> quotes) {
        var marked = QuoteMatcher.marked(
                List.of(new AbstractSection("", text)),
                quotes.stream().map(each -> new Quote(each, "", "")).toList());
        assertThat(marked.getFirst().fragments().stream()
                        .map(QuoteMatcher.Fragment::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
