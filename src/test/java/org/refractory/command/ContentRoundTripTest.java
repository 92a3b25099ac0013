package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.portal.PortalProcess;
import org.refractory.system.FreePort;

/** The starter content, written out of one portal and read into another whose database never saw it. */
@Tag("heavy")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ContentRoundTripTest {
    /** When something was loaded differs, and is all that may. */
    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"
            + "|after=[A-Za-z0-9_-]+" // a cursor holds the time after which it goes on
            + "|[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} (?:GMT|[+]0000)");

    @TempDir
    Path folder;

    @Test
    void anExportedPortalLoadedIntoAnEmptyOneAnswersEveryAddressTheSame() throws Exception {
        Operator operator = new Operator(folder);
        Path exported = folder.resolve("exported");
        Map<String, String> before = views(operator, folder.resolve("data"), Map.of(), data -> {
            assertThat(operator.runs(data, "export-content", exported.toString()))
                    .contains("articles");
        });
        Map<String, String> after =
                views(operator, folder.resolve("other"), Map.of("REFRACTORY_CONTENT_LOAD", "false"), data -> {
                    operator.runs(data, "load-content", exported.toString());
                    assertThat(operator.runs(data, "check")).contains("equal");
                });
        assertThat(before).as("the whole starter content").hasSizeGreaterThan(1_000);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((path, body) -> assertThat(after.get(path)).as(path).isEqualTo(body));
    }

    /** What an operator does beside a portal. */
    @FunctionalInterface
    private interface Deed {
        void on(Path data) throws Exception;
    }

    private static Map<String, String> views(Operator operator, Path data, Map<String, String> settings, Deed deed)
            throws Exception {
        int port = FreePort.any();
        PortalProcess portal = operator.portal(data, port, settings);
        try (Site site = new Site(port)) {
            portal.awaitReady(port);
            deed.on(data);
            Operator.await(
                    "all is read", () -> site.get("/q/health/ready").body().contains("\"lag rows\": 0"));
            return views(site);
        } finally {
            portal.terminate();
            portal.exitCode();
        }
    }

    private static Map<String, String> views(Site site) throws IOException {
        Map<String, String> views = new TreeMap<>();
        site.everything().forEach((path, answer) -> {
            assertThat(answer.status()).as(path).isEqualTo(200);
            views.put(path, TIME.matcher(answer.body()).replaceAll("a time"));
        });
        return views;
    }
}
