package org.refractory.page;

import java.util.List;
import java.util.Map;
import org.refractory.vocabulary.TermView;

/**
 * A term with those below it.
 *
 * @param evidence how many public pieces of evidence it and those below it have
 */
public record TermNode(TermView term, long evidence, List<TermNode> children) {
    public TermNode {
        children = List.copyOf(children);
    }

    /** The terms without a parent, in their given order. */
    static List<TermNode> heads(List<TermView> terms, Map<String, Long> counts) {
        return terms.stream()
                .filter(term -> term.parent() == null)
                .map(head -> new TermNode(head, counts.getOrDefault(head.slug(), 0L), below(head, terms, counts)))
                .toList();
    }

    /** The children of a term, with theirs. */
    static List<TermNode> below(TermView parent, List<TermView> terms, Map<String, Long> counts) {
        return terms.stream()
                .filter(term -> parent.slug().equals(term.parent()))
                .map(child -> new TermNode(child, counts.getOrDefault(child.slug(), 0L), below(child, terms, counts)))
                .toList();
    }
}
