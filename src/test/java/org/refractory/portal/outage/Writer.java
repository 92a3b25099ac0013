package org.refractory.portal.outage;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.refractory.portal.Answer;
import org.refractory.portal.Visitor;

/** Somebody who saves one draft after the other, until told to stop, and remembers what was acknowledged. */
final class Writer {
    private final Visitor self;
    private final String article;
    private final Thread thread;
    private final AtomicInteger made = new AtomicInteger();
    private final Queue<Answer> saved = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
    private volatile Figures figures = new Figures();
    private volatile boolean open = true;

    Writer(Visitor self, String article) {
        this.self = self;
        this.article = article;
        this.thread = Thread.ofVirtual().start(this::write);
    }

    private void write() {
        while (open) {
            Figures now = figures;
            long began = System.nanoTime();
            Answer answer = self.send(
                    "POST",
                    "/api/v1/articles/" + article + "/evidence",
                    Map.of("statement", "Draft %d, saved or refused.".formatted(made.incrementAndGet())));
            now.answered(System.nanoTime() - began);
            (answer.status() == 201 ? saved : refused).add(answer);
        }
    }

    int acknowledged() {
        return saved.size();
    }

    List<Answer> refused() {
        return List.copyOf(refused);
    }

    Figures next() {
        Figures past = figures;
        figures = new Figures();
        return past;
    }

    /** Drafts that were acknowledged and are not there as they were sent. */
    List<String> lost() {
        return saved.stream()
                .filter(draft -> !isThere(draft))
                .map(Answer::toString)
                .toList();
    }

    private boolean isThere(Answer draft) {
        Answer now = self.get("/api/v1/desk/evidence/" + draft.json().path("id").textValue());
        return now.status() == 200
                && now.json().path("statement").equals(draft.json().path("statement"));
    }

    void stop() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
