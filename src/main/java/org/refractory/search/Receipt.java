package org.refractory.search;

import java.time.Instant;
import java.util.List;
import org.refractory.vocabulary.TermRef;

/**
 * How a question was understood, in enough detail to be written into a methods section and repeated: the same question on the
 * same generation finds the same.
 *
 * @param question as typed
 * @param understood as read: typed in its place, it asks the same
 * @param concepts the single things that are asked for, in their order
 * @param unmatched those that no record of the kind holds
 * @param needed how many points a record must have, see {@link Concept}; 0 where it must hold all that is asked for
 * @param filters in force beside the question
 * @param total how many records were found
 * @param generation the log position of the newest public change that was searched
 * @param at when that change was made
 */
public record Receipt(
        String question,
        String understood,
        Kind kind,
        boolean synonyms,
        List<Concept> concepts,
        List<String> unmatched,
        int needed,
        List<Filter> filters,
        long total,
        long generation,
        Instant at) {
    public Receipt {
        concepts = List.copyOf(concepts);
        unmatched = List.copyOf(unmatched);
        filters = List.copyOf(filters);
    }

    /** The ways in which a thing can be asked for. */
    public enum Way {
        WORD,
        NAME,
        PHRASE,
        NEAR,
        BEGINNING,
        FIELD
    }

    /**
     * A single thing that is asked for.
     *
     * @param asked as the question writes it
     * @param excluded whether it must not be there
     * @param names other names and spellings that count as well
     * @param terms what it names: what is filed under one of these, or below, counts as well
     * @param points what it counts for where not all that is asked for must be held
     * @param hits the exact number of public records of the kind that hold it, whatever else is asked
     */
    public record Concept(
            String asked, Way way, boolean excluded, List<String> names, List<TermRef> terms, int points, long hits) {
        public Concept {
            names = List.copyOf(names);
            terms = List.copyOf(terms);
        }
    }

    /** @param labels the values as people read them */
    public record Filter(Facet facet, List<String> values, List<String> labels) {
        public Filter {
            values = List.copyOf(values);
            labels = List.copyOf(labels);
        }
    }
}
