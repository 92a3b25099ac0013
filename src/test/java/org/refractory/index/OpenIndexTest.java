package org.refractory.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void readersSeeAllOfALargePortionOrNothing(@TempDir Path folder) throws Exception {
        try (OpenIndex index = OpenIndex.create(folder, FINGERPRINT)) {
            index.put(records());
            AtomicBoolean isShown = new AtomicBoolean();
            Set<Integer> seen = ConcurrentHashMap.newKeySet();
            Thread reader = Thread.ofPlatform().start(() -> {
                while (!isShown.get()) {
                    seen.add(unchecked(index));
                }
                seen.add(unchecked(index));
            });
            index.show(at(1));
            isShown.set(true);
            reader.join();
            assertThat(seen).contains(RECORDS).isSubsetOf(0, RECORDS);
        }
    }

    private static int unchecked(OpenIndex index) {
        try {
            return shown(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWasWrittenButNotKeptIsForgottenWhole(@TempDir Path folder) throws IOException {
        try (OpenIndex index = OpenIndex.create(folder, FINGERPRINT)) {
            index.put(records());
            index.show(at(1));
            index.rollback();
            assertThat(shown(index)).as("nobody is taken back").isEqualTo(RECORDS);
            assertThat(index.cursor().generation().position()).isZero();
            index.put(records());
            index.show(at(1));
            assertThat(shown(index)).isEqualTo(RECORDS);
            index.keep();
        }
        try (OpenIndex kept = OpenIndex.open(folder)) {
            assertThat(shown(kept)).isEqualTo(RECORDS);
        }
    }

    @Test
    void whatLeavesAmongALargePortionIsGone(@TempDir Path folder) throws IOException {
        try (OpenIndex index = OpenIndex.create(folder, FINGERPRINT)) {
            index.put(records());
            index.put(IntStream.range(0, RECORDS / 3)
                    .mapToObj(number -> new Projection("A" + number, null))
                    .toList());
            index.show(at(1));
            assertThat(shown(index)).isEqualTo(RECORDS - RECORDS / 3);
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
