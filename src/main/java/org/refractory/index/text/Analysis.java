package org.refractory.index.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * The one analysis of text, in records and in questions.
 *
 * <table>
 * <caption>What stands in the index</caption>
 * <tr><th>text</th><th>terms (same position in brackets)</th></tr>
 * <tr><td>{@code Tumors}</td><td>tumor</td></tr>
 * <tr><td>{@code PD-L1}</td><td>[pd pdl1] l1</td></tr>
 * <tr><td>{@code PD L1}</td><td>[pd pdl1] l1</td></tr>
 * <tr><td>{@code PDL1}</td><td>pdl1</td></tr>
 * <tr><td>{@code anti-PD-1}</td><td>[anti antipd antipd1] [pd pd1] 1</td></tr>
 * <tr><td>{@code TGF-β}, {@code TGFβ}</td><td>[tgf tgfbeta] beta</td></tr>
 * <tr><td>{@code KRAS}</td><td>[kras kra]: capitals may be a symbol or a heading</td></tr>
 * </table>
 *
 * <p>A question asks for each word in all the ways in which it may have been written, see {@link #spellings}.
 */
public final class Analysis {
    /** Raise it when the same text would become other terms, so that indexes are rebuilt. */
    public static final int VERSION = 1;

    /** How many places lie between two values of a field, so that no phrase spans them. */
    public static final int VALUE_GAP = 20;

    private static final int MOST_PARTS = 4;
    private static final int LONGEST_SYMBOL = 5;

    private Analysis() {}

    /** Turns the text of records into terms, with offsets into that text. */
    public static Analyzer forRecords() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new WordTokenizer());
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return VALUE_GAP;
            }
        };
    }

    /** A term at a place in the text. */
    record Term(String text, boolean samePosition, int start, int end) {}

    static List<Term> terms(CharSequence text) {
        List<Term> terms = new ArrayList<>();
        List<Word> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean apart = i + 1 < words.size() && word.mayContinueIn(words.get(i + 1), true);
            add(word, terms);
            if (apart) {
                Word.Part whole = new Word(List.of(
                                word.parts().getFirst(),
                                words.get(i + 1).parts().getFirst()))
                        .joined(0, 2);
                terms.add(new Term(whole.text(), true, whole.start(), whole.end()));
            }
        }
        return terms;
    }

    private static void add(Word word, List<Term> terms) {
        int count = word.parts().size();
        for (int from = 0; from < count; from++) {
            boolean same = false;
            int last = Math.min(count, from + MOST_PARTS);
            for (int to = from + 1; to <= last; to++) {
                Word.Part part = word.joined(from, to);
                for (String form : recordForms(part)) {
                    terms.add(new Term(form, same, part.start(), part.end()));
                    same = true;
                }
            }
        }
    }

    private static Set<String> recordForms(Word.Part part) {
        Set<String> forms = new LinkedHashSet<>();
        if (part.capitals() && part.text().length() <= LONGEST_SYMBOL) {
            forms.add(part.text());
        }
        forms.add(singular(part));
        return forms;
    }

    private static String singular(Word.Part part) {
        return Plural.singular(part.text());
    }

    /** The words of a question; {@code PD 1} and {@code pd l1} count as one word written apart. */
    public static List<Word> words(String question) {
        List<Word> words = new ArrayList<>();
        for (Word word : Words.of(question)) {
            if (!words.isEmpty() && words.getLast().mayContinueIn(word, false)) {
                Word left = words.removeLast();
                words.add(new Word(List.of(left.parts().getFirst(), word.parts().getFirst())));
            } else {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * All ways in which a word may stand in a record: as one term, or as neighbours. {@code anti-PD-1} gives
     * {@code antipd1}; {@code anti pd1}; {@code antipd 1}; {@code anti pd 1}.
     */
    public static List<List<Set<String>>> spellings(Word word) {
        int count = word.parts().size();
        List<List<Set<String>>> spellings = new ArrayList<>();
        if (count > MOST_PARTS) {
            spellings.add(word.parts().stream().map(Analysis::questionForms).toList());
            return spellings;
        }
        for (int cuts = 0; cuts < 1 << (count - 1); cuts++) {
            List<Set<String>> spelling = new ArrayList<>();
            int from = 0;
            for (int to = 1; to <= count; to++) {
                if (to == count || (cuts & (1 << (to - 1))) != 0) {
                    spelling.add(questionForms(word.joined(from, to)));
                    from = to;
                }
            }
            spellings.add(spelling);
        }
        return spellings;
    }

    /** As typed and in the singular: lower case does not tell a symbol from a plural. */
    private static Set<String> questionForms(Word.Part part) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(part.text());
        forms.add(singular(part));
        return forms;
    }

    /** The words of a name as one key that does not depend on blanks, hyphens, case or number. */
    public static String key(List<Word> words) {
        StringBuilder key = new StringBuilder();
        words.forEach(word -> word.parts().forEach(part -> key.append(singular(part))));
        return key.toString();
    }
}
