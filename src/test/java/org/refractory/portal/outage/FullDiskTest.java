package org.refractory.portal.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.intake.pubmed.PubmedGenerator;
import org.refractory.portal.Answer;
import org.refractory.portal.Node;
import org.refractory.portal.Staff;
import org.refractory.portal.Visitor;
import org.refractory.portal.Wait;

/** A disk fills up in the middle of work: nothing acknowledged is lost, one sentence says why, and all goes on with space. */
@Tag("heavy")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FullDiskTest {
    private static final Logger LOG = Logger.getLogger(FullDiskTest.class);
    private static final Duration A_WHILE = Duration.ofSeconds(6);
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void theDatabasesDisk() throws Exception {
        try (Tmpfs disk = Tmpfs.mount(folder.resolve("disk"), 250);
                Node node = Node.on(
                        disk.path("data"),
                        Map.of(
                                "REFRACTORY_INDEX_FOLDER",
                                folder.resolve("index").toString()))) {
            node.start();
            Visitor author = Staff.first(node).hire("Ada", "CURATOR");
            Writer writer = new Writer(author, "A1");
            try (Readers readers = new Readers(author)) {
                Wait.until(SOON, () -> writer.acknowledged() > 20);
                disk.fill();
                author.stream("/api/v1/imports", "application/xml", () -> new PubmedGenerator(20_000, 71_000_000, 1));
                Wait.until(SOON, () -> !writer.refused().isEmpty());
                Thread.sleep(A_WHILE);
                LOG.infof("Readers: %s", readers.next());
                disk.free();
                int saved = writer.acknowledged();
                Duration back = Wait.until(SOON, () -> writer.acknowledged() > saved);
                LOG.infof(
                        "Writes go on %d ms after there is space; %d saved, %d refused",
                        back.toMillis(), writer.acknowledged(), writer.refused().size());
                writer.stop();
                assertThat(readers.next().errors()).isEmpty();
                writer.refused().stream().map(Answer::toString).distinct().forEach(LOG::info);
                assertThat(writer.lost()).isEmpty();
                assertThat(writer.refused())
                        .allSatisfy(answer -> assertThat(answer.status()).isIn(503, 507));
            } finally {
                writer.stop();
                LOG.info(node.said());
            }
        }
    }

    @Test
    void theIndexesDisk() throws Exception {
        try (Tmpfs disk = Tmpfs.mount(folder.resolve("disk"), 60);
                Node node = Node.on(
                        folder.resolve("data"),
                        Map.of("REFRACTORY_INDEX_FOLDER", disk.path("index").toString()))) {
            node.start();
            Visitor curator = Staff.first(node).hire("Ada", "CURATOR");
            try (Readers readers = new Readers(curator)) {
                disk.fill();
                Answer report = imported(curator, 6_000, 72_000_000);
                assertThat(report.expect(200).json().path("added").intValue()).isEqualTo(6_000);
                Thread.sleep(A_WHILE);
                assertThat(readers.next().errors()).isEmpty();
                disk.free();
                Duration back = Wait.until(
                        SOON, () -> curator.page("/search?q=72000001").status() == 303);
                LOG.infof("The index goes on %d ms after there is space", back.toMillis());
                assertThat(readers.next().errors()).isEmpty();
            } finally {
                LOG.info(node.said());
            }
        }
    }

    @Test
    void theDiskOfUploads() throws Exception {
        try (Tmpfs disk = Tmpfs.mount(folder.resolve("disk"), 20);
                Node node = Node.on(
                        folder.resolve("data"),
                        Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + Files.createDirectories(disk.path("tmp"))))) {
            node.start();
            Visitor curator = Staff.first(node).hire("Ada", "CURATOR");
            disk.fill();
            Answer refused = uploaded(curator);
            LOG.infof("Refused: %s", refused);
            LOG.info(node.said());
            assertThat(refused.status()).isEqualTo(507);
            disk.free();
            assertThat(uploaded(curator).status()).isEqualTo(303);
        }
    }

    private static Answer imported(Visitor curator, int records, int firstPmid) {
        return curator.stream(
                "/api/v1/imports?in-scope=true", "application/xml", () -> new PubmedGenerator(records, firstPmid, 1));
    }

    /** A form with a file, as a browser sends it. */
    private static Answer uploaded(Visitor curator) throws Exception {
        byte[] file = new PubmedGenerator(100, 73_000_000, 1).readAllBytes();
        String form = "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.xml\"\r\n"
                + "Content-Type: application/xml\r\n\r\n" + new String(file, StandardCharsets.UTF_8)
                + "\r\n--edge--\r\n";
        return curator.stream(
                "/desk/imports",
                "multipart/form-data; boundary=edge",
                () -> new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
    }
}
