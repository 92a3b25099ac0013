package org.refractory.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refractory.evidence.Level;
import org.refractory.search.Facet;
import org.refractory.search.Kind;
import org.refractory.search.SearchRequest;
import org.refractory.search.Sort;
import org.refractory.vocabulary.TermKind;

/** Makes up what people ask, of words as often as the records hold them; no question comes twice. */
public final class QueryLog {
    private static final int SHORTEST = 4;
    /** Nobody asks for words that stand in nearly every record. */
    private static final double COMMONEST = 4_000;

    private static final int DEEP = 50;
    private static final List<Level> LEVELS = List.of(Level.values());

    private final Language language;
    private final Names names;
    private final Random random;
    private final Set<String> seen = new HashSet<>();

    public QueryLog(Language language, Names names, long seed) {
        this.language = language;
        this.names = names;
        this.random = new Random(seed);
    }

    /** So many of each type, mixed. */
    public List<Query> of(int each) {
        List<Query> log = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            for (QueryType type : QueryType.values()) {
                log.add(fresh(type));
            }
        }
        java.util.Collections.shuffle(log, random);
        return log;
    }

    private Query fresh(QueryType type) {
        while (true) {
            SearchRequest request = request(type);
            if (seen.add(request.query())) {
                return new Query(type, request);
            }
        }
    }

    private SearchRequest request(QueryType type) {
        Kind kind = random.nextInt(5) == 0 ? Kind.EVIDENCE : Kind.ARTICLES;
        return switch (type) {
            case SINGLE_TERM -> SearchRequest.asking(word(), kind);
            case THREE_TERMS -> SearchRequest.asking(words(3), kind);
            case PHRASE -> SearchRequest.asking("\"" + phrase() + "\"", Kind.ARTICLES);
            case FILTERED -> filtered(SearchRequest.asking(words(1 + random.nextInt(2)), kind));
            case FACETED -> faceted(kind);
            case PREFIX -> SearchRequest.asking(beginning() + "*", kind);
            case SYNONYMS -> SearchRequest.asking(synonyms(), kind);
            case PAGE_50 ->
                SearchRequest.asking(random.nextBoolean() ? word() : names.name(random), Kind.ARTICLES)
                        .page(DEEP);
        };
    }

    private String word() {
        return Stream.generate(() -> language.word(random))
                .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter))
                .filter(word -> language.perMillion(word) < COMMONEST)
                .findFirst()
                .orElseThrow();
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(_ -> word()).collect(Collectors.joining(" "));
    }

    private String phrase() {
        return Stream.generate(() -> language.phrase(random, 2 + random.nextInt(2)))
                .filter(words ->
                        words.getFirst().length() >= SHORTEST && words.getLast().length() >= SHORTEST)
                .map(words -> String.join(" ", words))
                .findFirst()
                .orElseThrow();
    }

    private String beginning() {
        String word = word();
        return word.substring(0, Math.min(word.length(), SHORTEST + random.nextInt(3)));
    }

    private String synonyms() {
        String one = names.richName(random);
        return switch (random.nextInt(3)) {
            case 0 -> one;
            case 1 -> one + " " + names.richName(random);
            default -> one + " " + word();
        };
    }

    private SearchRequest filtered(SearchRequest request) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        switch (random.nextInt(3)) {
            case 0 -> filters.put(Facet.YEAR, List.of(years()));
            case 1 -> filters.put(Facet.MECHANISM, List.of(slug(TermKind.MECHANISM)));
            default -> filters.put(Facet.YEAR, List.of(years(), Integer.toString(1990 + random.nextInt(20))));
        }
        return new SearchRequest(request.text(), request.kind(), filters, request.sort(), 1, request.size());
    }

    private String years() {
        int from = 1995 + random.nextInt(25);
        return from + ".." + (from + 2 + random.nextInt(8));
    }

    /** Browsing: nothing typed, one or two facets chosen. */
    private SearchRequest faceted(Kind kind) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> filters.put(Facet.MECHANISM, List.of(slug(TermKind.MECHANISM)));
                case 1 -> filters.put(Facet.CANCER, List.of(slug(TermKind.CANCER), slug(TermKind.CANCER)));
                case 2 -> filters.put(Facet.THERAPY, List.of(slug(TermKind.THERAPY)));
                case 3 ->
                    filters.put(
                            Facet.LEVEL,
                            List.of(LEVELS.get(random.nextInt(LEVELS.size())).name()));
                case 4 -> filters.put(Facet.N, List.of("50..199"));
                default -> filters.put(Facet.YEAR, List.of(years()));
            }
        }
        Sort sort = random.nextInt(3) == 0 ? Sort.LEVEL : Sort.NEWEST;
        return new SearchRequest("", kind, filters, sort, 1, SearchRequest.PAGE_SIZE);
    }

    private String slug(TermKind kind) {
        return names.term(kind, random).slug();
    }
}
