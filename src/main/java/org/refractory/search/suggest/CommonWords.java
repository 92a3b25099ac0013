package org.refractory.search.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.refractory.index.statistics.ReadOnce;
import org.refractory.index.text.Analysis;

/**
 * The words that many records of a segment have in a field, in the order of their bytes: of a large segment one word in ten, so that the
 * most frequent of those that begin alike are found without reading all others. Read once for a segment; immutable.
 */
final class CommonWords {
    /** What a record in so many has is common. */
    private static final int RECORDS_FOR_ONE = 20_000;

    /** Most words of a small segment stand in one record. */
    private static final int FEWEST = 2;

    private static final ReadOnce<CommonWords> READ = new ReadOnce<>(CommonWords::read);

    private final BytesRef[] words;
    private final int[] records;

    private CommonWords(List<BytesRef> words, List<Integer> records) {
        this.words = words.toArray(BytesRef[]::new);
        this.records = records.stream().mapToInt(Integer::intValue).toArray();
    }

    static CommonWords of(LeafReader segment, String field) throws IOException {
        return READ.of(segment, field);
    }

    /** How many of so many records have a word that is common. */
    static int fewest(int records) {
        return Math.max(FEWEST, records / RECORDS_FOR_ONE);
    }

    private static CommonWords read(LeafReader segment, String field) throws IOException {
        List<BytesRef> words = new ArrayList<>();
        List<Integer> records = new ArrayList<>();
        Terms terms = segment.terms(field);
        if (terms != null) {
            int fewest = fewest(segment.maxDoc());
            TermsEnum each = terms.iterator();
            for (BytesRef word = each.next(); word != null; word = each.next()) {
                if (each.docFreq() >= fewest && !Analysis.isStem(word)) {
                    words.add(BytesRef.deepCopyOf(word));
                    records.add(each.docFreq());
                }
            }
        }
        return new CommonWords(words, records);
    }

    /** Adds how many records have each word that begins like this. */
    void count(BytesRef beginning, Map<String, Long> into) {
        int found = Arrays.binarySearch(words, beginning);
        for (int i = found < 0 ? ~found : found;
                i < words.length && StringHelper.startsWith(words[i], beginning);
                i++) {
            into.merge(words[i].utf8ToString(), (long) records[i], Long::sum);
        }
    }
}
