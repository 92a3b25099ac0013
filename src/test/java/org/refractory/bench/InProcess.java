package org.refractory.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.refractory.index.ReadIndex;
import org.refractory.search.SameAnswer;
import org.refractory.search.Sides;

/** The portal's search and plain Lucene in this process, on the index that a portal left. */
final class InProcess {
    private final Collection collection;
    private final List<Query> log;
    private final Duration each;
    private double plain = Double.NaN;
    private double portal = Double.NaN;
    private List<List<String>> rows = List.of();
    private int different;
    private int segments;

    InProcess(Collection collection, List<Query> log, Duration each) {
        this.collection = collection;
        this.log = log;
        this.each = each;
    }

    void run() throws IOException {
        try (ReadIndex index = new ReadIndex(collection.index());
                Sides sides = new Sides(index.index())) {
            segments = index.segments();
            different =
                    (int) log.stream().filter(query -> !isSame(sides, query)).count();
            Contest.Side a = new Contest.Side("(a) plain Lucene", sides::plain);
            Contest.Side b = new Contest.Side("(b) the portal's search", sides::portal);
            new Contest(log, List.of(a, b)).run(each);
            plain = a.whole().microseconds();
            portal = b.whole().microseconds();
            rows = rows(a, b);
        }
    }

    private static boolean isSame(Sides sides, Query query) {
        try {
            SameAnswer.check(sides.portal(query.request()), sides.plain(query.request()));
            return true;
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
            return false;
        }
    }

    /** Microseconds of processor time for a question. */
    double plain() {
        return plain;
    }

    double portal() {
        return portal;
    }

    private static List<List<String>> rows(Contest.Side a, Contest.Side b) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "processor µs/query", "(a)", "(b)", "b/a", "(a) p50 ms", "(a) p99 ms", "(b) p50 ms", "(b) p99 ms"));
        rows.add(row(
                "all, of the process",
                a.whole(),
                b.whole(),
                a.whole().microseconds(),
                b.whole().microseconds()));
        rows.add(row("all, of the thread", a.whole(), b.whole(), a.thread(), b.thread()));
        for (QueryType type : QueryType.values()) {
            Measured plain = a.of(type);
            Measured portal = b.of(type);
            rows.add(row(type.label(), plain, portal, plain.microseconds(), portal.microseconds()));
        }
        return rows;
    }

    private static List<String> row(String what, Measured a, Measured b, double plain, double portal) {
        return List.of(
                what,
                Report.number(plain),
                Report.number(portal),
                Report.number(portal / plain),
                Report.number(a.within(0.5)),
                Report.number(a.within(0.99)),
                Report.number(b.within(0.5)),
                Report.number(b.within(0.99)));
    }

    void tell(Report report) {
        report.table(rows);
        report.line(
                "One thread asks; queries per second: (a) %s, (b) %s. The index is in %d segments. Answers that differ: %d of %d."
                        .formatted(
                                Report.number(1e6 / plain),
                                Report.number(1e6 / portal),
                                segments,
                                different,
                                log.size()));
    }
}
