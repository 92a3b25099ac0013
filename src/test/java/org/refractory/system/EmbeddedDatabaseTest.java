package org.refractory.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner of a data folder promises about its server. */
class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void startsAServerAgainThatDiedAndLetsGoOfEverythingWhenClosed() throws Exception {
        DataFolder data = new DataFolder(folder);
        OwnerLock lock = OwnerLock.take(data.ownerLock(), OwnerLock.Role.PORTAL).orElseThrow();
        EmbeddedDatabase database = new EmbeddedDatabase(server(), lock);
        database.open();
        try {
            ProcessHandle first = database.process().orElseThrow();
            first.destroyForcibly();
            ProcessHandle second = awaitAnother(database, first.pid());
            assertThat(second.isAlive()).isTrue();
            database.close();
            assertThat(second.isAlive()).isFalse();
        } finally {
            database.close();
        }
        assertThat(Files.size(data.ownerLock())).isZero();
        OwnerLock.take(data.ownerLock(), OwnerLock.Role.COMMAND).orElseThrow().close();
    }

    /** It tells Quarkus where it is; other tests of this process must not hear that. */
    @AfterEach
    void forget() {
        List.of(Database.URL_KEY, Database.USER_KEY, Database.PASSWORD_KEY).forEach(System::clearProperty);
    }

    private PostgresServer server() {
        return TestDatabase.server(folder);
    }

    private static ProcessHandle awaitAnother(EmbeddedDatabase database, long than) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(deadline)) {
            Optional<ProcessHandle> now = database.process().filter(process -> process.pid() != than);
            if (now.isPresent()) {
                return now.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The server did not come back within a minute");
    }
}
