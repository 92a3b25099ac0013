package org.refractory.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.refractory.content.PageView;
import org.refractory.index.projection.Fields;
import org.refractory.search.matching.FacetIndex;
import org.refractory.search.matching.Matches;
import org.refractory.search.suggest.Concepts;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermTree;

/**
 * What is worked out once for one state of the public index and then used by all requests on it, each part when it is first
 * needed: a page about one record waits for none of it.
 */
final class Prepared {
    private final Edition edition;
    private final Lazy<FacetIndex> facets;
    private final Map<Kind, Lazy<Map<TermKind, Map<String, Long>>>> terms = new EnumMap<>(Kind.class);
    private final Lazy<Concepts> concepts;
    private final Counts counts = new Counts();

    /** @param searcher of a state that is held open by whoever asks for a part */
    Prepared(IndexSearcher searcher, Edition edition) {
        this.edition = edition;
        facets = new Lazy<>(
                () -> new FacetIndex(searcher, Fields.FACETS.getDimConfig(Facet.YEAR.parameter()).indexFieldName));
        for (Kind kind : Kind.values()) {
            terms.put(kind, new Lazy<>(() -> terms(searcher, kind)));
        }
        concepts =
                new Lazy<>(() -> new Concepts(edition.terms(), term -> count(Kind.EVIDENCE, term.kind(), term.slug())));
    }

    private Map<TermKind, Map<String, Long>> terms(IndexSearcher searcher, Kind kind) throws IOException {
        Map<TermKind, Map<String, Long>> all = new EnumMap<>(TermKind.class);
        FacetIndex.Tally counted = facets().count(Matches.of(searcher, new Queries(kind).everything()));
        for (TermKind vocabulary : TermKind.values()) {
            all.put(vocabulary, Map.copyOf(counted.of(vocabulary.key())));
        }
        return all;
    }

    TermTree tree() {
        return edition.tree();
    }

    /** In the order in which they are listed. */
    List<PageView> pages() {
        return edition.pages();
    }

    Synonyms synonyms() {
        return edition.synonyms();
    }

    Concepts concepts() {
        return concepts.get();
    }

    FacetIndex facets() {
        return facets.get();
    }

    Counts counts() {
        return counts;
    }

    /** For each term with any: how many records of a kind it and those below it have. */
    Map<String, Long> terms(Kind kind, TermKind vocabulary) {
        Lazy<Map<TermKind, Map<String, Long>>> ofKind = terms.get(kind);
        return ofKind == null ? Map.of() : ofKind.get().getOrDefault(vocabulary, Map.of());
    }

    private long count(Kind kind, TermKind vocabulary, String slug) {
        return terms(kind, vocabulary).getOrDefault(slug, 0L);
    }
}
