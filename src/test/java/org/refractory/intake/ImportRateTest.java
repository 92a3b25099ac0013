package org.refractory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.refractory.intake.pubmed.PubmedGenerator;

/** How fast PubMed XML gets into the database: {@code ./mvnw verify -Pheavy -Dtest=ImportRateTest}. */
@QuarkusTest
@Tag("heavy")
class ImportRateTest {
    private static final Logger LOG = Logger.getLogger(ImportRateTest.class);
    private static final int RECORDS = 100_000;

    @Test
    void aHundredThousandRecordsComeInAtFiveThousandASecond() {
        Ledger.importing("warm-up.xml", new PubmedGenerator(5_000, 30_000_000, 7), false);
        ImportReport report = Ledger.importing("generated.xml", new PubmedGenerator(RECORDS, 40_000_000, 42), false);
        assertThat(report.counts()).isEqualTo(new ImportCounts(RECORDS, 0, 0, 0, 0));
        double seconds = Duration.between(report.startedAt(), Objects.requireNonNull(report.finishedAt()))
                        .toMillis()
                / 1000.0;
        LOG.infof("Imported %,d records in %.1f s: %,.0f a second", RECORDS, seconds, RECORDS / seconds);
        assertThat(RECORDS / seconds).isGreaterThan(5_000);
    }
}
