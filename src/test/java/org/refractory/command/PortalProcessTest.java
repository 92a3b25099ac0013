package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.portal.PortalProcess;
import org.refractory.system.FreePort;

/** What an operator sees: the packaged jar starts, says what is wrong in a sentence, and leaves no process behind. */
class PortalProcessTest {
    @TempDir
    Path folder;

    @Test
    void aPortalServesKeepsOthersOutLetsCommandsAttachAndLeavesNothingBehind() throws Exception {
        Path data = folder.resolve("data");
        int port = FreePort.any();
        PortalProcess portal = PortalProcess.start(data, Map.of("QUARKUS_HTTP_PORT", "" + port));
        try {
            portal.awaitReady(port);
            assertThat(PortalProcess.processesOf(data)).isNotEmpty();

            PortalProcess second = PortalProcess.start(data, anyPort());
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.said()).contains("Another portal already uses the data folder " + data);
            assertThat(second.said().lines())
                    .filteredOn(PortalProcessTest::isOurs)
                    .hasSize(1);

            PortalProcess command = PortalProcess.start(data, Map.of(), "database");
            assertThat(command.exitCode()).as(command.said()).isZero();
            assertThat(command.said()).contains("PostgreSQL 18.6", "owner    a portal, process");
            assertThat(command.said()).doesNotContain("Unrecognized configuration key");

            portal.terminate();
            assertThat(portal.exitCode()).isEqualTo(143);
            assertThat(PortalProcess.processesOf(data)).isEmpty();
            assertThat(portal.said()).doesNotContain(" WARN ", " ERROR ");
        } finally {
            portal.kill();
        }
    }

    @Test
    @Tag("heavy")
    void aPortalEndsWithTheProcessThatStartedIt() throws Exception {
        Path data = folder.resolve("data");
        int port = FreePort.any();
        PortalProcess parent = PortalProcess.startUnderAParent(data, Map.of("QUARKUS_HTTP_PORT", "" + port));
        parent.awaitReady(port);
        parent.kill();
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (!FreePort.isFree(port) || !PortalProcess.processesOf(data).isEmpty()) {
            assertThat(Instant.now()).as(parent.said()).isBefore(deadline);
            Thread.sleep(200);
        }
    }

    @Test
    void aBusyPortIsToldInASentence() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(busy.getLocalPort());
            refuses(Map.of("QUARKUS_HTTP_PORT", port), "Port %s of 0.0.0.0 cannot be used".formatted(port));
        }
    }

    @Test
    void aDatabaseOutOfReachIsToldInASentence() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:%d/nowhere".formatted(FreePort.any());
        refuses(
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", url, "QUARKUS_HTTP_PORT", "0"),
                "The database at %s cannot be used: Connection to".formatted(url));
    }

    @Test
    void aDataFolderThatCannotBeMadeIsToldInASentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        refuses(
                Map.of("REFRACTORY_DATA", file.resolve("data").toString(), "QUARKUS_HTTP_PORT", "0"),
                "The data folder %s cannot be written to".formatted(file.resolve("data")));
    }

    @Test
    void aWrongSettingIsToldInASentence() throws Exception {
        refuses(Map.of("REFRACTORY_TIME_ZONE", "Mars/Olympus", "QUARKUS_HTTP_PORT", "0"), "Mars/Olympus");
    }

    @Test
    void wordsThatMakeNoSenseAreToldBeforeAnythingStarts() throws Exception {
        Path data = folder.resolve("data");
        PortalProcess command = PortalProcess.start(data, Map.of(), "databse");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.said()).contains("Unmatched argument at index 0: 'databse'", "database");
        PortalProcess half = PortalProcess.start(data, Map.of(), "account");
        assertThat(half.exitCode()).isEqualTo(2);
        assertThat(half.said()).contains("Say which of the commands below.", "invite");
        assertThat(data.resolve("owner.lock")).doesNotExist();
    }

    @Test
    void helpNamesEveryCommand() throws Exception {
        PortalProcess help = PortalProcess.start(folder.resolve("data"), Map.of(), "help");
        assertThat(help.exitCode()).as(help.said()).isZero();
        assertThat(help.said()).contains("database", "Exit codes:");
        PortalProcess one = PortalProcess.start(folder.resolve("data"), Map.of(), "database", "--help");
        assertThat(one.exitCode()).as(one.said()).isZero();
        assertThat(one.said()).contains("Usage: refractory database");
    }

    private void refuses(Map<String, String> settings, String sentence) throws Exception {
        PortalProcess portal = PortalProcess.start(folder.resolve("data"), settings);
        try {
            assertThat(portal.exitCode()).as(portal.said()).isEqualTo(1);
            assertThat(portal.said()).contains(sentence).doesNotContain("\tat ", "Exception:");
        } finally {
            portal.kill();
        }
        assertThat(PortalProcess.processesOf(folder)).isEmpty();
    }

    private static Map<String, String> anyPort() throws IOException {
        return Map.of("QUARKUS_HTTP_PORT", "0");
    }

    /** The JVM itself says a line about incubating modules. */
    private static boolean isOurs(String line) {
        return !line.startsWith("WARNING: Using incubator modules");
    }
}
