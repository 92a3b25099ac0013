package org.refractory.index.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class ReadOnceTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final ReadOnce<String> names = new ReadOnce<>((segment, field) -> field + reads.incrementAndGet());

    @Test
    void readsASegmentOnceForAllItsStatesAndFields() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, unmerged())) {
            add(writer, "a");
            add(writer, "b");
            DirectoryReader before = DirectoryReader.open(writer);
            assertThat(names.of(only(before), "one")).isEqualTo("one1");
            assertThat(names.of(only(before), "other")).isEqualTo("other2");
            assertThat(names.of(only(before), "one")).isEqualTo("one1");
            writer.deleteDocuments(new Term("key", "a"));
            DirectoryReader after = Objects.requireNonNull(DirectoryReader.openIfChanged(before));
            before.close();
            assertThat(after.numDocs()).isOne();
            assertThat(names.of(only(after), "one")).isEqualTo("one1");
            after.close();
        }
    }

    @Test
    void forgetsASegmentThatIsClosed() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(directory, unmerged())) {
            add(writer, "a");
            writer.commit();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                names.of(only(reader), "one");
                assertThat(names.size()).isOne();
            }
            assertThat(names.size()).isZero();
        }
    }

    private static IndexWriterConfig unmerged() {
        return new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    }

    private static void add(IndexWriter writer, String key) throws IOException {
        Document document = new Document();
        document.add(new StringField("key", key, Field.Store.NO));
        writer.addDocument(document);
    }

    private static LeafReader only(DirectoryReader reader) {
        assertThat(reader.leaves()).hasSize(1);
        return reader.leaves().getFirst().reader();
    }
}
