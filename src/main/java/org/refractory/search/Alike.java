package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.refractory.index.statistics.LiveStatistics;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;

/**
 * Words of the index that look like one that is not in it: misspelt ({@code quercitin}, {@code pembrolizimab}), cut off or
 * grown together ({@code endocannabinoids}). Never for what holds a digit or is short: a gene is not another gene. What turns the
 * meaning of a word is kept: {@code pseudoprogression} is no progression, and {@code hypothyroidism} no hyperthyroidism.
 */
final class Alike {
    private static final int SHORTEST = 5;
    private static final int LONG = 8;
    private static final int MOST = 3;
    private static final double LEAST = 0.5;

    /** Among so many words with the same beginning the likest is looked for. */
    private static final int MOST_READ = 2_000;

    /** With such a beginning a word means something else than without it, often the opposite; longer ones stand first. */
    private static final List<String> TURNS = List.of(
            "counter", "contra", "pseudo", "extra", "hyper", "infra", "inter", "intra", "super", "supra", "under",
            "anti", "down", "hypo", "over", "post", "dis", "mal", "mis", "non", "pre", "pro", "sub", "an", "de", "il",
            "im", "in", "ir", "re", "un", "up", "a");

    /** So many letters may be other ones at the end of a form of a word: inhibit<em>ory</em>, inhibit<em>ion</em>. */
    private static final int LONGEST_FORM = 3;

    /** Shorter ones are as often the beginning of a plain word with a slip in it. */
    private static final int SURE = 4;

    private final IndexReader reader;
    private final LiveStatistics statistics;
    private final String field;

    Alike(IndexSearcher searcher, String field) {
        this.reader = searcher.getIndexReader();
        this.statistics = LiveStatistics.of(searcher);
        this.field = field;
    }

    /** At most three, the likest first; none for what may be a symbol. */
    List<String> to(Word word) throws IOException {
        String typed = word.parts().getFirst().text();
        boolean isWord = word.parts().size() == 1
                && typed.length() >= SHORTEST
                && typed.chars().allMatch(c -> c >= 'a' && c <= 'z');
        Terms terms = isWord ? MultiTerms.getTerms(reader, field) : null;
        if (terms == null) {
            return List.of();
        }
        Set<String> candidates = new HashSet<>();
        misspelt(typed, terms, candidates);
        beginningAlike(typed, terms, candidates);
        endings(typed, candidates);
        turn(typed).ifPresent(turn -> candidates.removeIf(each -> !each.startsWith(turn)));
        return likest(typed, candidates);
    }

    /** One letter is wrong, in long words two; the first is right. */
    private void misspelt(String typed, Terms terms, Set<String> candidates) throws IOException {
        int edits = typed.length() < LONG ? 1 : 2;
        FuzzyTermsEnum found = new FuzzyTermsEnum(terms, new Term(field, typed), edits, 1, true);
        for (BytesRef term = found.next(); term != null; term = found.next()) {
            if (!Analysis.isStem(term)) {
                candidates.add(term.utf8ToString());
            }
        }
    }

    private static void beginningAlike(String typed, Terms terms, Set<String> candidates) throws IOException {
        String beginning = typed.substring(0, Math.max(SHORTEST, typed.length() / 2));
        TermsEnum all = terms.iterator();
        TermsEnum.SeekStatus status = all.seekCeil(new BytesRef(beginning));
        BytesRef term = status == TermsEnum.SeekStatus.END ? null : all.term();
        for (int read = 0; term != null && read < MOST_READ; read++) {
            String text = term.utf8ToString();
            if (!text.startsWith(beginning)) {
                return;
            }
            if (differOnlyAtTheEnd(typed, text)) {
                candidates.add(text);
            }
            term = all.next();
        }
    }

    /** One is the beginning of the other, or they are forms of one word: {@code Bacteroides} are no other form of bacteria. */
    private static boolean differOnlyAtTheEnd(String one, String other) {
        int common = 0;
        int shorter = Math.min(one.length(), other.length());
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common == shorter || Math.max(one.length(), other.length()) - common <= LONGEST_FORM;
    }

    /** The last part of a word that grew together. */
    private static void endings(String typed, Set<String> candidates) {
        String word = Analysis.key(Analysis.words(typed));
        for (int from = 1; from <= word.length() - SHORTEST; from++) {
            if (!TURNS.contains(word.substring(0, from))) {
                candidates.add(word.substring(from));
            }
        }
    }

    private static Optional<String> turn(String typed) {
        return TURNS.stream()
                .filter(turn -> turn.length() >= SURE && typed.startsWith(turn))
                .findFirst();
    }

    private List<String> likest(String typed, Collection<String> candidates) throws IOException {
        Map<String, Double> likeness = new HashMap<>();
        candidates.forEach(each -> likeness.put(each, likeness(typed, each)));
        List<String> ranked = likeness.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> likest = new ArrayList<>();
        for (String each : ranked) {
            if (likest.size() < MOST && statistics.holders(new Term(field, each)) > 0) {
                likest.add(each);
            }
        }
        return likest;
    }

    /** The share of pairs of letters that two words have in common (Dice). */
    static double likeness(String one, String other) {
        List<String> left = pairs(one);
        List<String> right = pairs(other);
        int all = left.size() + right.size();
        int common = 0;
        for (String pair : left) {
            common += right.remove(pair) ? 1 : 0;
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static List<String> pairs(String word) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }
}
