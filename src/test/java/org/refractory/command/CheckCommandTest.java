package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.refractory.activity.Subject;
import org.refractory.index.Corpus;
import org.refractory.system.TestDatabase;
import picocli.CommandLine;

/** An operator learns whether reading and writing agree, and where not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CheckCommandTest {
    @Inject
    Corpus corpus;

    private final StringWriter out = new StringWriter();

    private int check() {
        out.getBuffer().setLength(0);
        return new CommandLine(CheckCommand.class, new BeanCommands())
                .setOut(new PrintWriter(out))
                .execute();
    }

    @Test
    void whatIsEqualIsSaidInALineForEachIndex() {
        corpus.article("IN_SCOPE", "An article to be compared", "");
        corpus.article("INBOX", "Another one that nobody has looked at", "");
        corpus.settle();
        assertThat(check()).as(out.toString()).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.endsWith(" records compared, 0 rows of the log behind, equal"));
    }

    @Test
    void whatPeopleWriteWhileItComparesIsNoDifference() throws InterruptedException {
        long hot = corpus.article("IN_SCOPE", "An article that changes all the time", "");
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                corpus.article("IN_SCOPE", "An article among many", "");
                corpus.change(Subject.article(hot), true, "update article set title = title || '.' where id = ?", hot);
            }
        });
        try {
            assertThat(check()).as(out.toString()).isZero();
        } finally {
            done.set(true);
            writer.join();
        }
    }

    @Test
    void aRecordThatTheIndexHasOtherwiseIsNamed() {
        long shown = corpus.article("IN_SCOPE", "An article behind the index's back", "");
        corpus.settle();
        corpus.silently("update article set title = 'A changed title' where id = ?", shown);
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("behind, 1 difference", "A%d is not what the database says".formatted(shown));
        corpus.silently("update article set state = 'OUT_OF_SCOPE', state_reason = 'A test' where id = ?", shown);
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains("A%d ".formatted(shown));
        corpus.change(Subject.article(shown), true, "update article set state = 'IN_SCOPE' where id = ?", shown);
        corpus.settle();
        assertThat(check()).as(out.toString()).isZero();
    }
}
