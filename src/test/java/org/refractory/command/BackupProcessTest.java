package org.refractory.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.portal.PortalProcess;
import org.refractory.system.FreePort;

/** The operator's way: back up a portal that people read and write, lose it, restore it elsewhere, and go on. */
@Tag("heavy")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BackupProcessTest {
    private static final Pattern FIRST_LINK = Pattern.compile("http://portal[.]example/desk/welcome/\\S+");
    private static final Pattern INVITATION = Pattern.compile("http://portal[.]example/desk/join/\\S+");
    private static final String PASSWORD = "four words of a test";
    private static final int FIRST_PMID = 81_000_000;

    @TempDir
    Path folder;

    private Operator operator = new Operator(Path.of(""));

    @BeforeEach
    void here() {
        operator = new Operator(folder);
    }

    @Test
    void aRestoredPortalAnswersEveryAddressWithTheSameBytesAndGoesOn() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup.zip");
        Map<String, Site.Answer> before;
        String evidence;
        String cookie;
        int port = FreePort.any();
        PortalProcess portal = operator.portal(data, port);
        try (Site site = new Site(port)) {
            portal.awaitReady(port);
            cookie = site.join(
                    found(FIRST_LINK, portal.said()),
                    Map.of("email", "grace@example.org", "name", "Grace", "password", PASSWORD));
            operator.runs(
                    data,
                    "import",
                    "--in-scope",
                    operator.records(300, FIRST_PMID).toString());
            // an index that was followed holds what a rebuilt one never saw: older versions of records
            assertThat(operator.runs(
                            data,
                            "import",
                            "--in-scope",
                            operator.records(300, FIRST_PMID, 2).toString()))
                    .containsPattern("[1-9][0-9]+ updated");
            evidence = accepted(data, site);
            assertThat(operator.runs(data, "check")).contains("equal");
            operator.runs(data, "backup", backup.toString());
            before = site.everything();
            assertThat(before).containsEntry("/evidence/" + evidence, site.get("/evidence/" + evidence));
            portal.terminate();
            portal.exitCode();
        } finally {
            portal.kill();
        }

        Path restored = folder.resolve("restored");
        assertThat(operator.runs(restored, "restore", backup.toString())).contains("Restored", "People sign in again");
        port = FreePort.any();
        portal = operator.portal(restored, port);
        try (Site site = new Site(port)) {
            portal.awaitReady(port);
            assertThat(portal.said()).doesNotContain("no administrator yet");
            assertThat(operator.runs(restored, "check")).contains("equal");
            Map<String, Site.Answer> after = site.everything();
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach(
                    (path, answer) -> assertThat(after.get(path)).as(path).isEqualTo(answer));

            assertThat(site.asks(cookie, "GET", "/api/v1/desk/evidence/" + evidence, "")
                            .status())
                    .as("sessions are not restored")
                    .isEqualTo(401);
            String again = site.signIn("grace@example.org", PASSWORD);
            assertThat(site.asks(again, "GET", "/api/v1/desk/evidence/" + evidence, "")
                            .status())
                    .isEqualTo(200);
            operator.runs(
                    restored,
                    "import",
                    "--in-scope",
                    operator.records(1, FIRST_PMID + 300).toString());
            String next = article(site, FIRST_PMID + 300);
            assertThat(number(next)).isEqualTo(number(article(site, FIRST_PMID + 299)) + 1);
            assertThat(operator.runs(restored, "check")).contains("equal");
        } finally {
            portal.kill();
        }
    }

    /** A claim on an imported article, written by one and accepted by another; its id. */
    private String accepted(Path data, Site site) throws Exception {
        String curator = invited(data, site, "ada@example.org", "CURATOR");
        String reviewer = invited(data, site, "lin@example.org", "REVIEWER");
        String article = article(site, FIRST_PMID);
        JsonNode text = site.get("/api/v1/articles/" + article).json();
        String quote = text.findPath("sections").findPath("text").asText().substring(0, 60);
        JsonNode draft = ok(site.asks(
                curator,
                "POST",
                "/api/v1/articles/" + article + "/evidence",
                Map.of(
                        "statement",
                        "Cells of the restored portal lost JAK1 and went on to grow <b>as before</b>.",
                        "type",
                        "MECHANISTIC",
                        "direction",
                        "SUPPORTS",
                        "significance",
                        "CONTRIBUTES",
                        "level",
                        "D",
                        "timing",
                        "NOT_STATED",
                        "design",
                        "ANIMAL",
                        "mechanisms",
                        List.of("jak-stat-loss"),
                        "quotes",
                        List.of(quote))));
        String path = "/api/v1/evidence/" + draft.get("id").asText();
        JsonNode submitted = ok(site.asks(
                curator,
                "POST",
                path + "/submission",
                Map.of("version", draft.get("version").asInt())));
        ok(site.asks(
                reviewer,
                "POST",
                path + "/acceptance",
                Map.of("version", submitted.get("version").asInt())));
        return draft.get("id").asText();
    }

    private static JsonNode ok(Site.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json();
    }

    private String invited(Path data, Site site, String email, String role) throws Exception {
        String link = found(INVITATION, operator.runs(data, "account", "invite", email, "--role", role));
        return site.join(link, Map.of("name", email, "password", PASSWORD));
    }

    /** It is there within a second of its import. */
    private static String article(Site site, int pmid) throws Exception {
        String search = "/api/v1/search?kind=articles&q=" + pmid;
        Operator.await(search, () -> site.get(search).json().findPath("total").asInt() == 1);
        return site.get(search).json().findPath("id").asText();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }
}
