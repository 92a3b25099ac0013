package org.refractory.index.text;

import java.util.Arrays;
import java.util.List;

/**
 * The terms of one text in the order of their places, as {@link Analysis} has them. A text has hundreds and imports bring
 * thousands of texts, so they are kept in arrays instead of objects of their own.
 */
final class Terms {
    /** For as many letters there is about one term. */
    private static final int LETTERS = 4;

    private static final int MOST_PARTS = Analysis.MOST_PARTS;

    private Form[] forms;

    /** Where each begins in the text; as a complement where it stands at the place of the one before. */
    private int[] starts;

    private int[] ends;
    private int count;

    private Terms(int expected) {
        forms = new Form[expected];
        starts = new int[expected];
        ends = new int[expected];
    }

    static Terms of(String text) {
        Terms terms = new Terms(4 + text.length() / LETTERS);
        Words words = new Words(text);
        Word symbol = null; // that the word before was, if the next may be the rest of it
        while (words.next()) {
            if (symbol != null && symbol.mayContinueIn(words.word(), true)) {
                terms.addApart(symbol, words.word());
            }
            symbol = words.isCapitals() ? words.word() : null;
            if (words.hasParts()) {
                terms.add(words.word());
            } else {
                terms.add(words.forms(), false, words.start(), words.end());
            }
        }
        return terms;
    }

    /** {@code PD 1}, written apart, is found as one word too. */
    private void addApart(Word left, Word right) {
        Word.Part whole =
                new Word(List.of(left.parts().getFirst(), right.parts().getFirst())).joined(0, 2);
        add(Form.of(whole.text()), true, whole.start(), whole.end());
    }

    /** Each part of it, and what it is with those behind it written as one. */
    private void add(Word word) {
        int parts = word.parts().size();
        for (int from = 0; from < parts; from++) {
            int last = Math.min(parts, from + MOST_PARTS);
            for (int to = from + 1; to <= last; to++) {
                Word.Part part = word.joined(from, to);
                add(part.forms(), to > from + 1, part.start(), part.end());
            }
        }
    }

    private void add(List<Form> ofOnePart, boolean samePosition, int start, int end) {
        for (int i = 0; i < ofOnePart.size(); i++) { // without an iterator for each word
            add(ofOnePart.get(i), samePosition || i > 0, start, end);
        }
    }

    private void add(Form form, boolean samePosition, int start, int end) {
        if (count == forms.length) {
            int more = count + (count >> 1);
            forms = Arrays.copyOf(forms, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
        }
        forms[count] = form;
        starts[count] = samePosition ? ~start : start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    Form form(int term) {
        return forms[term];
    }

    /** Whether it stands at the place of the one before. */
    boolean isAtSamePosition(int term) {
        return starts[term] < 0;
    }

    /** Where it begins in the text. */
    int start(int term) {
        return isAtSamePosition(term) ? ~starts[term] : starts[term];
    }

    /** Where it ends in the text, exclusive. */
    int end(int term) {
        return ends[term];
    }
}
