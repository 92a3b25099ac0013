package org.refractory.search.snippet;

import java.util.List;
import java.util.Set;

/** What is marked in a text, as terms of the index. */
public sealed interface Sought {
    /** Terms that follow each other, each in one of its forms; most are single. */
    record Sequence(List<Set<String>> forms) implements Sought {
        public Sequence {
            forms = List.copyOf(forms);
        }
    }

    /**
     * Terms that stand close to each other in any order.
     *
     * @param within how many others may stand between them
     */
    record Near(List<Set<String>> forms, int within) implements Sought {
        public Near {
            forms = List.copyOf(forms);
        }
    }

    /** Words that begin with these letters, as the index folds them. */
    record Beginning(String letters) implements Sought {}
}
