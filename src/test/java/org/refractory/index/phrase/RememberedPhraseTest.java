package org.refractory.index.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phrase that is remembered finds the same records with the same scores as one that is searched. */
class RememberedPhraseTest {
    private static final int RECORDS = 2_400;
    private static final int ROOMY = 10_000_000;

    private final Random random = new Random(3);
    private final Directory directory = new ByteBuffersDirectory();
    private IndexWriter writer;

    @BeforeEach
    void write() throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
        writer = new IndexWriter(directory, config.setMergePolicy(NoMergePolicy.INSTANCE));
        for (int i = 0; i < RECORDS; i++) {
            Document record = new Document();
            record.add(new StringField("key", Integer.toString(i), Field.Store.NO));
            record.add(new TextField("text", text(5 + random.nextInt(60)), Field.Store.NO));
            writer.addDocument(record);
            if (i % 601 == 0) {
                writer.commit();
            }
        }
        for (int i = 0; i < RECORDS / 20; i++) {
            writer.deleteDocuments(new Term("key", Integer.toString(random.nextInt(RECORDS))));
        }
        writer.commit();
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    /** So few words that phrases stand twice and three times in a record. */
    private String text(int length) {
        return IntStream.range(0, length).mapToObj(_ -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        return "w" + (int) Math.floor(Math.pow(60, random.nextDouble()));
    }

    private MultiPhraseQuery phrase() {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            phrase.add(random.nextInt(4) == 0 ? new Term[] {term(), term()} : new Term[] {term()});
        }
        return phrase.build();
    }

    private Term term() {
        return new Term("text", random.nextInt(30) == 0 ? "nowhere" : word());
    }

    private static final class Remembering extends IndexSearcher implements PhraseMemory.Keeper {
        private final PhraseMemory memory;

        private Remembering(DirectoryReader reader, PhraseMemory memory) {
            super(reader);
            this.memory = memory;
        }

        @Override
        public PhraseMemory phrases() {
            return memory;
        }
    }

