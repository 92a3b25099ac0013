package org.refractory.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.refractory.portal.Answer;
import org.refractory.portal.Visitor;
import org.refractory.vocabulary.TermKind;

/** Two people at their desks: they tag one article in ten, and write and accept evidence on one in fifty, by the interface for programs. */
final class Curating {
    private static final int TAGGED = 10;
    private static final int WITH_EVIDENCE = 50;
    private static final int AT_ONCE = 4;
    private static final List<Map<String, String>> STUDIES = List.of(
            Map.of("level", "A", "design", "RANDOMISED_TRIAL"),
            Map.of("level", "B", "design", "RETROSPECTIVE_COHORT"),
            Map.of("level", "B", "design", "PROSPECTIVE_COHORT"),
            Map.of("level", "C", "design", "CASE_SERIES"),
            Map.of("level", "D", "design", "ANIMAL"),
            Map.of("level", "E", "design", "COMPUTATIONAL"));
    private static final List<String> TIMINGS = List.of("ACQUIRED", "PRIMARY", "ADAPTIVE", "NOT_STATED");
    private static final List<String> DIRECTIONS = List.of("SUPPORTS", "SUPPORTS", "DOES_NOT_SUPPORT", "INCONCLUSIVE");

    private final Visitor curator;
    private final Visitor reviewer;
    private final Language language;
    private final Names names;

    Curating(Visitor curator, Visitor reviewer, Language language, Names names) {
        this.curator = curator;
        this.reviewer = reviewer;
        this.language = language;
        this.names = names;
    }

    /** @param first the number of the first article of those that were imported */
    void curate(long first, int articles, int most) throws Exception {
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(AT_ONCE)) {
            int step = Math.max(TAGGED, articles / most);
            for (int i = 0; i < articles; i += step) {
                long number = first + i;
                boolean evidence = i / step % (WITH_EVIDENCE / TAGGED) == 0;
                work.add(desks.submit(() -> curate("A" + number, evidence, new Random(number))));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
    }

    private void curate(String article, boolean evidence, Random random) {
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String mechanism = names.term(TermKind.MECHANISM, random).slug();
            curator.send("POST", "/api/v1/articles/" + article + "/tags", Map.of("mechanism", mechanism));
        }
        for (int i = evidence ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            Answer draft = curator.send("POST", "/api/v1/articles/" + article + "/evidence", claim(random))
                    .expect(201);
            String path = "/api/v1/evidence/" + draft.json().path("id").textValue();
            Answer submitted =
                    curator.send("POST", path + "/submission", version(draft)).expect(200);
            reviewer.send("POST", path + "/acceptance", version(submitted)).expect(200);
        }
    }

    private static Map<String, Object> version(Answer answer) {
        return Map.of("version", answer.json().path("version").intValue());
    }

    private Map<String, Object> claim(Random random) {
        Map<String, Object> claim = new HashMap<>(STUDIES.get(random.nextInt(STUDIES.size())));
        boolean predictive = random.nextInt(3) > 0;
        claim.put("statement", language.text(random, 25, names.name(random)) + " as made up for a measurement.");
        claim.put("type", predictive ? "PREDICTIVE" : "PROGNOSTIC");
        claim.put("significance", predictive ? "RESISTANCE" : "POOR_OUTCOME");
        claim.put("direction", DIRECTIONS.get(random.nextInt(DIRECTIONS.size())));
        claim.put("timing", TIMINGS.get(random.nextInt(TIMINGS.size())));
        claim.put("mechanisms", List.of(slug(TermKind.MECHANISM, random)));
        claim.put("cancers", List.of(slug(TermKind.CANCER, random)));
        claim.put("therapies", List.of(slug(TermKind.THERAPY, random)));
        claim.put("biomarkers", List.of(Map.of("term", slug(TermKind.BIOMARKER, random), "state", "LOSS")));
        claim.put("n", Integer.toString(6 + Zipf.draw(random, 2_000)));
        claim.put("quotes", List.of(GeneratedArticle.QUOTE));
        return claim;
    }

    private String slug(TermKind kind, Random random) {
        return names.term(kind, random).slug();
    }
}
