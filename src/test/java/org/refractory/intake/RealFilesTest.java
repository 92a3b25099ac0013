package org.refractory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.refractory.system.SharedData;

/** NLM's own records: none is lost in silence, and a second import changes nothing. */
@QuarkusTest
class RealFilesTest {
    private static final Pattern RECORD = Pattern.compile("<(PubmedArticle|PubmedBookArticle)[ >]");

    private static byte[] plain(byte[] bytes) throws IOException {
        if (bytes[0] != 0x1f) {
            return bytes;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        }
    }

    @Test
    void everyRecordOfEveryFileIsCountedOnce() throws IOException {
        int read = 0;
        for (Path file : SharedData.files("pubmed-xml")) {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(plain(bytes), StandardCharsets.UTF_8);
            int records = (int) RECORD.matcher(text).results().count();
            String name = file.getFileName().toString();
            ImportReport report = Ledger.importing(name, new ByteArrayInputStream(bytes), false);
            assertThat(report.isWhole()).as(name).isEqualTo(text.contains("<PubmedArticleSet"));
            assertThat(report.counts().records()).as(name).isEqualTo(records);
            assertThat(report.counts().refused())
                    .as("%s: %s", name, report.refusals())
                    .isZero();
            read += records;
        }
        assertThat(read).isGreaterThan(600);
        importAgain();
    }

    private static void importAgain() throws IOException {
        List<String> before = Ledger.everything();
        for (Path file : SharedData.files("pubmed-xml")) {
            ImportReport report = Ledger.importing(
                    file.getFileName().toString(), new ByteArrayInputStream(Files.readAllBytes(file)), false);
            assertThat(report.counts().unchanged())
                    .as(report.file())
                    .isEqualTo(report.counts().records());
        }
        assertThat(Ledger.everything()).isEqualTo(before);
    }
}
