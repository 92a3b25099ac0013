package org.refractory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.refractory.index.projection.Fields;

/** Orders of results as the index knows them; each ends with the record's number, so no two results are equal. */
final class Order {
    private static final SortField STANDING = new SortField(Fields.STANDING, SortField.Type.LONG);
    private static final SortField LEVEL = new SortField(Fields.LEVEL, SortField.Type.LONG);
    private static final SortField NEWEST = new SortField(Fields.NEWEST, SortField.Type.LONG, true);
    private static final SortField NUMBER = new SortField(Fields.NUMBER, SortField.Type.LONG, true);

    private Order() {}

    static Sort of(org.refractory.search.Sort sort) {
        return switch (sort) {
            case RELEVANCE -> new Sort(STANDING, SortField.FIELD_SCORE, NUMBER);
            case NEWEST -> new Sort(NEWEST, NUMBER);
            case LEVEL -> new Sort(STANDING, LEVEL, NEWEST, NUMBER);
        };
    }

    /** The values by which a result is sorted, as whole numbers. */
    static List<Long> values(ScoreDoc result) {
        List<Long> values = new ArrayList<>();
        for (Object value : Objects.requireNonNull(((FieldDoc) result).fields)) {
            values.add(value instanceof Float score ? Float.floatToIntBits(score) : ((Number) value).longValue());
        }
        return values;
    }

    /** Behind all results with these values or better ones; empty if the values are not those of the order. */
    static Optional<FieldDoc> after(Sort order, List<Long> values) {
        SortField[] fields = order.getSort();
        if (fields.length != values.size()) {
            return Optional.empty();
        }
        Object[] found = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            long value = values.get(i);
            if (fields[i].getType() != SortField.Type.SCORE) {
                found[i] = value;
            } else if (value == (int) value && Float.isFinite(Float.intBitsToFloat((int) value))) {
                found[i] = Float.intBitsToFloat((int) value);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new FieldDoc(Integer.MAX_VALUE, Float.NaN, found));
    }
}
