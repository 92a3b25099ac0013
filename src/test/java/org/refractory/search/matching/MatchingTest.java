package org.refractory.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.refractory.index.phrase.RememberedPhrase;
import org.refractory.index.projection.Fields;

/** The short ways find what Lucene's own collectors find, on random records with deletions in several segments. */
class MatchingTest {
    private static final int RECORDS = 30_000;
    private static final int WORDS = 200;
    private static final Sort ORDER = new Sort(
            new SortField(Fields.STANDING, SortField.Type.LONG),
            SortField.FIELD_SCORE,
            new SortField(Fields.NUMBER, SortField.Type.LONG, true));
    private static final Sort NEWEST = new Sort(
            new SortField(Fields.NEWEST, SortField.Type.LONG, true),
            new SortField(Fields.NUMBER, SortField.Type.LONG, true));

    private static final Directory DIRECTORY = new ByteBuffersDirectory();
    private static DirectoryReader reader;
    private static IndexSearcher searcher;

    @BeforeAll
    static void write() throws IOException {
        Random random = new Random(11);
        try (IndexWriter writer = new IndexWriter(DIRECTORY, new IndexWriterConfig())) {
            for (int number = 0; number < RECORDS; number++) {
                writer.addDocument(Fields.FACETS.build(record(number, random)));
                if (number % 7_001 == 0) {
                    writer.commit();
                }
            }
            for (int i = 0; i < RECORDS / 50; i++) {
                writer.deleteDocuments(new Term("key", Integer.toString(random.nextInt(RECORDS))));
            }
        }
        reader = DirectoryReader.open(DIRECTORY);
        searcher = new IndexSearcher(reader);
        assertThat(reader.leaves()).hasSizeGreaterThan(2);
        assertThat(reader.numDeletedDocs()).isPositive();
    }

