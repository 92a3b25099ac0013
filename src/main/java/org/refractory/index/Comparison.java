package org.refractory.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Keys;
import org.refractory.index.projection.Projection;
import org.refractory.index.projection.Target;

/** Holds what should be in an index against what is, document by document. */
final class Comparison implements Target {
    /** More differences than this nobody reads one by one. */
    private static final int MOST_TOLD = 1_000;

    private static final Set<String> STORED = Set.of(Fields.KEY, Fields.TYPE, Fields.VIEW);

    private final IndexReader reader;
    private final Set<String> moving;
    private final FixedBitSet expected;
    private final List<IndexCheck.Difference> differences = new ArrayList<>();
    private long compared;

    /** @param moving keys of records that changed since the index's state, of which nothing can be said */
    Comparison(IndexReader reader, Set<String> moving) {
        this.reader = reader;
        this.moving = Set.copyOf(moving);
        expected = new FixedBitSet(Math.max(1, reader.maxDoc()));
    }

    @Override
    public void put(List<Projection> projections) throws IOException {
        for (Projection each : projections) {
            compare(each);
        }
    }

    @Override
    public void contradictions(Collection<String> evidence, List<Projection> pairs) throws IOException {
        put(pairs);
    }

    @Override
    public void replaceAll(Fields.Type type, List<Projection> projections) throws IOException {
        put(projections);
    }

    private void compare(Projection projection) throws IOException {
        Document wanted = projection.document();
        int number = Keys.document(reader, projection.key());
        if (wanted == null) {
            return; // if it is there, it is found as a document that nothing asks for
        }
        compared++;
        if (number < 0) {
            tell(projection.key(), "is missing from the index");
            return;
        }
        expected.set(number);
        Document found = reader.storedFields().document(number, STORED);
        boolean same = wanted.get(Fields.TYPE).equals(found.get(Fields.TYPE))
                && wanted.getBinaryValue(Fields.VIEW).equals(found.getBinaryValue(Fields.VIEW));
        if (!same) {
            tell(projection.key(), "is not what the database says");
        }
    }

    /** Call it when everything that should be there has been compared. */
    void findUnexpected() throws IOException {
        Bits live = MultiBits.getLiveDocs(reader);
        StoredFields stored = reader.storedFields();
        for (int number = 0; number < reader.maxDoc(); number++) {
            if ((live == null || live.get(number)) && !expected.get(number)) {
                tell(stored.document(number, STORED).get(Fields.KEY), "should not be in the index");
            }
        }
    }

    private void tell(String key, String what) {
        if (differences.size() < MOST_TOLD && !isMoving(key)) {
            differences.add(new IndexCheck.Difference(key, what));
        }
    }

    /** A contradiction is named after its two pieces of evidence, and moves with either. */
    private boolean isMoving(String key) {
        return moving.contains(key) || Arrays.stream(key.split("~", -1)).anyMatch(moving::contains);
    }

    long compared() {
        return compared;
    }

    List<IndexCheck.Difference> differences() {
        return List.copyOf(differences);
    }
}
