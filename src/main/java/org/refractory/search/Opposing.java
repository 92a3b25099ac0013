package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.refractory.evidence.EvidenceId;
import org.refractory.index.projection.Contradiction;
import org.refractory.index.projection.Fields;

/** Looks up which accepted evidence contradicts the evidence that is shown. */
final class Opposing {
    private static final Comparator<Against> STRONGEST = Comparator.comparing(Against::level)
            .thenComparingLong(each -> -each.id().number());

    private final IndexSearcher searcher;

    Opposing(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** For each that is contradicted: by what, the strongest first. */
    Map<EvidenceId, List<Against>> of(Collection<EvidenceId> evidence) throws IOException {
        Map<EvidenceId, List<Against>> against = new HashMap<>();
        if (evidence.isEmpty()) {
            return against;
        }
        List<BytesRef> keys =
                evidence.stream().map(id -> new BytesRef(id.toString())).toList();
        for (Contradiction pair :
                new Stored(searcher).all(new TermInSetQuery(Fields.OF, keys), Sort.INDEXORDER, Contradiction.class)) {
            add(pair.first(), pair.second(), pair, evidence, against);
            add(pair.second(), pair.first(), pair, evidence, against);
        }
        against.values().forEach(list -> list.sort(STRONGEST));
        return against;
    }

    private static void add(
            Contradiction.Side shown,
            Contradiction.Side other,
            Contradiction pair,
            Collection<EvidenceId> evidence,
            Map<EvidenceId, List<Against>> against) {
        if (evidence.contains(shown.id())) {
            String both = "id:%s,%s".formatted(pair.first().id(), pair.second().id());
            against.computeIfAbsent(shown.id(), _ -> new ArrayList<>())
                    .add(new Against(
                            other.id(),
                            other.level(),
                            other.stance(),
                            pair.about(),
                            Addresses.path(SearchRequest.asking(both, Kind.EVIDENCE))));
        }
    }
}
