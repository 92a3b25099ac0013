package org.refractory.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Two people who bring evidence before the public: one writes and hands in, the other accepts. */
public final class Acceptances {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Visitor author;
    private final Visitor reviewer;
    private final String article;

    /** @param article one in scope, as {@code PubmedGenerator} makes them */
    public Acceptances(Visitor author, Visitor reviewer, String article) {
        this.author = author;
        this.reviewer = reviewer;
        this.article = article;
    }

    /** What was accepted, and how long it took from the acknowledgement until everybody could read it. */
    public record Public(String id, Duration after) {}

    public Public next(String statement) {
        String id = accepted(statement);
        Instant acknowledged = Instant.now();
        Visitor anybody = new Visitor(author.door(), "");
        Wait.until(PATIENCE, () -> anybody.get("/api/v1/evidence/" + id).status() == 200);
        return new Public(id, Duration.between(acknowledged, Instant.now()));
    }

    private String accepted(String statement) {
        Answer draft = author.send("POST", "/api/v1/articles/" + article + "/evidence", body(statement))
                .expect(201);
        String id = draft.json().path("id").textValue();
        Answer submitted = author.send("POST", "/api/v1/evidence/" + id + "/submission", version(draft))
                .expect(200);
        reviewer.send("POST", "/api/v1/evidence/" + id + "/acceptance", version(submitted))
                .expect(200);
        return id;
    }

    private static Map<String, Object> version(Answer answer) {
        return Map.of("version", answer.json().path("version").intValue());
    }

    private static Map<String, Object> body(String statement) {
        return Map.of(
                "statement", statement,
                "type", "PREDICTIVE",
                "direction", "SUPPORTS",
                "significance", "RESISTANCE",
                "level", "B",
                "timing", "ACQUIRED",
                "mechanisms", List.of("jak-stat-loss"),
                "therapies", List.of("Pembrolizumab"),
                "design", "RETROSPECTIVE_COHORT",
                "quotes", List.of("(p<0.05)"));
    }
}
