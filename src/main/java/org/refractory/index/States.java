package org.refractory.index;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.refractory.index.phrase.PhraseMemory;
import org.refractory.index.statistics.LiveStatistics;

/**
 * The states of one index: the newest is served, and those before it last as long as somebody reads them. A state is what the
 * writer held when it was shown, durable or not. One thread shows; any number read.
 */
final class States extends ReferenceManager<States.State> {
    /** How words weigh: k1 and b as chosen by the trials of decision 17. */
    static final Similarity BM25 = new BM25Similarity(1.5f, 0.75f);

    private @Nullable IndexWriter writer;
    private @Nullable Cursor reached;
    private Object edition = new Object();

    private States(State first) {
        current = first;
    }

    /**
     * Begins with what was committed.
     *
     * @throws IOException if there is no commit or it cannot be read
     * @throws IllegalArgumentException if it is not one of ours
     */
    static States of(Directory directory) throws IOException {
        DirectoryReader committed = DirectoryReader.open(directory);
        try {
            return new States(
                    new State(committed, Cursor.of(committed.getIndexCommit().getUserData()), new Object()));
        } catch (IOException | RuntimeException e) {
            committed.close();
            throw e;
        }
    }

    /** A searcher that knows what its state reflects, and ranks alike on all nodes. */
    static final class State extends IndexSearcher implements LiveStatistics.Keeper, PhraseMemory.Keeper {
        private final DirectoryReader reader;
        private final Cursor cursor;
        private final Object edition;
        private final LiveStatistics statistics;

        private State(DirectoryReader reader, Cursor cursor, Object edition) {
            super(reader);
            setSimilarity(BM25);
            this.reader = reader;
            this.cursor = cursor;
            this.edition = edition;
            statistics = LiveStatistics.of(reader.leaves());
        }

        Cursor cursor() {
            return cursor;
        }

        Object edition() {
            return edition;
        }

        @Override
        public LiveStatistics statistics() {
            return statistics;
        }

        @Override
        public PhraseMemory phrases() {
            return PhraseMemory.ofAllIndexes();
        }

        @Override
        public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
            return statistics.of(term);
        }

        @Override
        public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
            return statistics.of(field);
        }
    }

    /**
     * Serves what the writer holds now.
     *
     * @param vocabulary the same object as long as terms and pages are the same
     */
    void show(IndexWriter holding, Cursor cursor, Object vocabulary) throws IOException {
        writer = holding;
        reached = cursor;
        edition = vocabulary;
        maybeRefreshBlocking();
    }

    @Override
    protected @Nullable State refreshIfNeeded(State shown) throws IOException {
        Cursor cursor = Objects.requireNonNull(reached);
        DirectoryReader changed = DirectoryReader.openIfChanged(shown.reader, Objects.requireNonNull(writer));
        if (changed != null && cursor.equals(shown.cursor) && isSame(changed, shown.reader)) {
            changed.close(); // a commit alone: whatever was worked out for the state stays
            return null;
        }
        if (changed != null) {
            return new State(changed, cursor, edition);
        }
        if (cursor.equals(shown.cursor)) {
            return null;
        }
        shown.reader.incRef();
        return new State(shown.reader, cursor, edition);
    }

    /** Records only ever leave a segment, so as many records in the same segments are the same ones. */
    private static boolean isSame(DirectoryReader one, DirectoryReader other) {
        return one.numDocs() == other.numDocs() && segments(one).equals(segments(other));
    }

    private static List<IndexReader.CacheKey> segments(DirectoryReader reader) {
        return reader.leaves().stream()
                .map(leaf -> leaf.reader().getCoreCacheHelper().getKey())
                .toList();
    }

    @Override
    protected boolean tryIncRef(State state) {
        return reader(state).tryIncRef();
    }

    @Override
    protected int getRefCount(State state) {
        return reader(state).getRefCount();
    }

    @Override
    protected void decRef(State state) throws IOException {
        reader(state).decRef();
    }

    private static IndexReader reader(State state) {
        return state.getIndexReader();
    }
}