    private static void assertSame(IndexSearcher one, Query first, IndexSearcher other, Query second)
            throws IOException {
        ScoreDoc[] expected = other.search(second, RECORDS).scoreDocs;
        ScoreDoc[] found = one.search(first, RECORDS).scoreDocs;
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i].doc).isEqualTo(expected[i].doc);
            assertThat(found[i].score).isEqualTo(expected[i].score);
        }
        assertThat(one.count(first)).isEqualTo(other.count(second));
    }

    /** The same question with phrases that are remembered, and without. */
    private record Asked(Query remembered, Query plain) {}

    /** Makes up many questions and asks each three times: phrases are searched, remembered, and found in memory. */
    private void assertSameEachTime(Supplier<Asked> questions) throws IOException {
        PhraseMemory memory = new PhraseMemory(ROOMY, 1, Duration.ZERO);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher plain = new IndexSearcher(reader);
            Remembering searcher = new Remembering(reader, memory);
            for (int i = 0; i < 150; i++) {
                Asked asked = questions.get();
                for (int time = 0; time < 3; time++) {
                    assertSame(searcher, asked.remembered(), plain, asked.plain());
                }
            }
        }
    }

    @Test
    void ranksAsThePhraseDoesAskedTheFirstTimeAndEachTimeAfter() throws IOException {
        assertSameEachTime(() -> {
            MultiPhraseQuery phrase = phrase();
            return new Asked(new RememberedPhrase(phrase), phrase);
        });
    }

    @Test
    void standsInLargerQuestionsAsThePhraseDoes() throws IOException {
        assertSameEachTime(() -> {
            MultiPhraseQuery one = phrase();
            MultiPhraseQuery other = phrase();
            Query word = new TermQuery(term());
            Occur occur = random.nextBoolean() ? Occur.MUST : Occur.SHOULD;
            return new Asked(
                    question(new RememberedPhrase(one), new RememberedPhrase(other), word, occur),
                    question(one, other, word, occur));
        });
    }

    private static Query question(Query one, Query other, Query word, Occur occur) {
        Query any = new DisjunctionMaxQuery(List.of(one, new BoostQuery(other, 0.4f)), 0);
        return new BooleanQuery.Builder().add(any, Occur.MUST).add(word, occur).build();
    }

    @Test
    void explainsItsScore() throws IOException {
        PhraseMemory memory = new PhraseMemory(ROOMY, 1, Duration.ZERO);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Remembering searcher = new Remembering(reader, memory);
            RememberedPhrase query = new RememberedPhrase(new MultiPhraseQuery.Builder()
                    .add(new Term("text", "w1"))
                    .add(new Term("text", "w2"))
                    .build());
            searcher.search(query, 1);
            ScoreDoc best = searcher.search(query, 1).scoreDocs[0];
            assertThat(searcher.explain(query, best.doc).getValue().floatValue())
                    .isEqualTo(best.score);
        }
    }

    @Test
    void isThePhraseItselfWhereNothingIsRemembered() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher plain = new IndexSearcher(reader);
            MultiPhraseQuery phrase = phrase();
            assertThat(new RememberedPhrase(phrase).rewrite(plain)).isEqualTo(phrase);
            assertSame(plain, new RememberedPhrase(phrase), plain, phrase);
        }
    }

    @Test
    void isOnlyRememberedOnceItIsAskedAgain() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            LeafReaderContext leaf = reader.leaves().getFirst();
            PhraseMemory memory = new PhraseMemory(ROOMY, 1, Duration.ZERO);
            RememberedPhrase phrase = new RememberedPhrase(phrase());
            PhrasePostings some = PhrasePostings.of(new int[] {1, 7}, new int[] {1, 3}, 2);
            assertThat(memory.of(phrase, leaf.reader(), () -> some)).isNull();
            assertThat(memory.of(phrase, leaf.reader(), () -> some)).isSameAs(some);
            assertThat(memory.of(phrase, leaf.reader(), () -> {
                        throw new AssertionError("read again");
                    }))
                    .isSameAs(some);
        }
    }

    @Test
    void oneQuestionAsksSeveralTimesWithoutBeingRemembered() throws IOException {
        PhraseMemory memory = new PhraseMemory(ROOMY, 1, Duration.ofHours(1));
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            LeafReaderContext leaf = reader.leaves().getFirst();
            RememberedPhrase phrase = new RememberedPhrase(phrase());
            for (int time = 0; time < 3; time++) {
                assertThat(memory.of(phrase, leaf.reader(), () -> {
                            throw new AssertionError("read");
                        }))
                        .isNull();
            }
        }
    }

    @Test
    void whatIsRememberedInOneStateHoldsInAnother() throws IOException {
        PhraseMemory memory = new PhraseMemory(ROOMY, 1, Duration.ZERO);
        MultiPhraseQuery phrase = new MultiPhraseQuery.Builder()
                .add(new Term("text", "w1"))
                .add(new Term("text", "w2"))
                .build();
        try (DirectoryReader before = DirectoryReader.open(writer)) {
            for (int i = 0; i < RECORDS; i += 3) {
                writer.deleteDocuments(new Term("key", Integer.toString(i)));
            }
            try (DirectoryReader after = DirectoryReader.open(writer)) {
                assertThat(after.numDocs()).isLessThan(before.numDocs());
                for (DirectoryReader state : List.of(after, after, before, after)) {
                    assertSame(
                            new Remembering(state, memory),
                            new RememberedPhrase(phrase),
                            new IndexSearcher(state),
                            phrase);
                }
            }
        }
    }

    @Test
    void manyMayAskAtOnce() throws Exception {
        PhraseMemory memory = new PhraseMemory(100_000, 1, Duration.ZERO);
        List<MultiPhraseQuery> phrases =
                IntStream.range(0, 40).mapToObj(_ -> phrase()).toList();
        try (DirectoryReader reader = DirectoryReader.open(writer);
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            Remembering searcher = new Remembering(reader, memory);
            IndexSearcher plain = new IndexSearcher(reader);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int first = i;
                all.add(people.submit(() -> {
                    for (int j = 0; j < 200; j++) {
                        MultiPhraseQuery phrase = phrases.get((first + j) % phrases.size());
                        assertSame(searcher, new RememberedPhrase(phrase), plain, phrase);
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    @Test
    void onlyWordsThatFollowEachOtherAreAPhrase() {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().add(term());
        assertThatIllegalArgumentException().isThrownBy(() -> new RememberedPhrase(phrase.build()));
        MultiPhraseQuery loose = phrase.add(term()).setSlop(1).build();
        assertThatIllegalArgumentException().isThrownBy(() -> new RememberedPhrase(loose));
    }

    @Test
    void remembersNothingOfSmallSegments() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            PhraseMemory memory = new PhraseMemory(ROOMY, RECORDS + 1, Duration.ZERO);
            RememberedPhrase phrase = new RememberedPhrase(phrase());
            for (int time = 0; time < 3; time++) {
                new Remembering(reader, memory).search(phrase, 10);
            }
            assertThat(memory.size()).isZero();
        }
    }

    @Test
    void forgetsWhatThereIsNoRoomFor() throws IOException {
        int bytes = 100_000;
        PhraseMemory memory = new PhraseMemory(bytes, 1, Duration.ZERO);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher plain = new IndexSearcher(reader);
            Remembering searcher = new Remembering(reader, memory);
            for (int i = 0; i < 400; i++) {
                MultiPhraseQuery phrase = phrase();
                searcher.search(new RememberedPhrase(phrase), 10);
                assertSame(searcher, new RememberedPhrase(phrase), plain, phrase);
            }
        }
        assertThat(memory.bytes()).isPositive().isLessThanOrEqualTo(bytes);
    }

    @Test
    void forgetsSegmentsThatAreNoMore() throws IOException {
        PhraseMemory memory = new PhraseMemory(ROOMY, 1, Duration.ZERO);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Remembering searcher = new Remembering(reader, memory);
            RememberedPhrase phrase = new RememberedPhrase(phrase());
            searcher.search(phrase, 10);
            searcher.search(phrase, 10);
            assertThat(memory.size()).isEqualTo(reader.leaves().size());
        }
        writer.close(); // which holds them too
        assertThat(memory.size()).isZero();
    }

    @Test
    void walksToAnyRecord() {
        for (int round = 0; round < 200; round++) {
            int[] records = random.ints(random.nextInt(300), 0, 2_000)
                    .distinct()
                    .sorted()
                    .toArray();
            int[] frequencies = random.ints(records.length, 1, 400).toArray();
            PhrasePostings.Walk walk =
                    PhrasePostings.of(records, frequencies, records.length).walk();
            assertThat(walk.docID()).isEqualTo(-1);
            int place = -1;
            while (place < records.length) {
                int target = (place < 0 ? -1 : records[place]) + 1 + random.nextInt(60);
                boolean next = random.nextBoolean();
                int found = next ? walk.nextDoc() : walk.advance(target);
                place++;
                while (!next && place < records.length && records[place] < target) {
                    place++;
                }
                assertThat(found).isEqualTo(walk.docID());
                assertThat(found).isEqualTo(place < records.length ? records[place] : Integer.MAX_VALUE);
                if (place < records.length) {
                    assertThat(walk.frequency()).isEqualTo(frequencies[place]);
                }
            }
        }
    }
}
