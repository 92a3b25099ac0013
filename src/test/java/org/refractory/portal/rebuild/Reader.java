package org.refractory.portal.rebuild;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.refractory.portal.Answer;
import org.refractory.portal.Visitor;

/** Asks the same things again and again, and fails at the first answer that is wrong, empty or missing. */
final class Reader {
    private static final String QUESTION = "/api/v1/search?kind=articles&q=";

    private final Visitor visitor;
    private final String word;
    private final AtomicLong most = new AtomicLong();
    private long answers;

    /** @param word one that no record ever loses */
    Reader(Visitor visitor, String word) {
        this.visitor = visitor;
        this.word = word;
    }

    /** How many articles hold the word now. */
    long total() {
        return visitor.get(QUESTION + word).expect(200).json().path("total").longValue();
    }

    void readWhile(BooleanSupplier open) {
        most.set(total());
        while (open.getAsBoolean()) {
            Answer answer = visitor.get(QUESTION + word).expect(200);
            long total = answer.json().path("total").longValue();
            if (total < most.get() || answer.json().path("hits").isEmpty()) {
                throw new AssertionError(
                        "After %d articles only %d were found: %s".formatted(most.get(), total, answer));
            }
            most.accumulateAndGet(total, Math::max);
            visitor.page("/mechanisms/jak-stat-loss").expect(200);
            visitor.get("/latest.atom").expect(200);
            answers += 3;
        }
    }

    long answers() {
        return answers;
    }
}
