package org.refractory.index.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The one analysis of text, in records and in questions.
 *
 * <table>
 * <caption>What stands in the index</caption>
 * <tr><th>text</th><th>terms (same position in brackets)</th></tr>
 * <tr><td>{@code Tumors}</td><td>tumor</td></tr>
 * <tr><td>{@code mutations}</td><td>[mutation ~mutat]: the word, and the stem that its forms have in common</td></tr>
 * <tr><td>{@code PD-L1}</td><td>[pd pdl1] l1</td></tr>
 * <tr><td>{@code PD L1}</td><td>[pd pdl1] l1</td></tr>
 * <tr><td>{@code PDL1}</td><td>pdl1</td></tr>
 * <tr><td>{@code anti-PD-1}</td><td>[anti antipd antipd1] [pd pd1] 1</td></tr>
 * <tr><td>{@code TGF-β}, {@code TGFβ}</td><td>[tgf tgfbeta] beta</td></tr>
 * <tr><td>{@code TGF-ß}, {@code Strauß}</td><td>[tgf tgfbeta] beta, strauss</td></tr>
 * <tr><td>{@code CheckMate026}</td><td>[checkmate checkmate026] 026</td></tr>
 * <tr><td>{@code 1,535}</td><td>1535</td></tr>
 * <tr><td>{@code HLA-A*02:01}</td><td>[hla hlaa hlaa02 hlaa0201] [a a02 a0201] [02 0201] 01</td></tr>
 * <tr><td>{@code non-small}, {@code non small}</td><td>[non nonsmall] nonsmall: what {@code non} turns round does not stand there by itself</td></tr>
 * <tr><td>{@code CD8+}, {@code p<0.05}</td><td>cd8, p 0.05</td></tr>
 * <tr><td>{@code KRAS}</td><td>[kras kra]: capitals may be a symbol or a heading; a symbol has no stem</td></tr>
 * <tr><td>{@code Müller's}</td><td>muller</td></tr>
 * </table>
 *
 * <p>A question asks for each word in all the ways in which it may have been written, see {@link #spellings}, and is ranked
 * by what each way is worth, see {@link Asked}.
 */
public final class Analysis {
    /** Raise it when the same text would become other terms, so that indexes are rebuilt. */
    public static final int VERSION = 4;

    /** How many places lie between two values of a field, so that no phrase spans them. */
    public static final int VALUE_GAP = 20;

    /** Stands before the stem of a word, which is a term of its own beside the word. */
    static final String MARK = "~";

    /** So many parts of a word, which signs connect, stand in the index as one as well. */
    public static final int MOST_PARTS = 4;

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

    /** What a text is about, roughly: the stem of each of its words, or the word where it has none, with how often it is there. */
    public static Map<String, Integer> gist(String text) {
        Map<String, Integer> gist = new HashMap<>();
        for (Word word : Words.of(text)) {
            for (int part = 0; part < word.parts().size(); part++) {
                gist.merge(word.joined(part, part + 1).forms().getLast(), 1, Integer::sum);
            }
        }
        return gist;
    }

    /** Symbols and what holds a digit have no stem: it would make one gene of two. */
    static boolean isStemmed(Word.Part part) {
        return !Forms.isSymbol(part.text(), part.capitals());
    }

    /** Whether a term of the index is a stem and not a word that anybody wrote. */
    public static boolean isStem(BytesRef term) {
        return term.length > 0 && term.bytes[term.offset] == MARK.charAt(0);
    }

    /** Of words in plain letters. */
    static Optional<String> stem(String word) {
        return Stem.isPlain(word) ? Optional.of(Stem.of(word)) : Optional.empty();
    }

    static String singular(Word.Part part) {
        return Plural.singular(part.text());
    }

    /** The words of a question; {@code PD 1} and {@code pd l1} count as one word written apart. */
    public static List<Word> words(String question) {
        return words(question, _ -> false);
    }

    /**
     * The same, but two names are not one word: {@code NSCLC 1L} names a cancer and a line of therapy.
     *
     * @param names whether words that follow each other name something
     */
    public static List<Word> words(String question, Predicate<List<Word>> names) {
        List<Word> words = new ArrayList<>();
        for (Word word : Words.of(question)) {
            Optional<Word> whole = words.isEmpty() ? Optional.empty() : whole(words.getLast(), word, question, names);
            whole.ifPresent(_ -> words.removeLast());
            words.add(whole.orElse(word));
        }
        return words;
    }

    /** Two words as the one that was written apart, if they may be one. */
    private static Optional<Word> whole(Word left, Word right, String question, Predicate<List<Word>> names) {
        if (!left.mayContinueIn(right, false) || !Words.isBlank(question.charAt(left.end()))) {
            return Optional.empty();
        }
        Word whole = new Word(List.of(left.parts().getFirst(), right.parts().getFirst()));
        boolean isOne = names.test(List.of(whole)) || !(names.test(List.of(left)) || names.test(List.of(right)));
        return isOne ? Optional.of(whole) : Optional.empty();
    }

    /** A place in a text, in characters; the end is exclusive. */
    public record Span(int start, int end) {}

    /**
     * Where terms of a record's text begin with some letters: {@code study} in {@code studies} too, {@code pdl} in {@code PD L1}.
     * Of several terms at a place the longest counts.
     */
    public static List<Span> beginning(String text, String letters) {
        BytesRef wanted = new BytesRef(letters);
        BytesRef term = new BytesRef();
        Terms terms = Terms.of(text);
        List<Span> found = new ArrayList<>();
        int next = 0;
        while (next < terms.count()) {
            int start = terms.start(next);
            int end = start;
            do {
                terms.read(next, term);
                end = StringHelper.startsWith(term, wanted) ? Math.max(end, terms.end(next)) : end;
                next++;
            } while (next < terms.count() && terms.isAtSamePosition(next));
            if (end > start) {
                found.add(new Span(start, end));
            }
        }
        return found;
    }

    /**
     * All ways in which a word may stand in a record: as one term, or as neighbours. {@code anti-PD-1} gives
     * {@code antipd1}; {@code anti pd1}; {@code antipd 1}; {@code anti pd 1}. Other forms of a word, as its stem tells them,
     * are among them.
     */
    public static List<List<Set<String>>> spellings(Word word) {
        return spellings(word, Analysis::looseForms);
    }

    /** The same without other forms of the words than the singular: for what must stand there as it is written. */
    public static List<List<Set<String>>> exactSpellings(Word word) {
        return spellings(word, Analysis::questionForms);
    }

    private static List<List<Set<String>>> spellings(Word word, Function<Word.Part, Set<String>> forms) {
        int count = word.parts().size();
        List<List<Set<String>>> spellings = new ArrayList<>();
        if (count > MOST_PARTS) {
            spellings.add(IntStream.range(0, count)
                    .mapToObj(part -> forms.apply(word.joined(part, part + 1)))
                    .toList());
            return spellings;
        }
        for (int cuts = 0; cuts < 1 << (count - 1); cuts++) {
            List<Set<String>> spelling = new ArrayList<>();
            int from = 0;
            for (int to = 1; to <= count; to++) {
                if (to == count || (cuts & (1 << (to - 1))) != 0) {
                    spelling.add(forms.apply(word.joined(from, to)));
                    from = to;
                }
            }
            spellings.add(spelling);
        }
        return spellings;
    }

    /** As typed and in the singular: lower case does not tell a symbol from a plural. */
    static Set<String> questionForms(Word.Part part) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(part.text());
        forms.add(singular(part));
        return forms;
    }

    private static Set<String> looseForms(Word.Part part) {
        Set<String> forms = new LinkedHashSet<>(questionForms(part));
        if (isStemmed(part)) {
            stem(singular(part)).ifPresent(stem -> {
                forms.add(MARK + stem);
                forms.add(stem);
            });
        }
        return forms;
    }

    /** The words of a name as one key that does not depend on blanks, hyphens, case or number. */
    public static String key(List<Word> words) {
        StringBuilder key = new StringBuilder();
        words.forEach(word -> word.parts().forEach(part -> key.append(singular(part))));
        return key.toString();
    }
}
