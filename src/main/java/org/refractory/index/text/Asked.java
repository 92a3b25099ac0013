package org.refractory.index.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a question's word as it is looked for: the terms under which it may stand in a record, each with what an
 * occurrence is worth. {@code mutated} gives mutated, ~mutat and mutat; {@code IL-2} gives il2.
 *
 * @param terms what an occurrence is worth, from 0 to 1; the word as written is worth 1 in all
 * @param isSymbol whether it is written with letters and digits, as genes, cells and drugs are
 */
public record Asked(Map<String, Float> terms, boolean isSymbol) {
    /** Longer ones are not symbols but words joined by hyphens. */
    private static final int LONGEST_SYMBOL = 10;

    private static final String AGAINST = "anti";

    public Asked {
        terms = Map.copyOf(terms);
    }

    /** Letters or digits without a sign between them. */
    private static Asked of(Word.Part part, float otherForm) {
        Map<String, Float> terms = new LinkedHashMap<>();
        String word = Analysis.singular(part);
        String stem = Analysis.isStemmed(part) ? Analysis.stem(word).orElse("") : "";
        if (stem.isEmpty()) {
            Analysis.questionForms(part).forEach(form -> terms.put(form, 1f));
        } else if (stem.equals(word)) {
            terms.put(word, 1f);
            terms.put(Analysis.MARK + stem, otherForm);
        } else {
            terms.put(word, 1 - otherForm);
            terms.put(Analysis.MARK + stem, otherForm);
            terms.put(stem, otherForm);
        }
        terms.putIfAbsent(part.text(), 1f);
        return new Asked(terms, part.hasDigit() && part.hasLetter());
    }

    /**
     * The parts of a word that are looked for each by itself. Signs inside a symbol do not part it: {@code PD-L1} is pdl1,
     * {@code HLA-A*02:01} is hlaa0201, {@code anti-PD-1} is anti and pd1, {@code tumor-infiltrating} is tumor and infiltrating.
     *
     * @param otherForm what another form of a word is worth beside the word as written
     */
    public static List<Asked> of(Word word, float otherForm) {
        List<Word.Part> parts = word.parts();
        int first = parts.size() > 1 && parts.getFirst().text().equals(AGAINST) ? 1 : 0;
        List<Asked> asked = new ArrayList<>();
        if (first == 1) {
            asked.add(of(parts.getFirst(), otherForm));
        }
        Word.Part rest = word.joined(first, parts.size());
        if (isSymbol(rest, parts.size() - first)) {
            asked.add(of(rest, otherForm));
            return asked;
        }
        int from = first;
        while (from < parts.size()) {
            if (word.isNon(from)) {
                from++; // the next one is asked for together with it
            }
            int to = from + 1;
            while (to < parts.size()
                    && continues(parts.get(to - 1), parts.get(to))
                    && isSymbol(word.joined(from, to + 1), 2)) {
                to++;
            }
            asked.add(of(word.joined(from, to), otherForm));
            from = to;
        }
        return asked;
    }

    private static boolean isSymbol(Word.Part joined, int parts) {
        return parts <= Analysis.MOST_PARTS
                && joined.hasDigit()
                && joined.hasLetter()
                && joined.text().length() <= LONGEST_SYMBOL;
    }

    private static boolean continues(Word.Part left, Word.Part right) {
        return left.text().length() <= 5 && right.text().length() <= 4 && right.hasDigit();
    }
}
