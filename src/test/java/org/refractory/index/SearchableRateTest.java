package org.refractory.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.refractory.activity.Actor;
import org.refractory.intake.ImportProgress;
import org.refractory.intake.ImportRequest;
import org.refractory.intake.Imports;
import org.refractory.intake.pubmed.PubmedGenerator;

/** What an import adds is searchable, all of it; prints what that costs: {@code ./mvnw verify -Pheavy -Dtest=SearchableRateTest}. */
@QuarkusTest
@Tag("heavy")
class SearchableRateTest {
    private static final Logger LOG = Logger.getLogger(SearchableRateTest.class);
    private static final int RECORDS = 20_000;

    @Inject
    Imports imports;

    @Inject
    Corpus corpus;

    @Inject
    PublicIndex publicIndex;

    /** Processor time, so that the result says something on a busy machine too. */
    @Test
    void everyImportedRecordBecomesSearchable() {
        run(new PubmedGenerator(5_000, 50_000_000, 7));
        corpus.settle();
        long documents = publicIndex.documents();
        Duration before = indexing();
        run(new PubmedGenerator(RECORDS, 60_000_000, 42));
        corpus.settle();
        Duration spent = indexing().minus(before);
        assertThat(publicIndex.documents() - documents).isEqualTo(RECORDS);
        long micros = spent.toNanos() / 1_000 / RECORDS;
        LOG.infof("Following an import takes %d microseconds of processor time a record", micros);
    }

    private void run(PubmedGenerator file) {
        imports.run(new ImportRequest("generated.xml", true, Actor.SYSTEM), file, ImportProgress.SILENT);
    }

    private static Duration indexing() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Duration.ofNanos(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("index-public")
                        || thread.getName().startsWith("Lucene Merge")
                        || thread.getName().startsWith("index-helper-"))
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.threadId())))
                .sum());
    }
}
