package org.refractory.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.refractory.search.snippet.Highlighted;

/** Cuts passages of a text into plain and matched pieces; long ones are shortened around what matched. */
final class PlainMarks extends PassageFormatter {
    private static final String ELLIPSIS = "\u2026";

    private final int longest;

    /** @param longest characters at most, apart from signs of omission */
    PlainMarks(int longest) {
        this.longest = longest;
    }

    @Override
    public Highlighted format(Passage[] passages, String text) {
        List<Highlighted.Piece> pieces = new ArrayList<>();
        int left = longest;
        int before = -1;
        for (Passage passage : passages) {
            int[] window = window(passage, text, left);
            if (window[1] <= window[0]) {
                continue;
            }
            if (before >= 0) {
                pieces.add(new Highlighted.Piece(window[0] > before ? " " + ELLIPSIS + " " : "", false));
            } else if (window[0] > passage.getStartOffset()) {
                pieces.add(new Highlighted.Piece(ELLIPSIS, false));
            }
            cut(passage, text, window, pieces);
            if (window[1] < passage.getEndOffset()) {
                pieces.add(new Highlighted.Piece(ELLIPSIS, false));
            }
            left -= window[1] - window[0];
            before = passage.getEndOffset();
        }
        return new Highlighted(
                pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
    }

    /** The part of a passage that is shown: all of it, or some words from a little before its first match on. */
    private static int[] window(Passage passage, String text, int room) {
        int start = passage.getStartOffset();
        int end = trimmedEnd(text, start, passage.getEndOffset());
        if (end - start <= room) {
            return new int[] {start, end};
        }
        if (passage.getNumMatches() > 0 && passage.getMatchEnds()[0] - start > room) {
            start = wordStart(text, Math.max(start, passage.getMatchStarts()[0] - room / 4));
        }
        int cut = Math.min(end, start + room);
        while (cut > start && cut < end && !Character.isWhitespace(text.charAt(cut))) {
            cut--;
        }
        return new int[] {start, cut};
    }

    private static int trimmedEnd(String text, int start, int end) {
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    /** Matches may overlap, since a word and its parts are terms of their own. */
    private static void cut(Passage passage, String text, int[] window, List<Highlighted.Piece> pieces) {
        int at = window[0];
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = Math.min(window[1], passage.getMatchEnds()[i]);
            if (end > start) {
                plain(text, at, start, pieces);
                boolean touches =
                        start == at && !pieces.isEmpty() && pieces.getLast().matched();
                String matched = text.substring(start, end);
                if (touches) {
                    pieces.add(new Highlighted.Piece(pieces.removeLast().text() + matched, true));
                } else {
                    pieces.add(new Highlighted.Piece(matched, true));
                }
                at = end;
            }
        }
        plain(text, at, window[1], pieces);
    }

    private static void plain(String text, int start, int end, List<Highlighted.Piece> pieces) {
        if (end > start) {
            pieces.add(new Highlighted.Piece(text.substring(start, end), false));
        }
    }

    /** The first two sentences of a text, shortened. */
    Highlighted opening(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int end = 0;
        for (int i = 0; i < 2 && end != BreakIterator.DONE && end < text.length(); i++) {
            end = sentences.next();
        }
        Passage passage = new Passage();
        passage.setStartOffset(0);
        passage.setEndOffset(end == BreakIterator.DONE ? text.length() : end);
        return format(new Passage[] {passage}, text);
    }
}
