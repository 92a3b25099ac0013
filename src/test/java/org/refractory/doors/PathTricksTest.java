package org.refractory.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.account.Role;
import org.refractory.article.ArticleId;
import org.refractory.article.Triage;
import org.refractory.evidence.workbench.Scene;

/** The same protected addresses, spelled so that two readers could read them differently; sent as they are spelled. */
@QuarkusTest
@Tag("heavy")
class PathTricksTest {
    private static final String SECRET = "axolotlword";

    @TestHTTPResource("/")
    URI home;

    private final Person curator = People.curator("Tricks Curator");
    private final Person reader = People.reader("Tricks Reader");

    static List<Door> protectedReadings() {
        return DoorTable.DOORS.stream()
                .filter(door -> !door.isOpen() && door.method().equals("GET"))
                .toList();
    }

    static List<Door> belowTheRoot() {
        return DoorTable.DOORS.stream().filter(door -> !door.path().equals("/")).toList();
    }

    @BeforeEach
    void vocabulary() {
        Scene.vocabulary();
    }

    /** A path whose first letter is written by its number; the root has a slash there. */
    private static String hexadecimal(String path) {
        String first = (path + "/").substring(1, 2);
        return Integer.toHexString(first.charAt(0)) + path.substring(Math.min(2, path.length()));
    }

    /** The spellings of a path that begins with a slash. */
    private List<String> spellings(String path) {
        String first = path.substring(1).replaceFirst("/.*", "");
        String rest = path.substring(1 + first.length());
        String end = path.replaceFirst(".*/", "");
        String before = path.substring(0, path.length() - end.length());
        return List.of(
                path + ";jsessionid=1",
                path + ";",
                path + ";/x",
                "/;" + path,
                "/;x=y" + path,
                "/" + first + ";x" + rest,
                "/" + first + ";/" + rest,
                "/." + path,
                "/x/.." + path,
                "/%2e" + path,
                "/x/%2e%2e" + path,
                "/x/..;" + path,
                "/x%2f.." + path,
                "/assets/.." + path,
                "/assets/%2e%2e" + path,
                "/api/.." + path,
                "/api/%2e%2e" + path,
                "/api/v1/..;/..;" + path,
                "/search/../" + path,
                "/q/health/.." + path,
                "/" + path,
                "//" + path,
                "/%2f" + path,
                before + "/" + end,
                before + "./" + end,
                before + "%2e/" + end,
                before.replaceFirst("/$", "%2f") + end,
                before.replaceFirst("/$", "%2F") + end,
                before.replaceFirst("/$", "%5c") + end,
                before.replaceFirst("/$", "\\\\") + end,
                before.replaceFirst("/$", "%c0%af") + end,
                before.replaceFirst("/$", "%e0%80%af") + end,
                before.replaceFirst("/$", "%ef%bc%8f") + end,
                "/%" + hexadecimal(path),
                "/%25" + hexadecimal(path),
                path.toUpperCase(Locale.ROOT),
                "/" + first.toUpperCase(Locale.ROOT) + rest,
                path + "/",
                path + "//",
                path + "/.",
                path + "/..;/" + end,
                path + ".",
                path + "%00",
                path + "%00.css",
                path + "%20",
                path + "%09",
                path + "%0a",
                path + "?",
                path + "?x=/assets/x.css",
                path + "#",
                path + "%23",
                path + "%3f",
                path + ".json",
                path + ".css",
                path + "/x.css",
                path + "%",
                path + "\u0000",
                path + "\u00e9",
                home.getScheme() + "://" + home.getAuthority() + path,
                "http://evil.example" + path,
                "https:" + path,
                path.substring(1));
    }

    @ParameterizedTest
    @MethodSource("protectedReadings")
    void noSpellingOpensAProtectedAddress(Door door) throws IOException {
        String path = real(door);
        String cookie = "Cookie: " + reader.cookieName() + "=" + reader.session();
        List<String> wrong = new ArrayList<>();
        for (String spelling : spellings(path)) {
            for (String headers : List.of("Accept: text/html", cookie)) {
                Raw answer = Raw.ask(home, "GET", spelling, headers);
                boolean opened = answer.status() == 200 && !(headers.equals(cookie) && door.lowest() == Role.READER);
                if (opened || answer.status() >= 500 || answer.body().contains(SECRET)) {
                    wrong.add("%s with %s: %d".formatted(spelling, headers, answer.status()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("protectedReadings")
    void noSpellingOpensTheDeskToAnAccessToken(Door door) throws IOException {
        if (door.isForPrograms()) {
            return;
        }
        String token = "Authorization: " + Caller.adminsToken();
        List<String> wrong = new ArrayList<>();
        for (String spelling : spellings(real(door))) {
            Raw answer = Raw.ask(home, "GET", spelling, token);
            if (answer.status() == 200
                    || answer.status() >= 500
                    || answer.body().contains(SECRET)) {
                wrong.add("%s: %d".formatted(spelling, answer.status()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("belowTheRoot")
    void noSpellingMakesThePortalFailOrLeadElsewhere(Door door) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String spelling : spellings(door.address())) {
            Raw answer = Raw.ask(home, door.method(), spelling, "Accept: text/html", "Sec-Fetch-Site: same-origin");
            if (answer.status() >= 500 || !Redirection.staysHere(answer.location())) {
                wrong.add("%s: %d %s".formatted(spelling, answer.status(), answer.location()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The address with an article and evidence that are there and hold a word nobody else may see. */
    private String real(Door door) {
        if (!door.path().contains("{article}") && !door.path().contains("{evidence}")) {
            return door.address();
        }
        ArticleId article = Scene.article("Inbox article with " + SECRET, Triage.INBOX);
        String statement = "Tumors that relapsed on pembrolizumab had lost " + SECRET + " in 2 of 42 patients.";
        String evidence = Scene.draft(curator, article, Scene.with("statement", statement))
                .path("id");
        return door.path().replace("{article}", article.toString()).replace("{evidence}", evidence);
    }
}
