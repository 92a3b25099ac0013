package org.refractory.intake.pubmed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.refractory.intake.xml.BrokenFile;
import org.refractory.intake.xml.Failure;
import org.refractory.intake.xml.Limits;
import org.refractory.system.SharedData;

class HostileFileTest {
    private static Failure failure(byte[] file) {
        return failure(new ByteArrayInputStream(file), Reading.LIMITS);
    }

    private static Failure failure(InputStream file, Limits limits) {
        BrokenFile broken = catchThrowableOfType(BrokenFile.class, () -> Reading.items(file, limits));
        assertThat(broken).as("the file is refused").isNotNull();
        return broken.failure();
    }

    @Test
    void bombsAndForeignEntitiesAreRefusedAtOnce() throws IOException {
        for (Path file : SharedData.files("hostile/defusedxml/xmltestdata")) {
            byte[] bytes = Files.readAllBytes(file);
            Failure failure = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> failure(bytes));
            assertThat(failure.kind())
                    .as("%s: %s", file, failure.sentence())
                    .isIn(Failure.Kind.ILL_FORMED, Failure.Kind.OTHER_XML);
        }
    }

    @Test
    void anEntityInARecordIsRefusedByName() {
        Failure failure = failure(Reading.set(Reading.article(1, "<Language>&xxe;</Language>")));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.ILL_FORMED);
        assertThat(failure.sentence()).contains("&xxe;");
    }

    @Test
    void aDeclaredEntityIsRefusedInEveryEncoding() {
        String bomb = "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"x\">]><PubmedArticleSet>&a;</PubmedArticleSet>";
        assertThat(failure(bomb.getBytes(UTF_8)).kind()).isEqualTo(Failure.Kind.ILL_FORMED);
        assertThat(failure(("\ufeff" + bomb).getBytes(StandardCharsets.UTF_16BE))
                        .kind())
                .isEqualTo(Failure.Kind.ILL_FORMED);
    }

    @Test
    void whatIsNotPubmedIsNamedForWhatItIs() {
        assertThat(failure(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .extracting(Failure::kind, failure -> failure.sentence().contains("a PNG picture"))
                .containsExactly(Failure.Kind.NOT_XML, true);
        assertThat(failure(new byte[0]).sentence()).isEqualTo("The file is empty");
        assertThat(failure("<!DOCTYPE html><html><p>Not found<br></html>".getBytes(UTF_8))
                        .sentence())
                .contains("a web page");
        assertThat(failure("PMID- 1\nTI  - A title\n".getBytes(UTF_8)).sentence())
                .contains("NBIB");
        assertThat(failure("<eSearchResult/>".getBytes(UTF_8)).sentence()).contains("esearch");
        assertThat(failure(Reading.gzip(Reading.gzip(Reading.fixture("full.xml"))))
                        .sentence())
                .contains("compressed twice");
    }

    @Test
    void filesOfOtherKindsAreRefusedWithASentence() throws IOException {
        for (Path file : SharedData.files("pubmed-xml")) {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            if (name.startsWith("esummary") || name.endsWith(".nxml") || name.endsWith(".html")) {
                assertThat(failure(bytes).kind()).as(name).isEqualTo(Failure.Kind.OTHER_XML);
            }
        }
    }

    @Test
    void aTruncatedFileKeepsItsRecordsAndNamesTheLine() throws BrokenFile {
        byte[] whole = Reading.set(Reading.article(1, ""), Reading.article(2, ""), Reading.article(3, ""));
        byte[] cut = Arrays.copyOf(whole, whole.length - 40);
        PubmedReader reader = PubmedReader.open(new ByteArrayInputStream(cut), Reading.LIMITS);
        assertThat(reader.next()).isInstanceOf(PubmedItem.Described.class);
        assertThat(reader.next()).isInstanceOf(PubmedItem.Described.class);
        assertThat(catchThrowableOfType(BrokenFile.class, reader::next)).hasMessageContaining("Line 3");
    }

    @Test
    void aTruncatedOrDamagedGzipIsSaidToBeSo() {
        byte[] packed = Reading.gzip(Reading.fixture("full.xml"));
        assertThat(failure(Arrays.copyOf(packed, packed.length / 2)).sentence()).contains("ends too early");
        assertThat(failure(Arrays.copyOf(packed, 5)).sentence()).contains("ends too early");
        byte[] damaged = packed.clone();
        Arrays.fill(damaged, 200, 260, (byte) 0xff);
        assertThat(failure(damaged).kind()).isEqualTo(Failure.Kind.ILL_FORMED);
    }

    @Test
    void gzipIsKnownByItsBytesAndMayHaveSeveralMembers() throws BrokenFile, IOException {
        byte[] file = Reading.set(Reading.article(1, ""), Reading.article(2, ""));
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(Reading.gzip(Arrays.copyOf(file, 70)));
        members.write(Reading.gzip(Arrays.copyOfRange(file, 70, file.length)));
        assertThat(Reading.items(members.toByteArray())).hasSize(2);
        byte[] first = Reading.gzip(Arrays.copyOf(file, 70));
        byte[] second = Reading.gzip(Arrays.copyOfRange(file, 70, file.length));
        InputStream inPieces =
                new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second));
        assertThat(Reading.items(inPieces, Reading.LIMITS)).hasSize(2);
    }

    @Test
    void manyOrdinaryReferencesAreNoBomb() throws BrokenFile {
        String keywords = "<Language>&lt;&amp;&#65;</Language>".repeat(200);
        String[] records = new String[1_000];
        for (int i = 0; i < records.length; i++) {
            records[i] = Reading.article(i + 1, keywords);
        }
        List<PubmedItem> items = Reading.items(Reading.set(records));
        assertThat(Reading.record(items.getLast()).languages()).containsExactly("<&A");
    }

    @Test
    void aRecordBeyondTheLimitsIsRefusedAndTheNextOneRead() throws BrokenFile {
        Limits small = new Limits(1 << 20, 3_000, 1_000, 100, 10);
        byte[] file = Reading.set(
                Reading.article(1, "<Language>" + "x".repeat(1_001) + "</Language>"),
                Reading.article(2, "<Language>x</Language>".repeat(200)),
                Reading.article(3, "<a>".repeat(12) + "</a>".repeat(12)),
                Reading.article(4, ("<a>" + "x".repeat(900) + "</a>").repeat(4)),
                Reading.article(5, ("<a b=\"" + "x".repeat(900) + "\"/>").repeat(4)),
                Reading.article(6, "<a b='' c='' d='' e='' f='' g=''/>".repeat(15)),
                Reading.article(7, "<Language>eng</Language>"));
        List<PubmedItem> items = Reading.items(new ByteArrayInputStream(file), small);
        assertThat(items.subList(0, 6))
                .extracting(item -> ((PubmedItem.Unusable) item).reason())
                .containsExactly(
                        "The record has a text of more than 1,000 characters",
                        "The record has more than 100 elements",
                        "The record has more than 10 elements inside each other",
                        "The record has more than 3,000 characters",
                        "The record has more than 3,000 characters",
                        "The record has more than 100 elements");
        assertThat(Reading.record(items.get(6)).languages()).containsExactly("eng");
    }

    @Test
    void aFileBeyondItsLimitIsCutOff() {
        Failure failure = failure(
                new ByteArrayInputStream(Reading.set(Reading.article(1, "<a>" + "x".repeat(5_000) + "</a>"))),
                Limits.of(2_000));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.TOO_LARGE);
        assertThat(failure.sentence()).contains("2,000").contains("refractory.import.max-size");
    }

    @Test
    void aGigabyteOfNothingNeedsNoGigabyteOfMemory() {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream("<PubmedArticleSet><!-- ".getBytes(UTF_8)), new Endless());
        assertThat(failure(endless, Limits.of(1L << 40)).kind()).isEqualTo(Failure.Kind.TOO_LARGE);
    }

    /** The letter x, for ever. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            return length;
        }
    }
}
