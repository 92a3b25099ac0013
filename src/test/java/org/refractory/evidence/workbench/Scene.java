package org.refractory.evidence.workbench;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refractory.account.Person;
import org.refractory.activity.Activity;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.ActivityReader;
import org.refractory.activity.ActivityTail;
import org.refractory.activity.Actor;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.article.AbstractSection;
import org.refractory.article.Article;
import org.refractory.article.ArticleId;
import org.refractory.article.Articles;
import org.refractory.article.Triage;
import org.refractory.index.PublicIndex;
import org.refractory.vocabulary.Term;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.Terms;

/** What a test of curation needs: terms, articles, and evidence brought as far as wanted by asking the portal over HTTP. */
public final class Scene {
    public static final String MECHANISM = "scene-jak-loss";
    public static final String RESULTS = "JAK1 was lost in 2 of 42 tumors that relapsed on pembrolizumab.";

    private Scene() {}

    /** Makes the terms that {@link #complete} names, once. */
    public static void vocabulary() {
        term(TermKind.MECHANISM, MECHANISM, "Scene loss of JAK", List.of("jak knockout"));
        term(TermKind.MECHANISM, "scene-antigen-loss", "Scene antigen loss", List.of());
        term(TermKind.THERAPY, "scene-pembrolizumab", "Scene pembrolizumab", List.of("scene keytruda"));
        term(TermKind.BIOMARKER, "scene-jak1", "Scene JAK1", List.of());
    }

    private static void term(TermKind kind, String slug, String name, List<String> synonyms) {
        QuarkusTransaction.requiringNew().run(() -> {
            Terms terms = bean(Terms.class);
            if (terms.of(kind, slug).isEmpty()) {
                Term term = new Term();
                term.kind = kind;
                term.slug = slug;
                term.name = name;
                term.synonyms = new ArrayList<>(synonyms);
                terms.persist(term);
                bean(ActivityLog.class).record(Change.of(Actor.SYSTEM, Verb.ADDED, Subject.term(term.number()), true));
            }
        });
    }

    /** A new article with an abstract of one section. */
    public static ArticleId article(String title, Triage state) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Article article = new Article();
            article.title = title;
            article.state = state;
            article.stateReason = state == Triage.OUT_OF_SCOPE ? "About another disease" : "";
            article.sections = new ArrayList<>(List.of(new AbstractSection("RESULTS", RESULTS)));
            article.createdAt = bean(Clock.class).instant();
            article.changedAt = article.createdAt;
            bean(Articles.class).persist(article);
            bean(ActivityLog.class)
                    .record(Change.of(Actor.SYSTEM, Verb.ADDED, Subject.article(article.number()), article.isPublic()));
            return new ArticleId(article.number());
        });
    }

    /** A draft that breaks no rule. */
    public static Map<String, Object> complete() {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("statement", "Two of 42 tumors that relapsed on pembrolizumab had lost JAK1.");
        draft.put("type", "PREDICTIVE");
        draft.put("direction", "SUPPORTS");
        draft.put("significance", "RESISTANCE");
        draft.put("level", "B");
        draft.put("timing", "ACQUIRED");
        draft.put("mechanisms", List.of(MECHANISM));
        draft.put("therapies", List.of("Scene Keytruda"));
        draft.put("biomarkers", List.of(Map.of("term", "scene jak1", "state", "LOSS")));
        draft.put("design", "RETROSPECTIVE_COHORT");
        draft.put("n", 42);
        draft.put(
                "outcomes",
                List.of(Map.of("endpoint", "OS", "measure", "HR", "value", "2.1", "low", 1.2, "high", 3.9)));
        draft.put("quotes", List.of("lost in 2 of 42 tu- mors"));
        return draft;
    }

    public static Map<String, Object> with(String field, Object value) {
        Map<String, Object> draft = complete();
        draft.put(field, value);
        return draft;
    }

    /** A program's request of this person with a JSON body. */
    public static Response send(Person by, String method, String path, Object body) {
        return by.asksForData().contentType(ContentType.JSON).body(body).request(method, path);
    }

    /** A complete draft on the article; the answer holds its id and version. */
    public static Response draft(Person author, ArticleId on, Map<String, Object> draft) {
        Response answer = send(author, "POST", "/api/v1/articles/" + on + "/evidence", draft);
        answer.then().statusCode(201);
        return answer;
    }

    /** Complete evidence on a new article in scope, handed in; the answer holds its id and version. */
    public static Response submitted(Person author, ArticleId on) {
        Response draft = draft(author, on, complete());
        Response answer = send(author, "POST", "/api/v1/evidence/" + draft.path("id") + "/submission", version(draft));
        answer.then().statusCode(200);
        return answer;
    }

    /** New evidence on the article, handed in by one and accepted by the other; its id. */
    public static String accepted(Person author, Person reviewer, ArticleId on) {
        Response submitted = submitted(author, on);
        String evidence = submitted.path("id");
        send(reviewer, "POST", "/api/v1/evidence/" + evidence + "/acceptance", version(submitted))
                .then()
                .statusCode(200);
        return evidence;
    }

    /** Waits until the public index has read all that is public of the log. */
    public static void awaitIndexed() {
        Instant since = Instant.now();
        try {
            while (bean(PublicIndex.class).number()
                    < bean(ActivityTail.class).newest(true).position()) {
                if (Duration.between(since, Instant.now()).toSeconds() > 20) {
                    throw new AssertionError("The public index does not follow the log");
                }
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version an answer tells, as the body of the next request. */
    public static Map<String, Object> version(Response answer) {
        return Map.of("version", answer.<Integer>path("version"));
    }

    /** The log of a subject since it was made, one line a row: verb, public or not, before and after. */
    public static List<String> log(Subject subject) throws SQLException {
        return bean(ActivityReader.class).of(subject, 100).stream()
                .filter(row -> row.change().verb() != Verb.ADDED)
                .map(Scene::line)
                .toList();
    }

    private static String line(Activity row) {
        return "%s %s %s -> %s"
                .formatted(
                        row.change().verb(),
                        row.change().isPublic() ? "public" : "desk",
                        row.change().before(),
                        row.change().after());
    }

    public static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
