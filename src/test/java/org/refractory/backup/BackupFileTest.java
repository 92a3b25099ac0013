package org.refractory.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file from outside is read only if it is, byte by byte, what was written; and reading it can do no harm. */
class BackupFileTest {
    private static final Table NOTES = new Table("notes", List.of("id", "text"));
    private static final byte[] ROWS = "1\tone\n2\ttwo\n".getBytes(StandardCharsets.UTF_8);
    private static final String DAMAGED = "is damaged: it is truncated or was altered";

    @TempDir
    Path folder;

    private Path written() throws Exception {
        Path file = folder.resolve("backup.zip");
        try (BackupWriter writer = BackupWriter.begin(file)) {
            Manifest.Part part = writer.add(NOTES, out -> out.write(ROWS));
            writer.finish(Forged.manifest(part), false);
        }
        return file;
    }

    private static void read(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.verify(backup);
        }
    }

    private static void refused(Path file, String words) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(BackupRefused.class).hasMessageContaining(words);
    }

    @Test
    void whatWasWrittenIsRead() throws Exception {
        try (BackupFile backup = BackupFile.open(written())) {
            backup.verify();
            Manifest.Part part = backup.manifest().parts().getFirst();
            assertThat(part.rows()).isEqualTo(2);
            assertThat(part.bytes()).isEqualTo(ROWS.length);
            try (var rows = backup.rows(part)) {
                assertThat(rows.readAllBytes()).isEqualTo(ROWS);
            }
        }
    }

    @Test
    void everyAlteredByteIsFound() throws Exception {
        Path file = written();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (long place = 0; place < channel.size(); place++) {
                ByteBuffer one = ByteBuffer.allocate(1);
                channel.read(one, place);
                byte before = one.get(0);
                channel.write(ByteBuffer.wrap(new byte[] {(byte) (before ^ 1 << place % 8)}), place);
                assertThat(catchThrowable(() -> read(file)))
                        .as("byte %d of %d", place, channel.size())
                        .isInstanceOf(BackupRefused.class);
                channel.write(ByteBuffer.wrap(new byte[] {before}), place);
            }
        }
        read(file);
    }

    @Test
    void everyTruncationIsFound() throws Exception {
        Path file = written();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (channel.size() > 0) {
                channel.truncate(channel.size() - 1);
                String words = channel.size() < 60 ? "" : DAMAGED;
                assertThat(catchThrowable(() -> read(file)))
                        .as("%d bytes", channel.size())
                        .isInstanceOf(BackupRefused.class)
                        .hasMessageContaining(words);
            }
        }
    }

    @Test
    void aByteMoreAtTheEndIsFound() throws Exception {
        Path file = written();
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
        refused(file, DAMAGED);
    }

    @Test
    void whatIsNoBackupIsToldSo() throws Exception {
        refused(folder.resolve("absent.zip"), "There is no file");
        refused(folder, "There is no file");
        refused(Files.createFile(folder.resolve("empty")), "is not a backup of Refractory");
        refused(Files.writeString(folder.resolve("text"), "x".repeat(5_000)), "is not a backup of Refractory");
        Path plain = folder.resolve("plain.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plain))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
        }
        refused(plain, "is not a backup of Refractory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../escaped", "/tmp/escaped", "data/other.copy", "data/", ""})
    void anEntryThatNobodyAskedForIsRefusedAndNeverUnpacked(String name) throws Exception {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Path file = new Forged()
                .put("data/notes.copy", ROWS)
                .put(name, "harm".getBytes(StandardCharsets.UTF_8))
                .put("manifest.json", Forged.manifest(Forged.part(NOTES, ROWS)).json())
                .write(inner.resolve("forged.zip"));
        refused(file, DAMAGED);
        assertThat(folder.resolve("escaped")).doesNotExist();
        assertThat(inner.toFile().list()).containsExactly("forged.zip");
    }

    @Test
    void anEntryThatIsThereTwiceIsRefused() throws Exception {
        byte[] json = Forged.manifest(Forged.part(NOTES, ROWS)).json();
        Path file = new Forged()
                .put("data/notes.copy", ROWS)
                .put("data/nOtes.copy", "3\tharm\n".getBytes(StandardCharsets.UTF_8))
                .put("manifest.json", json)
                .write(folder.resolve("forged.zip"));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1).replace("data/nOtes", "data/notes");
        Files.writeString(file, bytes, StandardCharsets.ISO_8859_1);
        Seal.close(file);
        refused(file, DAMAGED);
    }

    @Test
    void rowsThatUnpackToMoreThanPromisedAreNotReadOn() throws Exception {
        byte[] bomb = new byte[50_000_000];
        Path file = new Forged()
                .put("data/notes.copy", bomb)
                .put("manifest.json", Forged.manifest(Forged.part(NOTES, ROWS)).json())
                .write(folder.resolve("bomb.zip"));
        refused(file, DAMAGED);
        try (BackupFile backup = BackupFile.open(file);
                var rows = backup.rows(backup.manifest().parts().getFirst())) {
            assertThatThrownBy(() -> rows.read(new byte[1_000])).isInstanceOf(BackupRefused.class);
        }
    }

    @Test
    void aManifestThatUnpacksToMoreThanAnyNeedsIsNotRead() throws Exception {
        refused(new Forged().put("manifest.json", new byte[50_000_000]).write(folder.resolve("bomb.zip")), DAMAGED);
        refused(new Forged().write(folder.resolve("without.zip")), DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\": 1}",
                "{\"format\": 1, \"parts\": [null]}",
                "{\"format\": 1, \"harm\": {}}",
                "{\"format\": 1, \"build\": null, \"takenAt\": 5, \"migrations\": []}"
            })
    void wordsThatAreNoManifestAreRefused(String json) throws Exception {
        Path file = new Forged()
                .put("manifest.json", json.getBytes(StandardCharsets.UTF_8))
                .write(folder.resolve("forged.zip"));
        assertThatThrownBy(() -> read(file)).isInstanceOf(BackupRefused.class);
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        String json = "{\"format\": 1, \"parts\": " + "[".repeat(400_000);
        refused(
                new Forged()
                        .put("manifest.json", json.getBytes(StandardCharsets.UTF_8))
                        .write(folder.resolve("deep.zip")),
                DAMAGED);
    }

    @Test
    void aFormatOfAnotherTimeIsToldSo() throws Exception {
        String later = new String(Forged.manifest().json(), StandardCharsets.UTF_8)
                .replace("\"format\" : 1", "\"format\" : 2, \"news\" : 1");
        Path file = new Forged()
                .put("manifest.json", later.getBytes(StandardCharsets.UTF_8))
                .write(folder.resolve("later.zip"));
        refused(file, "The backup has format 2, and this build reads format 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V999__future.sql", "../V1__account.sql", "V1__account.sql/", "x"})
    void aSchemaThatThisBuildDoesNotKnowIsToldSo(String script) throws Exception {
        String later = new String(Forged.manifest().json(), StandardCharsets.UTF_8)
                .replace("\"V1__account.sql\"", "\"V1__account.sql\", \"%s\"".formatted(script));
        Path file = new Forged()
                .put("manifest.json", later.getBytes(StandardCharsets.UTF_8))
                .write(folder.resolve("later.zip"));
        refused(file, "whose database has migration %s; this build does not know it".formatted(script));
    }

    @Test
    void rowsThatAreNotAsPromisedAreRefused() throws Exception {
        Manifest.Part truth = Forged.part(NOTES, ROWS);
        List<Manifest.Part> lies = List.of(
                new Manifest.Part(NOTES, 3, truth.bytes(), truth.sha256()),
                new Manifest.Part(NOTES, 2, truth.bytes() + 1, truth.sha256()),
                new Manifest.Part(NOTES, 2, -1, truth.sha256()),
                new Manifest.Part(NOTES, 2, truth.bytes(), "0".repeat(64)));
        for (Manifest.Part lie : lies) {
            Path file = new Forged()
                    .put("data/notes.copy", ROWS)
                    .put("manifest.json", Forged.manifest(lie).json())
                    .write(folder.resolve("forged.zip"));
            refused(file, DAMAGED);
        }
    }
}
