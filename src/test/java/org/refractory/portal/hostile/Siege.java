package org.refractory.portal.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.refractory.portal.Node;
import org.refractory.portal.Wait;

/** A portal with a heap of 384 MB, and a reader beside whatever is done to it. */
final class Siege {
    private static final Logger LOG = Logger.getLogger(Siege.class);
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Heap, what Netty keeps outside of it, code and threads. */
    private static final long MOST_MEMORY_MB = 1_000;

    final Node node;
    private final Reader reader;

    private Siege(Node node) {
        this.node = node;
        this.reader = Reader.begins(node.address());
    }

    static Siege of(Path folder) throws Exception {
        Node node = Node.on(folder, Map.of());
        node.start();
        return new Siege(node);
    }

    URI portal() {
        return node.address();
    }

    /** The reader goes on reading for a while, all were served, and the portal did not grow. */
    void theReaderNoticedNothing() throws IOException {
        int before = reader.pages();
        Wait.until(LONG, () -> reader.pages() > before + 5);
        LOG.infof("The reader: %s; the portal took %d MB at most", reader, memory());
        assertThat(reader.refused()).isEmpty();
        assertThat(reader.slowest()).as("however busy the machine is").isLessThan(Duration.ofSeconds(30));
        assertThat(node.said()).doesNotContain("OutOfMemoryError");
        assertThat(memory()).isLessThan(MOST_MEMORY_MB);
    }

    /** The most that the process ever had in memory, in MB. */
    private long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(node.process()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .sum();
    }

    void end() throws InterruptedException {
        reader.end();
        node.close();
    }
}
