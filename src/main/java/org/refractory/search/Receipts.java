package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.refractory.search.question.Syntax;

/** Writes receipts of searches, from the state of the index that was searched. */
final class Receipts {
    private final IndexSearcher searcher;
    private final Prepared prepared;
    private final Loosening loosening;

    Receipts(IndexSearcher searcher, Prepared prepared) {
        this.searcher = searcher;
        this.prepared = prepared;
        this.loosening = new Loosening(searcher, prepared.counts());
    }

    /**
     * @param asking the question as it was typed
     * @param searched the same as it was searched, thing by thing
     */
    Receipt of(SearchResult result, Asking asking, Asking searched) throws IOException {
        SearchRequest request = result.request();
        Optional<Enough> enough = result.loose() ? Optional.of(loosening.enough(searched)) : Optional.empty();
        List<Receipt.Concept> concepts = new ArrayList<>();
        for (Question.Thing thing : asking.question().things().distinct().toList()) {
            if (asking.applies(thing.part())) {
                concepts.add(concept(thing, asking, enough));
            }
        }
        return new Receipt(
                request.text(),
                asking.question().parsed().written(),
                request.kind(),
                request.manner().synonyms(),
                concepts,
                concepts.stream()
                        .filter(concept -> concept.hits() == 0 && !concept.excluded())
                        .map(Receipt.Concept::asked)
                        .distinct()
                        .toList(),
                enough.map(Enough::needed).orElse(0),
                filters(result),
                result.total(),
                result.generation(),
                result.at());
    }

    private Receipt.Concept concept(Question.Thing thing, Asking asking, Optional<Enough> enough) throws IOException {
        Optional<Question.Clause> clause = asking.question().clause(thing.part());
        List<String> names = clause.map(Question.Clause::added).orElse(List.of());
        int place = clause.map(asking.question().clauses()::indexOf).orElse(-1);
        return new Receipt.Concept(
                thing.part().written(),
                way(thing.part(), names),
                thing.excluded(),
                names,
                clause.map(Question.Clause::terms).orElse(List.of()),
                place < 0 ? 0 : enough.map(each -> each.points().get(place)).orElse(0),
                prepared.counts().of(searcher, asking.alone(thing.part())));
    }

    private static Receipt.Way way(Syntax part, List<String> names) {
        return switch (part) {
            case Syntax.Words words ->
                words.words().size() > 1 || !names.isEmpty() ? Receipt.Way.NAME : Receipt.Way.WORD;
            case Syntax.Phrase _ -> Receipt.Way.PHRASE;
            case Syntax.Near _ -> Receipt.Way.NEAR;
            case Syntax.Beginning _ -> Receipt.Way.BEGINNING;
            default -> Receipt.Way.FIELD;
        };
    }

    private static List<Receipt.Filter> filters(SearchResult result) {
        return result.facets().stream()
                .filter(facet -> !facet.selected().isEmpty())
                .map(facet -> new Receipt.Filter(
                        facet.facet(),
                        facet.selected().stream().map(FacetCounts.Value::value).toList(),
                        facet.selected().stream().map(FacetCounts.Value::label).toList()))
                .toList();
    }
}
