package org.refractory.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds terms by what people type: a slug, else a name, else a synonym, in whatever case. */
public final class TermNames {
    private final Map<TermKind, Map<String, TermRef>> slugs = new EnumMap<>(TermKind.class);
    private final Map<TermKind, Map<String, List<TermRef>>> names = new EnumMap<>(TermKind.class);
    private final Map<TermKind, Map<String, List<TermRef>>> synonyms = new EnumMap<>(TermKind.class);

    public TermNames(Collection<TermView> terms) {
        for (TermView term : terms) {
            slugs.computeIfAbsent(term.kind(), _ -> new HashMap<>()).put(term.slug(), term.ref());
            add(names, term.name(), term.ref());
            term.synonyms().forEach(synonym -> add(synonyms, synonym, term.ref()));
        }
    }

    private static void add(Map<TermKind, Map<String, List<TermRef>>> to, String name, TermRef term) {
        List<TermRef> same = to.computeIfAbsent(term.kind(), _ -> new HashMap<>())
                .computeIfAbsent(folded(name), _ -> new ArrayList<>());
        if (!same.contains(term)) {
            same.add(term);
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\p{Pd}", "-")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The terms of this kind that bear the name: none where it is unknown, several where it is ambiguous. */
    public List<TermRef> find(TermKind kind, String typed) {
        String wanted = folded(typed);
        TermRef exact = slugs.getOrDefault(kind, Map.of()).get(wanted);
        if (exact != null) {
            return List.of(exact);
        }
        List<TermRef> named = names.getOrDefault(kind, Map.of()).getOrDefault(wanted, List.of());
        return List.copyOf(
                named.isEmpty() ? synonyms.getOrDefault(kind, Map.of()).getOrDefault(wanted, List.of()) : named);
    }
}
