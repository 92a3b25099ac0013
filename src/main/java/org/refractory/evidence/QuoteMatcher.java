package org.refractory.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.refractory.article.AbstractSection;

/**
 * Finds quotes in an abstract. White space, hyphens and dashes of all kinds, ligatures and the shape of quotation marks do
 * not matter, because copying from a PDF changes them; every other character does. A quote lies within one section.
 */
public final class QuoteMatcher {
    /** So much of what stands before and after a quote is kept with it. */
    private static final int CONTEXT = 32;

    private QuoteMatcher() {}

    /** A piece of a section: quoted or not. */
    public record Fragment(String text, boolean quoted) {}

    /** A section cut where quotes begin and end; the pieces together are its text. */
    public record MarkedSection(String label, List<Fragment> fragments) {
        public MarkedSection {
            fragments = List.copyOf(fragments);
        }
    }

    private record Span(int start, int end) {}

    public static boolean occurs(String quote, List<AbstractSection> sections) {
        return sections.stream()
                .anyMatch(section -> span(new MatchText(section.text()), quote).isPresent());
    }

    /** The quote as the abstract has it, with what stands around it; as it was typed where the abstract lacks it. */
    public static Quote anchor(String typed, List<AbstractSection> sections) {
        for (AbstractSection section : sections) {
            String text = section.text();
            Optional<Span> found = span(new MatchText(text), typed);
            if (found.isPresent()) {
                Span span = found.get();
                return new Quote(
                        text.substring(span.start(), span.end()),
                        text.substring(whole(text, Math.max(0, span.start() - CONTEXT)), span.start()),
                        text.substring(span.end(), whole(text, Math.min(text.length(), span.end() + CONTEXT))));
            }
        }
        return new Quote(typed, "", "");
    }

    /** Never between the halves of a surrogate pair. */
    private static int whole(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    /** The abstract with all places of all quotes marked; overlapping quotes become one mark. */
    public static List<MarkedSection> marked(List<AbstractSection> sections, List<Quote> quotes) {
        return sections.stream().map(section -> marked(section, quotes)).toList();
    }

    private static MarkedSection marked(AbstractSection section, List<Quote> quotes) {
        MatchText text = new MatchText(section.text());
        List<Span> spans = quotes.stream()
                .flatMap(quote -> span(text, quote.exact()).stream())
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
        List<Fragment> fragments = new ArrayList<>();
        int done = 0;
        for (Span span : spans) {
            int start = Math.max(done, span.start());
            add(fragments, section.text().substring(done, start), false);
            int end = Math.max(start, span.end());
            add(fragments, section.text().substring(start, end), true);
            done = end;
        }
        add(fragments, section.text().substring(done), false);
        return new MarkedSection(section.label(), fragments);
    }

    private static void add(List<Fragment> fragments, String text, boolean quoted) {
        if (text.isEmpty()) {
            return;
        }
        if (!fragments.isEmpty() && fragments.getLast().quoted() && quoted) {
            fragments.addLast(new Fragment(fragments.removeLast().text() + text, true));
        } else {
            fragments.add(new Fragment(text, quoted));
        }
    }

    private static Optional<Span> span(MatchText text, String quote) {
        String wanted = new MatchText(quote).letters();
        int at = wanted.isEmpty() ? -1 : text.letters().indexOf(wanted);
        return at < 0 ? Optional.empty() : Optional.of(new Span(text.start(at), text.end(at + wanted.length() - 1)));
    }
}
