package org.refractory.portal.crash;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.refractory.portal.Answer;
import org.refractory.portal.Staff;
import org.refractory.portal.Visitor;
import org.refractory.portal.Wait;

/** One person at work: tags, drafts, edits, submits, judges what others submitted, signs in elsewhere and out again. */
final class Curator {
    private final String name;
    private final Visitor self;
    private final List<String> articles;
    private final String mechanism;
    private final Ledger ledger;
    private final Random random;
    private final Deque<Piece> drafts = new ArrayDeque<>();
    private final Deque<Visitor> elsewhere = new ArrayDeque<>();
    private int texts;

    /** @param mechanism with which nobody else tags */
    Curator(String name, Visitor self, List<String> articles, String mechanism, Ledger ledger, Random random) {
        this.name = name;
        this.self = self;
        this.articles = articles;
        this.mechanism = mechanism;
        this.ledger = ledger;
        this.random = random;
    }

    void workWhile(BooleanSupplier open) {
        while (open.getAsBoolean()) {
            int die = random.nextInt(100);
            if (die < 15) {
                tag();
            } else if (die < 40) {
                draft();
            } else if (die < 60) {
                edit();
            } else if (die < 75) {
                submit();
            } else if (die < 98) {
                judge();
            } else {
                signInOrOut();
            }
        }
    }

    private void tag() {
        Ledger.TagKey key = new Ledger.TagKey(article(), mechanism);
        boolean there = !ledger.isTagged(key);
        ledger.tag(key, new Ledger.Wish(there, false));
        String path = "/api/v1/articles/" + key.article() + "/tags";
        Answer answer = there
                ? self.send("POST", path, Map.of("mechanism", mechanism))
                : self.send("DELETE", path + "/" + mechanism, "");
        if (acknowledged(answer, 200)) {
            ledger.tag(key, new Ledger.Wish(there, true));
        }
    }

    private String article() {
        return articles.get(random.nextInt(articles.size()));
    }

    private void draft() {
        Answer answer = self.send("POST", "/api/v1/articles/" + article() + "/evidence", body(text()));
        if (acknowledged(answer, 201)) {
            Piece piece = new Piece(answer.json(), self);
            ledger.add(piece);
            drafts.add(piece);
        }
    }

    private void edit() {
        Piece piece = drafts.poll();
        if (piece == null) {
            return;
        }
        String text = text();
        Map<String, Object> body = body(text);
        body.put("version", piece.version());
        piece.ask(piece.known().saying(text));
        keep(piece, self.send("PUT", "/api/v1/evidence/" + piece.id, body), drafts);
    }

    private void submit() {
        Piece piece = drafts.poll();
        if (piece != null) {
            piece.ask(piece.known().becoming("SUBMITTED"));
            keep(
                    piece,
                    self.send("POST", "/api/v1/evidence/" + piece.id + "/submission", version(piece)),
                    ledger.submitted());
        }
    }

    private void judge() {
        Piece piece = ledger.submitted().poll();
        if (piece == null) {
            return;
        }
        if (piece.author.equals(self)) {
            ledger.submitted().add(piece);
            return;
        }
        boolean accept = random.nextInt(3) > 0;
        piece.ask(piece.known().becoming(accept ? "ACCEPTED" : "RETURNED"));
        String verdict = accept ? "acceptance" : "return";
        keep(piece, self.send("POST", "/api/v1/evidence/" + piece.id + "/" + verdict, judgement(piece)), null);
    }

    private Map<String, Object> judgement(Piece piece) {
        return Map.of("version", piece.version(), "comment", "Judged by " + name);
    }

    private void signInOrOut() {
        if (elsewhere.size() < 3) {
            Visitor stranger = new Visitor(self.door(), "");
            Answer answer = Staff.signIn(stranger, name);
            if (acknowledged(answer, 303)) {
                elsewhere.add(stranger.as(answer));
                ledger.session(elsewhere.getLast(), new Ledger.Wish(true, true));
            }
        } else {
            Visitor leaving = elsewhere.remove();
            ledger.session(leaving, new Ledger.Wish(false, false));
            if (acknowledged(leaving.submit("/desk/sign-out", Map.of()), 303)) {
                ledger.session(leaving, new Ledger.Wish(false, true));
            }
        }
    }

    /** What was not acknowledged lies aside until it is known how it stands. */
    private void keep(Piece piece, Answer answer, @Nullable Queue<Piece> next) {
        boolean done = piece.take(answer);
        acknowledged(answer, 200);
        if (done && next != null) {
            next.add(piece);
        }
    }

    private boolean acknowledged(Answer answer, int wanted) {
        boolean done = answer.status() == wanted;
        ledger.count(done);
        if (done) {
            return true;
        }
        if (!answer.isLost() && answer.status() != 503) {
            throw new AssertionError("%s was refused: %s".formatted(name, answer));
        }
        Wait.aBreath();
        return false;
    }

    private String text() {
        return "Note %d of %s: two of 42 tumors that relapsed had lost JAK1.".formatted(++texts, name);
    }

    static Map<String, Object> version(Piece piece) {
        return Map.of("version", piece.version());
    }

    /** Evidence that breaks no rule on a generated article. */
    static Map<String, Object> body(String statement) {
        return new java.util.HashMap<>(Map.of(
                "statement", statement,
                "type", "PREDICTIVE",
                "direction", "SUPPORTS",
                "significance", "RESISTANCE",
                "level", "B",
                "timing", "ACQUIRED",
                "mechanisms", List.of("jak-stat-loss"),
                "therapies", List.of("Pembrolizumab"),
                "design", "RETROSPECTIVE_COHORT",
                "quotes", List.of("(p<0.05)")));
    }
}
