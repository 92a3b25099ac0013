package org.refractory.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * How a word goes on that is not finished, in a field of an index. The common words are known for each segment; only where they
 * are too few the rare ones are read, and of these so many, so that the work is bounded however large the index is. Which of the
 * rare ones are looked at, and how often a word is there that is common in some segments only, hangs on the segments.
 */
final class Endings {
    private static final int MOST_READ = 400;

    private final IndexReader reader;
    private final String field;

    Endings(IndexReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    /** Words that begin like this, the most frequent first; of rare ones those that come first in the alphabet. */
    List<String> of(String beginning, int most) throws IOException {
        BytesRef start = new BytesRef(beginning);
        Map<String, Long> frequencies = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            CommonWords.of(leaf.reader(), field).count(start, frequencies);
        }
        long common = CommonWords.fewest(reader.maxDoc());
        if (frequencies.values().stream()
                        .filter(frequency -> frequency >= common)
                        .count()
                < most) {
            addRare(start, frequencies);
        }
        List<String> endings = new ArrayList<>(frequencies.keySet());
        endings.sort(Comparator.comparing((String word) -> frequencies.getOrDefault(word, 0L))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return endings.subList(0, Math.min(most, endings.size()));
    }

    private void addRare(BytesRef start, Map<String, Long> frequencies) throws IOException {
        Map<String, Long> read = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            count(leaf.reader().terms(field), start, read);
        }
        read.forEach((word, frequency) -> frequencies.merge(word, frequency, Math::max));
    }

    private static void count(@Nullable Terms terms, BytesRef start, Map<String, Long> into) throws IOException {
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return;
        }
        BytesRef term = each.term();
        for (int i = 0; i < MOST_READ && term != null && StringHelper.startsWith(term, start); i++) {
            into.merge(term.utf8ToString(), (long) each.docFreq(), Long::sum);
            term = each.next();
        }
    }
}