    private static Document record(int number, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 5 + random.nextInt(30); i > 0; i--) {
            text.append(word(random)).append(' ');
        }
        Document record = new Document();
        record.add(new Field("key", Integer.toString(number), org.apache.lucene.document.StringField.TYPE_NOT_STORED));
        record.add(new TextField("text", text.toString(), Field.Store.NO));
        record.add(new NumericDocValuesField(Fields.STANDING, random.nextInt(40) == 0 ? 1 : 0));
        record.add(new NumericDocValuesField(Fields.NUMBER, number * 7_919L % RECORDS)); // each once, in no order
        if (number > RECORDS / 2 && random.nextInt(8) == 0) {
            record.add(new FeatureField(Fields.PRIOR, Fields.LEVEL, 1 + random.nextInt(5)));
        }
        record.add(new NumericDocValuesField(Fields.NEWEST, random.nextInt(500)));
        IntStream.range(0, random.nextInt(4))
                .map(_ -> random.nextInt(9))
                .distinct()
                .forEach(value -> record.add(new SortedSetDocValuesFacetField("mechanism", "m" + value)));
        if (random.nextInt(5) > 0) {
            record.add(new SortedSetDocValuesFacetField("year", Integer.toString(1990 + random.nextInt(30))));
        }
        return record;
    }

    /** Few words are frequent and many are rare, as in any text. */
    private static String word(Random random) {
        return "w" + (int) Math.floor(Math.pow(WORDS, random.nextDouble()));
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        DIRECTORY.close();
    }

    private static Query query(Random random) {
        Term first = new Term("text", word(random));
        Term second = new Term("text", word(random));
        return switch (random.nextInt(6)) {
            case 0 -> new TermQuery(first);
            case 1 -> both(first, second, Occur.MUST);
            case 2 -> both(first, second, Occur.SHOULD);
            case 3 -> new PhraseQuery("text", first.text(), second.text());
            case 4 -> new PrefixQuery(new Term("text", first.text().substring(0, 2)));
            default -> MatchAllDocsQuery.INSTANCE;
        };
    }

    private static Query both(Term first, Term second, Occur occur) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(first), occur)
                .add(new TermQuery(second), occur)
                .build();
    }

    @Test
    void ranksLikeLuceneOnAllPages() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Query query = query(random);
            int most = 1 + random.nextInt(40);
            TopFieldDocs expected =
                    searcher.search(query, new TopFieldCollectorManager(ORDER, most, null, Integer.MAX_VALUE));
            Ranked ranked = Ranked.of(searcher, query, null, most, null);
            List<FieldDoc> best = ranked.best();
            assertThat(documents(best)).as(query::toString).isEqualTo(documents(expected.scoreDocs));
            assertThat((long) ranked.matches().count()).isEqualTo(expected.totalHits.value());
            if (best.size() == most) {
                FieldDoc after = best.getLast();
                ScoreDoc[] next = searcher.search(
                                query, new TopFieldCollectorManager(ORDER, most, after, Integer.MAX_VALUE))
                        .scoreDocs;
                assertThat(documents(
                                Ranked.of(searcher, query, null, most, after).best()))
                        .as(query::toString)
                        .isEqualTo(documents(next));
            }
        }
    }

    @Test
    void findsTheBestAmongSomeRecordsOnly() throws IOException {
        Random random = new Random(6);
        for (int i = 0; i < 100; i++) {
            Query query = query(random);
            Query filter = query(random);
            Matches some = Matches.of(searcher, filter);
            Ranked ranked = Ranked.of(searcher, query, some, 20, null);
            Query narrowed = new BooleanQuery.Builder()
                    .add(query, Occur.MUST)
                    .add(filter, Occur.FILTER)
                    .build();
            TopFieldDocs expected =
                    searcher.search(narrowed, new TopFieldCollectorManager(ORDER, 20, null, Integer.MAX_VALUE));
            assertThat(documents(ranked.best())).isEqualTo(documents(expected.scoreDocs));
            assertThat((long) ranked.matches().and(some).count()).isEqualTo(expected.totalHits.value());
        }
    }

    @Test
    void findsTheSameWithHelpers() throws IOException {
        Random random = new Random(10);
        Crew crew = new Crew(4, 1);
        for (int i = 0; i < 100; i++) {
            Query query = query(random);
            Ranked alone = Ranked.of(searcher, query, null, 30, null);
            Ranked shared =
                    Ranked.of(searcher, query, null, new Ranked.Wanted(30, null), new Ranked.Habits(crew, RECORDS));
            assertThat(documents(shared.best())).as(query::toString).isEqualTo(documents(alone.best()));
            for (int segment = 0; segment < reader.leaves().size(); segment++) {
                assertThat(shared.matches().segment(segment))
                        .isEqualTo(alone.matches().segment(segment));
            }
        }
    }

    /** In several ways to write one thing, as the portal asks for it. */
    private static Query oneThing(Random random) {
        SynonymQuery forms = new SynonymQuery.Builder("text")
                .addTerm(new Term("text", word(random)), 0.375f)
                .addTerm(new Term("text", word(random)), 0.625f)
                .addTerm(new Term("text", word(random)), 0.625f)
                .build();
        Query frequent = new TermQuery(new Term("text", word(random)));
        Query beginning = new PrefixQuery(new Term("text", word(random).substring(0, 2)));
        Query thing = switch (random.nextInt(5)) {
            case 0 -> frequent;
            case 1 -> forms;
            case 2 -> new DisjunctionMaxQuery(List.of(beginning, new BoostQuery(beginning, 0.5f)), 0);
            default -> new DisjunctionMaxQuery(List.of(new BoostQuery(forms, 1.6f), frequent), 0);
        };
        BooleanQuery.Builder asked = new BooleanQuery.Builder().add(thing, Occur.MUST);
        if (random.nextBoolean()) {
            asked.add(FeatureField.newLinearQuery(Fields.PRIOR, Fields.LEVEL, 0.1f), Occur.SHOULD);
        }
        if (random.nextInt(3) == 0) {
            asked.add(new TermQuery(new Term("text", "w" + random.nextInt(3))), Occur.FILTER);
        }
        return asked.build();
    }

    /** Alone and with helpers, page by page, among all records and some. */
    @Test
    void ranksLikeLuceneInTwoWalks() throws IOException {
        Random random = new Random(12);
        for (int i = 0; i < 80; i++) {
            Query query = oneThing(random);
            Query filter = random.nextBoolean() ? MatchAllDocsQuery.INSTANCE : query(random);
            Query narrowed = new BooleanQuery.Builder()
                    .add(query, Occur.MUST)
                    .add(filter, Occur.FILTER)
                    .build();
            Matches some = filter.equals(MatchAllDocsQuery.INSTANCE) ? null : Matches.of(searcher, filter);
            Ranked.Habits habits = new Ranked.Habits(i % 4 == 0 ? new Crew(4, 1) : new Crew(1, Long.MAX_VALUE), 0);
            assertThat(habits.isInTwoWalks(query, 0, some)).as(query::toString).isTrue();
            int most = 1 + random.nextInt(40);
            FieldDoc after = null;
            for (int page = 0; page < 3; page++) {
                TopFieldDocs expected =
                        searcher.search(narrowed, new TopFieldCollectorManager(ORDER, most, after, Integer.MAX_VALUE));
                Ranked ranked = Ranked.of(searcher, query, some, new Ranked.Wanted(most, after), habits);
                assertThat(results(ranked.best())).as(query::toString).isEqualTo(results(expected.scoreDocs));
                Matches found =
                        some == null ? ranked.matches() : ranked.matches().and(some);
                assertThat((long) found.count()).isEqualTo(expected.totalHits.value());
                assertThat(ranked.matches().count())
                        .isEqualTo(Matches.of(searcher, query).count());
                after = expected.scoreDocs.length == most ? (FieldDoc) expected.scoreDocs[most - 1] : null;
            }
        }
    }

    private static List<List<Object>> results(ScoreDoc[] results) {
        return results(Arrays.stream(results).map(FieldDoc.class::cast).toList());
    }

    private static List<List<Object>> results(List<FieldDoc> results) {
        return results.stream()
                .map(each -> List.of(each.doc, each.fields[0], each.fields[1], each.fields[2]))
                .toList();
    }

    @Test
    void looksInTwoWalksForOneThingOnly() {
        Term first = new Term("text", "w1");
        Term second = new Term("text", "w2");
        assertThat(TwoWalks.suit(both(first, second, Occur.MUST))).isFalse();
        assertThat(TwoWalks.suit(both(first, second, Occur.SHOULD))).isFalse();
        assertThat(TwoWalks.suit(new PhraseQuery("text", "w1", "w2"))).isFalse();
        Query phrase = new PhraseQuery("text", "w1", "w2");
        assertThat(TwoWalks.suit(new DisjunctionMaxQuery(List.of(new TermQuery(first), phrase), 0)))
                .isFalse();
        MultiPhraseQuery name =
                new MultiPhraseQuery.Builder().add(first).add(second).build();
        assertThat(TwoWalks.suit(new BoostQuery(new RememberedPhrase(name), 0.8f)))
                .isFalse();
        assertThat(TwoWalks.suit(with(first, phrase, Occur.FILTER))).isFalse();
        assertThat(TwoWalks.suit(with(first, new TermQuery(second), Occur.MUST_NOT)))
                .isFalse();
        assertThat(TwoWalks.suit(with(first, new TermQuery(second), Occur.SHOULD)))
                .isTrue();
    }

    private static Query with(Term word, Query other, Occur occur) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(word), Occur.MUST)
                .add(other, occur)
                .build();
    }

    @Test
    void walksTwiceWhereVeryManyAreFoundAndWanted() throws IOException {
        Query word = new TermQuery(new Term("text", "w1"));
        Ranked.Habits habits = new Ranked.Habits(new Crew(1, Long.MAX_VALUE), 2_000);
        assertThat(habits.isWorthGuessing(searcher)).isTrue();
        assertThat(new Ranked.Habits(new Crew(1, Long.MAX_VALUE), RECORDS * 2L).isWorthGuessing(searcher))
                .isFalse();
        assertThat(habits.isInTwoWalks(word, 2_000, null)).isTrue();
        assertThat(habits.isInTwoWalks(word, 1_999, null)).isFalse();
        Matches all = Matches.of(searcher, MatchAllDocsQuery.INSTANCE);
        assertThat(habits.isInTwoWalks(word, 2_000, all)).isTrue();
        Matches few = Matches.of(searcher, new TermQuery(new Term("key", "17")));
        assertThat(habits.isInTwoWalks(word, 2_000, few)).isFalse();
    }

    @Test
    void findsTheSoundestWithoutLookingAtAll() throws IOException {
        Random random = new Random(9);
        for (int i = 0; i < 100; i++) {
            BooleanQuery.Builder some = new BooleanQuery.Builder();
            for (int word = 0; word < 6; word++) {
                some.add(new TermQuery(new Term("text", word(random))), Occur.SHOULD);
            }
            Query query = some.build();
            float least = searcher.search(query, 40).scoreDocs[39].score; // among equals of this anyone may be missing
            List<FieldDoc> soundest = Soundest.of(searcher, query, 40);
            assertThat(above(least, soundest))
                    .isEqualTo(above(
                            least, Ranked.of(searcher, query, null, 100, null).best()))
                    .hasSizeGreaterThan(10);
            assertThat(soundest).allMatch(each -> each.fields[0].equals(0L));
        }
    }

    /** In several segments, some records of which are deleted. */
    @Test
    void findsTheNewest() throws IOException {
        Random random = new Random(10);
        for (int i = 0; i < 100; i++) {
            Query query = query(random);
            Sort order = new Sort(new SortField(Fields.NUMBER, SortField.Type.LONG, true));
            int most = 1 + random.nextInt(40);
            assertThat(Newest.of(searcher, query, most))
                    .isEqualTo(Stream.of(searcher.search(query, most, order).scoreDocs)
                            .map(each -> each.doc)
                            .toList());
        }
    }

    /** The sound ones. */
    private static List<Integer> above(float score, List<FieldDoc> records) {
        return records.stream()
                .filter(each -> each.fields[0].equals(0L) && (Float) each.fields[1] > score)
                .map(each -> each.doc)
                .toList();
    }

    @Test
    void sortsLikeLucene() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Query query = query(random);
            ScoreDoc[] expected =
                    searcher.search(query, new TopFieldCollectorManager(NEWEST, 20, null, Integer.MAX_VALUE)).scoreDocs;
            assertThat(documents(Sorted.first(searcher, Matches.of(searcher, query), NEWEST, 20, null)))
                    .isEqualTo(documents(expected));
        }
    }

    @Test
    void countsFacetsLikeLucene() throws IOException {
        Random random = new Random(8);
        FacetIndex facets = new FacetIndex(searcher, "$facets");
        DefaultSortedSetDocValuesReaderState state = new DefaultSortedSetDocValuesReaderState(reader, Fields.FACETS);
        for (int i = 0; i < 50; i++) {
            Query query = query(random);
            FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
            SortedSetDocValuesFacetCounts expected = new SortedSetDocValuesFacetCounts(state, found);
            FacetIndex.Tally tally = facets.count(Matches.of(searcher, query));
            for (String dimension : List.of("mechanism", "year")) {
                assertThat(new TreeMap<>(tally.of(dimension))).isEqualTo(counts(expected.getAllChildren(dimension)));
            }
            assertThat(tally.of("unknown")).isEmpty();
        }
    }

    private static Map<String, Long> counts(FacetResult result) {
        Map<String, Long> counts = new TreeMap<>();
        if (result != null) {
            Arrays.stream(result.labelValues).forEach(value -> counts.put(value.label, value.value.longValue()));
        }
        return counts;
    }

    private static List<Integer> documents(ScoreDoc[] results) {
        return documents(List.of(results));
    }

    private static List<Integer> documents(List<? extends ScoreDoc> results) {
        return results.stream().map(each -> each.doc).toList();
    }
}
