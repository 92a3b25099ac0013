package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.refractory.search.question.Field;
import org.refractory.search.question.Syntax;
import org.refractory.search.question.Value;
import org.refractory.vocabulary.TermRef;

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
                concepts.add(concept(thing, searched, enough));
            }
        }
        return new Receipt(
                request.text(),
                asking.question().parsed().written(),
                request.kind(),
                request.manner().synonyms(),
                concepts,
                unmatched(asking),
                enough.map(Enough::needed).orElse(0),
                filters(result),
                result.total(),
                result.generation(),
                result.at());
    }

    /** As they were typed, also where words that look like them were searched as well. */
    private List<String> unmatched(Asking typed) throws IOException {
        Set<String> unmatched = new LinkedHashSet<>();
        for (Question.Thing thing : typed.question().things().toList()) {
            if (!thing.excluded() && typed.applies(thing.part()) && hits(thing, typed) == 0) {
                unmatched.add(thing.part().written());
            }
        }
        return List.copyOf(unmatched);
    }

    private int hits(Question.Thing thing, Asking asking) throws IOException {
        return prepared.counts().of(searcher, asking.alone(thing.part()));
    }

    private Receipt.Concept concept(Question.Thing thing, Asking asking, Optional<Enough> enough) throws IOException {
        Optional<Question.Clause> clause = asking.question().clause(thing.part());
        List<String> names = clause.map(Question.Clause::added).orElseGet(() -> names(thing.part(), asking.question()));
        int place = clause.map(asking.question().clauses()::indexOf).orElse(-1);
        return new Receipt.Concept(
                thing.part().written(),
                way(thing.part(), names),
                thing.excluded(),
                names,
                clause.map(Question.Clause::terms).orElseGet(() -> terms(thing.part())),
                place < 0 ? 0 : enough.map(each -> each.points().get(place)).orElse(0),
                hits(thing, asking));
    }

    /** Of what a field asks for. */
    private static List<String> names(Syntax part, Question question) {
        return switch (part) {
            case Syntax.In(Field field, Value.Text text) when field == Field.AUTHOR -> Authors.others(text);
            case Syntax.In(Field field, Value.Text text)
            when field == Field.JOURNAL ->
                Journals.others(text.words(), question.names()).stream()
                        .map(Synonyms.Name::written)
                        .toList();
            case Syntax.In(Field field, Value.Keys keys) when field == Field.TRIAL -> Trials.others(keys.keys());
            default -> List.of();
        };
    }

    private static List<TermRef> terms(Syntax part) {
        return part instanceof Syntax.In(var _, Value.Terms terms) ? terms.terms() : List.of();
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
