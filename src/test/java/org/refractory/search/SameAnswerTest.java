package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.bench.Language;
import org.refractory.bench.Names;
import org.refractory.bench.Query;
import org.refractory.bench.QueryLog;
import org.refractory.content.ContentTerm;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Level;
import org.refractory.index.Samples;
import org.refractory.index.Samples.Claim;
import org.refractory.index.Samples.Finding;
import org.refractory.index.Samples.Paper;
import org.refractory.index.TestIndex;
import org.refractory.index.phrase.PhraseMemory;
import org.refractory.portal.Wait;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermView;

/** However the portal finds its answers, they are those of plain Lucene. */
class SameAnswerTest {
    private static final long SEED = Long.getLong("refractory.seed", System.nanoTime());
    private static final List<Sort> SORTS = List.of(Sort.values());
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final int PAPERS = 1_000;
    private static final int OF_EACH_TYPE = 30;

    /** Names are searched the first time, remembered the second, and found in memory the third. */
    private static final int ROUNDS = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final Language language = Language.invented();
    private final Names names = Names.read();
    private final Random random = new Random(SEED);

    @Test
    void thePortalSaysWhatPlainLuceneSays() throws IOException {
        System.out.println("refractory.seed=" + SEED);
        try (TestIndex index = filled();
                Sides sides = new Sides(index.index())) {
            Map<SearchRequest, PlainAnswer> expected = new LinkedHashMap<>();
            for (Query query : new QueryLog(language, names, SEED).of(OF_EACH_TYPE)) {
                variations(query.request()).forEach(request -> expected.put(request, sides.plain(request)));
            }
            for (int round = 0; round < ROUNDS; round++) {
                Instant began = Instant.now();
                expected.forEach((request, plain) -> SameAnswer.check(sides.portal(request), plain));
                Wait.until(PATIENCE, () -> Instant.now().isAfter(began.plusSeconds(2)));
            }
            assertThat(PhraseMemory.ofAllIndexes().bytes()).isPositive();
            long found =
                    expected.values().stream().mapToLong(PlainAnswer::total).sum();
            assertThat(found).as("what was found in all").isGreaterThan(PAPERS);
        }
    }

    /** As it is asked, and sometimes in another order or on another page. */
    private List<SearchRequest> variations(SearchRequest request) {
        List<SearchRequest> all = new ArrayList<>(List.of(request));
        switch (random.nextInt(4)) {
            case 0 ->
                all.add(request.by(SORTS.get(random.nextInt(SORTS.size()))).page(1 + random.nextInt(3)));
            case 1 -> all.add(request.toggle(Facet.LEVEL, "B").toggle(Facet.LEVEL, "C"));
            default -> {}
        }
        return all;
    }

    private TestIndex filled() throws IOException {
        TestIndex index = new TestIndex(
                folder, names.all().stream().map(SameAnswerTest::view).toArray(TermView[]::new));
        for (int number = 1; number <= PAPERS; number++) {
            Paper paper = Paper.of(number, text(10), text(60) + " " + text(80)).year(1990 + random.nextInt(36));
            paper = random.nextInt(5) == 0 ? paper.tagged(ref(TermKind.MECHANISM)) : paper;
            if (random.nextInt(10) == 0) {
                index.paper(paper, claim(number, paper));
            } else {
                index.paper(paper);
            }
            if (number == PAPERS / 2) {
                index.commit();
            }
        }
        index.remove("A7");
        index.commit();
        return index;
    }

    private Claim claim(int number, Paper paper) {
        return Claim.of(number, paper, text(15))
                .level(LEVELS.get(random.nextInt(LEVELS.size())))
                .mechanisms(ref(TermKind.MECHANISM))
                .cancers(ref(TermKind.CANCER))
                .finding(Finding.USUAL
                        .therapies(ref(TermKind.THERAPY))
                        .biomarker(ref(TermKind.BIOMARKER), BiomarkerState.MUTATED)
                        .n(1 + random.nextInt(1_500)));
    }

    private String text(int words) {
        return language.text(random, words, random.nextInt(3) == 0 ? names.name(random) : "") + ".";
    }

    private TermRef ref(TermKind kind) {
        return view(names.term(kind, random)).ref();
    }

    private static TermView view(ContentTerm term) {
        return Samples.term(
                term.kind(),
                term.slug(),
                term.name(),
                term.parent().isEmpty() ? null : term.parent(),
                term.synonyms().toArray(String[]::new));
    }
}
