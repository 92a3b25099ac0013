package org.refractory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refractory.intake.pubmed.PubmedGenerator;
import org.refractory.system.TestDatabase;

/**
 * How fast PubMed XML gets into the database, without the index: {@code ./mvnw verify -Pheavy -Dtest=ImportRateTest}. What
 * is asserted is processor time, the database's included, so that a busy machine does not matter.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(ImportRateTest.WithoutIndex.class)
@Tag("heavy")
class ImportRateTest {
    private static final Logger LOG = Logger.getLogger(ImportRateTest.class);
    private static final int RECORDS = 100_000;
    private static final int CORES = 2;

    /** The index follows the log in the same process, and is measured elsewhere. */
    public static final class WithoutIndex implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("refractory.index.enabled", "false", "quarkus.datasource.jdbc.max-size", "3");
        }
    }

    @Test
    @Timeout(3_600)
    void aHundredThousandRecordsComeInAtFiveThousandASecondOnTwoCores() {
        Ledger.importing("warm-up.xml", new PubmedGenerator(10_000, 30_000_000, 7), false);
        Duration before = processorTime();
        ImportReport report = Ledger.importing("generated.xml", new PubmedGenerator(RECORDS, 40_000_000, 42), false);
        double busy = seconds(processorTime().minus(before));
        assertThat(report.counts()).isEqualTo(new ImportCounts(RECORDS, 0, 0, 0, 0));
        double wall = seconds(Duration.between(report.startedAt(), Objects.requireNonNull(report.finishedAt())));
        double rate = RECORDS * CORES / busy;
        LOG.infof(
                "Imported %,d records in %.1f s with %.1f s of processor time: %,.0f a second on %d cores",
                RECORDS, wall, busy, rate, CORES);
        assertThat(rate).isGreaterThan(5_000);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** Of this process and of the server's processes that work for it. */
    private static Duration processorTime() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Ledger.column("select pid from pg_stat_activity").stream()
                .map(pid -> ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(server -> server.info().totalCpuDuration()))
                .flatMap(Optional::stream)
                .reduce(Duration.ofNanos(system.getProcessCpuTime()), Duration::plus);
    }
}
