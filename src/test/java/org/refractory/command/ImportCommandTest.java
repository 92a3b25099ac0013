package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.intake.pubmed.Reading;
import picocli.CommandLine;

@QuarkusTest
class ImportCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Path... files) {
        CommandLine line = new CommandLine(ImportCommand.class, new BeanCommands());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] words = new String[files.length];
        for (int i = 0; i < files.length; i++) {
            words[i] = files[i].toString();
        }
        return line.execute(words);
    }

    @Test
    void aReportFollowsTheBar() throws IOException {
        Path file = Files.write(
                folder.resolve("two.xml.gz"),
                Reading.gzip(Reading.set(Reading.article(93000201, ""), "<PubmedArticle/>")));
        assertThat(run(file)).isZero();
        assertThat(out.toString())
                .contains("two.xml.gz (import ", "2 records, ", "1 added, 0 updated, 0 unchanged, 0 deleted, 1 refused")
                .contains("refused record 2 (line 2): The record has no <MedlineCitation>");
        assertThat(err.toString()).contains("[##############################] 100 %  2 records");
    }

    @Test
    void aFileThatFailsMakesTheCommandFailAndNotTheNextFile() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.xml"), "<PubmedArticleSet><Pub");
        Path good = Files.write(folder.resolve("good.xml"), Reading.set(Reading.article(93000202, "")));
        assertThat(run(broken, folder.resolve("absent.xml"), good)).isEqualTo(1);
        assertThat(err.toString())
                .contains("broken.xml: Line 1 is not well-formed XML", "Nothing was changed.")
                .contains("absent.xml cannot be read");
        assertThat(out.toString()).contains("good.xml (import ", "1 added");
    }
}
