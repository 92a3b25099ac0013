package org.refractory.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.IntField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.refractory.index.projection.Fields;
import org.refractory.search.matching.Matches;
import org.refractory.search.question.Span;

/** Turns filters into queries. */
final class Narrowing {
    private Narrowing() {}

    /** A query with, for each facet, one of its values. */
    static DrillDownQuery of(Query query, Map<Facet, List<String>> filters) {
        DrillDownQuery narrowed = new DrillDownQuery(Fields.FACETS, query);
        filters.forEach(
                (facet, values) -> values.forEach(value -> narrowed.add(facet.parameter(), value(facet, value))));
        return narrowed;
    }

    /** For each facet that is filtered the records that have one of its values. */
    static Map<Facet, Matches> matches(IndexSearcher searcher, Map<Facet, List<String>> filters) throws IOException {
        Map<Facet, Matches> matches = new EnumMap<>(Facet.class);
        for (Map.Entry<Facet, List<String>> each : filters.entrySet()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            each.getValue().forEach(value -> any.add(value(each.getKey(), value), Occur.SHOULD));
            matches.put(each.getKey(), Matches.of(searcher, any.build()));
        }
        return matches;
    }

    private static Query value(Facet facet, String value) {
        if (facet.isNumber()) {
            return Span.read(value)
                    .map(span -> between(facet.parameter(), span))
                    .orElseGet(() -> facet(facet.parameter(), value));
        }
        return facet(facet.parameter(), value);
    }

    /** @param field {@link Fields#YEAR} or {@link Fields#N} */
    static Query between(String field, Span span) {
        return IntField.newRangeQuery(field, span.low(), span.high());
    }

    /** What has a value of a dimension. */
    static Query facet(String dimension, String value) {
        return new TermQuery(
                DrillDownQuery.term(Fields.FACETS.getDimConfig(dimension).indexFieldName, dimension, value));
    }
}
