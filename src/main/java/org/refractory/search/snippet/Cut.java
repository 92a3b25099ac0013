package org.refractory.search.snippet;

import java.util.ArrayList;
import java.util.List;

/** Cuts passages of a text into plain and matched pieces; long ones are shortened around what matched. */
final class Cut {
    private static final String ELLIPSIS = "\u2026";

    private final String text;
    private final List<Highlighted.Piece> pieces = new ArrayList<>();
    private int left;
    private int before = -1;

    /** @param longest characters at most, apart from signs of omission */
    Cut(String text, int longest) {
        this.text = text;
        this.left = longest;
    }

    /** @param marks in their order, all in the passage */
    void passage(int start, int end, List<Mark> marks) {
        int[] window = window(start, trimmedEnd(start, end), marks);
        if (window[1] <= window[0]) {
            return;
        }
        if (before >= 0) {
            add(window[0] > before ? " " + ELLIPSIS + " " : "", false);
        } else if (window[0] > start) {
            add(ELLIPSIS, false);
        }
        cut(window, marks);
        if (window[1] < trimmedEnd(start, end)) {
            add(ELLIPSIS, false);
        }
        left -= window[1] - window[0];
        before = end;
    }

    Highlighted shown() {
        return new Highlighted(pieces);
    }

    /** The part of a passage that is shown: all of it, or some words from a little before its first match on. */
    private int[] window(int start, int end, List<Mark> marks) {
        if (end - start <= left) {
            return new int[] {start, end};
        }
        int from = start;
        if (!marks.isEmpty() && marks.getFirst().end() - start > left) {
            from = wordStart(Math.max(start, marks.getFirst().start() - left / 4));
        }
        int to = Math.min(end, from + left);
        while (to > from && to < end && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return new int[] {from, to};
    }

    private int trimmedEnd(int start, int end) {
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private int wordStart(int from) {
        int at = from;
        while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    /** Matches may overlap, since a word and its parts are terms of their own. */
    private void cut(int[] window, List<Mark> marks) {
        int at = window[0];
        for (Mark mark : marks) {
            int start = Math.max(at, mark.start());
            int end = Math.min(window[1], mark.end());
            if (end > start) {
                add(text.substring(at, start), false);
                add(text.substring(start, end), true);
                at = end;
            }
        }
        add(text.substring(at, window[1]), false);
    }

    /** Pieces of one sort that touch become one. */
    private void add(String piece, boolean matched) {
        if (piece.isEmpty()) {
            return;
        }
        if (matched && !pieces.isEmpty() && pieces.getLast().matched()) {
            pieces.add(new Highlighted.Piece(pieces.removeLast().text() + piece, true));
        } else {
            pieces.add(new Highlighted.Piece(piece, matched));
        }
    }
}
