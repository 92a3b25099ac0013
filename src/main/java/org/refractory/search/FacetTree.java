package org.refractory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermView;

/** The counted terms of a vocabulary, each followed by those below it; among siblings the most frequent comes first. */
final class FacetTree {
    private static final Comparator<FacetCounts.Value> MOST_FREQUENT = Comparator.comparingLong(
                    FacetCounts.Value::count)
            .reversed()
            .thenComparing(FacetCounts.Value::label)
            .thenComparing(FacetCounts.Value::value);

    private final TermTree tree;
    private final TermKind kind;
    private final List<String> selected;

    FacetTree(TermTree tree, Facet facet, List<String> selected) {
        this.tree = tree;
        this.kind = TermKind.valueOf(facet.name());
        this.selected = selected;
    }

    /** @param counts of each term with any; what stands above a term has at least its count */
    List<FacetCounts.Value> of(Map<String, Long> counts) {
        Set<String> shown = new HashSet<>(counts.keySet());
        selected.forEach(slug -> shown.addAll(tree.withAncestors(kind, slug)));
        Map<String, List<FacetCounts.Value>> below = new HashMap<>();
        for (String slug : shown) {
            List<String> path = tree.withAncestors(kind, slug);
            String parent = "";
            int depth = 0;
            for (int i = path.size() - 1; i > 0; i--) {
                if (shown.contains(path.get(i))) {
                    parent = path.get(i);
                    depth++;
                }
            }
            below.computeIfAbsent(parent, _ -> new ArrayList<>())
                    .add(new FacetCounts.Value(
                            slug, name(slug), counts.getOrDefault(slug, 0L), selected.contains(slug), depth));
        }
        List<FacetCounts.Value> ordered = new ArrayList<>();
        place("", below, ordered);
        return ordered;
    }

    private static void place(
            String parent, Map<String, List<FacetCounts.Value>> below, List<FacetCounts.Value> ordered) {
        List<FacetCounts.Value> children = below.remove(parent);
        if (children != null) {
            children.sort(MOST_FREQUENT);
            for (FacetCounts.Value child : children) {
                ordered.add(child);
                place(child.value(), below, ordered);
            }
        }
    }

    private String name(String slug) {
        return tree.term(kind, slug).map(TermView::name).orElse(slug);
    }
}
