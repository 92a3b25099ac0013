package org.refractory.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.refractory.search.Receipt;
import org.refractory.vocabulary.TermRef;

/** How a question was understood, as programs read it. */
@Schema(description = "Enough to write the search into a methods section and to repeat it.")
public record ReceiptAnswer(
        String question,

        @Schema(description = "As read; asked in its place it finds the same")
        String understood,

        String kind,
        boolean synonyms,
        List<Concept> concepts,

        @Schema(description = "What no record of the kind holds")
        List<String> unmatched,

        @Schema(
                description =
                        "0 where a record holds all that was asked for. Otherwise hardly any does, and this many points"
                                + " are enough")
        int needed,

        List<Filter> filters,
        long total,
        long generation,
        Instant at) {

    /**
     * A single thing that is asked for.
     *
     * @param way the kind of thing: a single word, a name of the vocabularies, a phrase and so on
     * @param names other names and spellings that count as well
     * @param filed what it names: what is filed under one of these, or below, counts as well
     * @param points how much it tells, where 'needed' is more than 0
     * @param hits how many public records of the kind hold it, whatever else is asked
     */
    public record Concept(
            String asked,
            String way,
            boolean excluded,
            List<String> names,
            List<TermRef> filed,
            int points,
            long hits) {}

    /** A facet's parameter with the values of which one must hold. */
    public record Filter(String parameter, List<String> values) {}

    static ReceiptAnswer of(Receipt receipt) {
        return new ReceiptAnswer(
                receipt.question(),
                receipt.understood(),
                receipt.kind().name().toLowerCase(Locale.ROOT),
                receipt.synonyms(),
                receipt.concepts().stream()
                        .map(each -> new Concept(
                                each.asked(),
                                each.way().name().toLowerCase(Locale.ROOT),
                                each.excluded(),
                                each.names(),
                                each.terms(),
                                each.points(),
                                each.hits()))
                        .toList(),
                receipt.unmatched(),
                receipt.needed(),
                receipt.filters().stream()
                        .map(each -> new Filter(each.facet().parameter(), each.values()))
                        .toList(),
                receipt.total(),
                receipt.generation(),
                receipt.at());
    }
}
