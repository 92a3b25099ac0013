package org.refractory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refractory.intake.pubmed.PubmedGenerator;

/** A large import, whole: nothing is lost and nothing comes twice. It prints its rate, and asserts none. */
@QuarkusTest
@Tag("heavy")
class ImportRateTest {
    private static final Logger LOG = Logger.getLogger(ImportRateTest.class);
    private static final int RECORDS = 100_000;

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void aHundredThousandRecordsComeInOnceHoweverOftenTheyAreSent() {
        ImportReport first = Ledger.importing("generated.xml", new PubmedGenerator(RECORDS, 40_000_000, 42), false);
        assertThat(first.counts()).isEqualTo(new ImportCounts(RECORDS, 0, 0, 0, 0));
        tell("Added", first);
        ImportReport second = Ledger.importing("generated.xml", new PubmedGenerator(RECORDS, 40_000_000, 42), false);
        assertThat(second.counts()).isEqualTo(new ImportCounts(0, 0, RECORDS, 0, 0));
        tell("Compared", second);
    }

    private static void tell(String what, ImportReport report) {
        Duration time = Duration.between(report.startedAt(), Objects.requireNonNull(report.finishedAt()));
        LOG.infof("%s %,d records at %,d a second", what, RECORDS, RECORDS * 1_000L / time.toMillis());
    }
}
