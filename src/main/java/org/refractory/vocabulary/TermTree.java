package org.refractory.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vocabularies as trees. A parent that does not exist, or a circle, makes a head and never an endless walk. */
public final class TermTree {
    private static final Comparator<TermView> SHOWN = Comparator.comparingInt(TermView::place)
            .thenComparing(TermView::name)
            .thenComparing(TermView::slug);

    private final Map<TermKind, Map<String, TermView>> terms = new EnumMap<>(TermKind.class);
    private final Map<TermKind, Map<String, List<String>>> paths = new EnumMap<>(TermKind.class);

    public TermTree(Collection<TermView> all) {
        for (TermKind kind : TermKind.values()) {
            terms.put(kind, new LinkedHashMap<>());
        }
        all.stream().sorted(SHOWN).forEach(term -> of(term.kind()).put(term.slug(), term));
        terms.forEach((kind, known) -> {
            Map<String, List<String>> ofKind = new HashMap<>();
            known.keySet().forEach(slug -> ofKind.put(slug, path(kind, slug)));
            paths.put(kind, ofKind);
        });
    }

    private Map<String, TermView> of(TermKind kind) {
        return terms.getOrDefault(kind, Map.of());
    }

    public Optional<TermView> term(TermKind kind, String slug) {
        return Optional.ofNullable(of(kind).get(slug));
    }

    /** The slug itself and those of all terms above it, nearest first. */
    public List<String> withAncestors(TermKind kind, String slug) {
        List<String> known = paths.getOrDefault(kind, Map.of()).get(slug);
        return known == null ? List.of(slug) : known;
    }

    private List<String> path(TermKind kind, String slug) {
        Set<String> path = new LinkedHashSet<>();
        String next = slug;
        while (next != null && path.add(next)) {
            next = parent(kind, next);
        }
        return List.copyOf(path);
    }

    private @Nullable String parent(TermKind kind, String slug) {
        TermView term = of(kind).get(slug);
        String parent = term == null ? null : term.parent();
        return parent != null && of(kind).containsKey(parent) ? parent : null;
    }

    /** A vocabulary with each term directly followed by those below it. */
    public List<TermView> inOrder(TermKind kind) {
        Set<String> placed = new HashSet<>();
        List<TermView> ordered = new ArrayList<>();
        Collection<TermView> all = of(kind).values();
        all.stream().filter(term -> parent(kind, term.slug()) == null).forEach(head -> place(head, placed, ordered));
        all.forEach(term -> place(term, placed, ordered));
        return List.copyOf(ordered);
    }

    private void place(TermView term, Set<String> placed, List<TermView> ordered) {
        if (placed.add(term.slug())) {
            ordered.add(term);
            of(term.kind()).values().stream()
                    .filter(other -> term.slug().equals(other.parent()))
                    .forEach(child -> place(child, placed, ordered));
        }
    }
}
