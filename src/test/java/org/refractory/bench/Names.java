package org.refractory.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentReader;
import org.refractory.content.ContentTerm;
import org.refractory.vocabulary.TermKind;

/** The terms of the portal's own vocabularies; a few are spoken of often and most of them hardly ever. */
public final class Names {
    private static final List<TermKind> KINDS = List.of(TermKind.values());

    private final Map<TermKind, List<ContentTerm>> terms;
    private final List<ContentTerm> all;

    private Names(List<ContentTerm> terms) {
        all = new ArrayList<>(terms);
        Collections.shuffle(all, new Random(11));
        this.terms = all.stream().collect(Collectors.groupingBy(ContentTerm::kind));
    }

    /** Those in {@code content/}. */
    public static Names read() {
        return new Names(new ContentReader(ContentFiles.in(Path.of("content")), _ -> {})
                .read()
                .terms());
    }

    public List<ContentTerm> all() {
        return List.copyOf(all);
    }

    /** A term of a vocabulary. */
    public ContentTerm term(TermKind kind, RandomGenerator random) {
        List<ContentTerm> ofKind = terms.getOrDefault(kind, List.of());
        return ofKind.get(Zipf.draw(random, ofKind.size()));
    }

    /** One of the names of a term of any vocabulary, more often the first than another. */
    public String name(RandomGenerator random) {
        ContentTerm term = term(KINDS.get(random.nextInt(KINDS.size())), random);
        return term.synonyms().isEmpty() || random.nextBoolean()
                ? term.name()
                : term.synonyms().get(random.nextInt(term.synonyms().size()));
    }

    /** A name of a term that has several others. */
    String richName(RandomGenerator random) {
        List<ContentTerm> rich =
                all.stream().filter(term -> term.synonyms().size() >= 3).toList();
        ContentTerm term = rich.get(Zipf.draw(random, rich.size()));
        return random.nextBoolean() ? term.name() : term.synonyms().getFirst();
    }
}
