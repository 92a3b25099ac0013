package org.refractory.index.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** However an index came to hold its records, the same records count the same. */
class LiveStatisticsTest {
    private static final List<String> RECORDS = List.of("jak1 loss", "jak1 jak1 mutation in melanoma", "b2m loss", "");
    private static final int DRAFTS = 100;

    private static IndexWriter writer(Directory directory) throws IOException {
        return new IndexWriter(
                directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE));
    }

    private static Document document(int number, String text) {
        Document document = new Document();
        document.add(new StringField("id", Integer.toString(number), Field.Store.NO));
        document.add(new TextField("text", text, Field.Store.NO));
        return document;
    }

    private static DirectoryReader once() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = writer(directory)) {
            for (int i = 0; i < RECORDS.size(); i++) {
                writer.addDocument(document(i, RECORDS.get(i)));
            }
        }
        return DirectoryReader.open(directory);
    }

    /** The same records, one in each segment, between drafts that were replaced and at last deleted. */
    private static DirectoryReader atLast() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = writer(directory)) {
            for (int i = 0; i < RECORDS.size(); i++) {
                writer.addDocument(document(i, RECORDS.get(i)));
                for (int draft = DRAFTS; draft < DRAFTS + 3; draft++) {
                    writer.updateDocument(id(draft), document(draft, "jak1 loss, draft " + i));
                }
                writer.commit();
            }
            for (int draft = DRAFTS; draft < DRAFTS + 3; draft++) {
                writer.deleteDocuments(id(draft));
            }
        }
        return DirectoryReader.open(directory);
    }

    private static Term id(int number) {
        return new Term("id", Integer.toString(number));
    }

    @Test
    void aWordIsCountedInLivingRecordsAlone() throws IOException {
        try (DirectoryReader reader = atLast()) {
            LiveStatistics statistics = LiveStatistics.of(reader.leaves());
            assertThat(reader.docFreq(new Term("text", "jak1"))).isGreaterThan(2);
            assertThat(statistics.of(new Term("text", "jak1")).docFreq()).isEqualTo(2);
            assertThat(statistics.of(new Term("text", "b2m")).docFreq()).isEqualTo(1);
        }
    }

    @Test
    void aFieldIsAsLongAsInAnIndexThatWasBuiltAtOnce() throws IOException {
        try (DirectoryReader once = once();
                DirectoryReader atLast = atLast()) {
            CollectionStatistics expected =
                    Objects.requireNonNull(LiveStatistics.of(once.leaves()).of("text"));
            CollectionStatistics actual = LiveStatistics.of(atLast.leaves()).of("text");
            assertThat(expected.docCount()).isEqualTo(3);
            assertThat(expected.sumTotalTermFreq()).isEqualTo(9);
            assertThat(actual).isEqualTo(expected);
        }
    }

    @Test
    void ofAFieldThatNobodyHasThereIsNothingToTell() throws IOException {
        try (DirectoryReader reader = once()) {
            assertThat(LiveStatistics.of(reader.leaves()).of("none")).isNull();
        }
    }
}
