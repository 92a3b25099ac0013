package org.refractory.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.activity.ActivityTail;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Projection;

/** What was put is shown and kept whole, also where several threads write it. */
class OpenIndexTest {
    private static final int RECORDS = 1_500;

    /** Together more than one thread writes alone. */
    private static final int BYTES = 4_000;

    private static final String FINGERPRINT = "a build";

    private final Random random = new Random(7);

    @Test
    void aLargePortionIsShownWholeAndOnce(@TempDir Path folder) throws IOException {
        try (OpenIndex index = OpenIndex.create(folder, FINGERPRINT)) {
            index.put(records());
            index.put(records()); // the same keys: the later ones count
            assertThat(shown(index)).as("before it is shown").isZero();
            index.show(at(1));
            assertThat(shown(index)).isEqualTo(RECORDS);
            assertThat(index.shown()).isEqualTo(at(1));
            index.put(records());
            index.hold(at(2));
            index.keep();
            assertThat(shown(index)).isEqualTo(RECORDS);
        }
        try (OpenIndex kept = OpenIndex.open(folder)) {
            assertThat(shown(kept)).isEqualTo(RECORDS);
            assertThat(kept.shown()).isEqualTo(at(2));
        }
    }

    @Test
    void aLargePortionIsForgottenWhole(@TempDir Path folder) throws IOException {
        try (OpenIndex index = OpenIndex.create(folder, FINGERPRINT)) {
            index.put(records());
            index.hold(at(1));
            index.rollback();
            assertThat(shown(index)).isZero();
            index.show(at(0));
            assertThat(shown(index)).isZero();
        }
    }

    private static int shown(OpenIndex index) throws IOException {
        try (Lease lease = index.lease()) {
            IndexReader reader = lease.searcher().getIndexReader();
            return reader.numDocs();
        }
    }

    private static Cursor at(long position) {
        return new Cursor(new ActivityTail.Mark(position, Samples.NOON), FINGERPRINT);
    }

    private List<Projection> records() {
        return IntStream.range(0, RECORDS).mapToObj(this::record).toList();
    }

    private Projection record(int number) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Document document = new Document();
        document.add(new StringField(Fields.KEY, "A" + number, Field.Store.YES));
        document.add(new BinaryDocValuesField("bytes", new BytesRef(bytes)));
        return new Projection("A" + number, document);
    }
}
