package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static Query question(int number, int words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (int i = 0; i < words; i++) {
            any.add(new TermQuery(new Term("text", "w%d-%d".formatted(number, i))), Occur.SHOULD);
        }
        return any.build();
    }

    @Test
    void holdsNoMoreThanItsShareOfMemoryHoweverLongTheQuestionsAre() {
        Counts counts = new Counts();
        int longest = 0;
        for (int number = 0; number < 500; number++) {
            counts.remember(question(number, 1_000), number);
            longest = Math.max(longest, counts.size());
        }
        assertThat(longest).isBetween(Counts.MOST_TERMS, 2 * (Counts.MOST_TERMS + 1_000));
    }

    @Test
    void countsABeginningAsWhatItsAutomatonTakes() {
        String letters = "abcdefghij".repeat(90);
        assertThat(QuerySize.of(new PrefixQuery(new Term("text", letters))).terms())
                .isGreaterThan(100);
        assertThat(QuerySize.of(question(0, 7))).isEqualTo(new QuerySize(7, 7));
    }

    @Test
    void keepsWhatIsAskedForAgain() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document record = new Document();
            record.add(new StringField("text", "w0-0", Field.Store.NO));
            writer.addDocument(record);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                Counts counts = new Counts();
                assertThat(counts.of(searcher, question(0, 1))).isEqualTo(1);
                counts.remember(question(-1, 1), 77); // which the index does not say
                for (int number = 1; number < 500; number++) {
                    assertThat(counts.of(searcher, question(number, 1_000))).isZero();
                    assertThat(counts.of(searcher, question(-1, 1))).isEqualTo(77);
                }
            }
        }
    }
}
