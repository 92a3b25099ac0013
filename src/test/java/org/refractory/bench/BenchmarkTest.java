package org.refractory.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the portal costs beside plain Lucene, and how that grows: {@code ./mvnw verify -Pbench -Dbench.records=25000,100000}. It
 * judges nothing; see the report it writes.
 */
@Tag("bench")
@Timeout(value = 24, unit = TimeUnit.HOURS)
class BenchmarkTest {
    private final Settings settings = Settings.read();
    private final Language language = RealText.language();
    private final Names names = Names.read();
    private final Report report = new Report();
    private final List<List<String>> curve = new ArrayList<>();

    @Test
    void tellsWhatSearchCosts() throws Exception {
        report.line("# What search costs");
        report.line("");
        report.line("%d processors, %s, words of %s, seed %d, %d queries, %d s for each load."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        RealText.isAtHand() ? "real abstracts" : "an invented language",
                        settings.seed(),
                        log().size(),
                        settings.each().toSeconds()));
        curve.add(List.of("records", "(a) µs", "(b) µs", "(c) µs", "b/a", "c/a"));
        for (int records : settings.records()) {
            measure(new Collection(settings.folder(), records));
            report.write();
        }
        report.heading("How cost grows");
        report.table(curve);
        report.write();
        System.out.println(report);
    }

    /** The same for every size. */
    private List<Query> log() {
        return new QueryLog(language, names, settings.seed()).of(settings.perType());
    }

    private void measure(Collection collection) throws Exception {
        if (!collection.isFilled()) {
            if (!settings.parts().contains("import")) {
                throw new IllegalStateException("Nothing is in the folder yet: -Dbench.parts=import,... fills it");
            }
            new Filling(collection, language, names, settings).fill();
        }
        report.heading("%,d records".formatted(collection.records()));
        tellFilling(collection);
        InProcess inside = new InProcess(collection, log(), settings.each());
        Http http = new Http(collection, log(), settings.each());
        if (settings.parts().contains("process")) {
            inside.run();
            inside.tell(report);
            report.write();
        }
        if (settings.parts().contains("http")) {
            http.run(names, language, settings.seed());
            http.tell(report);
        }
        curve.add(List.of(
                Integer.toString(collection.records()),
                Report.number(inside.plain()),
                Report.number(inside.portal()),
                Report.number(http.microseconds()),
                Report.number(inside.portal() / inside.plain()),
                Report.number(http.microseconds() / inside.plain())));
    }

    private void tellFilling(Collection collection) {
        double records = collection.records();
        report.line(("Import: %s records/s stored, %s records/s searchable, %s µs of the portal's processor time each"
                        + " (the database's not counted). Afterwards %s MB of heap in use, %s MB resident.")
                .formatted(
                        Report.number(records / collection.recalled("import seconds")),
                        Report.number(records / collection.recalled("searchable seconds")),
                        Report.number(1e6 * collection.recalled("import processor seconds") / records),
                        Report.number(collection.recalled("import heap bytes") / (1 << 20)),
                        Report.number(collection.recalled("import resident bytes") / (1 << 20))));
        report.line("Public index: %s MB, %s kB a record."
                .formatted(
                        Report.number(collection.recalled("index bytes") / (1 << 20)),
                        Report.number(collection.recalled("index bytes") / records / 1024)));
    }
}
