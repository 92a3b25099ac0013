package org.refractory.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.account.People;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Titles, abstracts, statements, names, comments and Markdown full of script are text, on every page and in every feed. */
@QuarkusTest
class InertTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x</script>",
                "<script src=\"/assets/other.js\" defer></script>",
                "<script src=\"/assets/suggest.js?v=0a\" defer>x</script>",
                "<p onclick=\"x\">",
                "<a href=\"javascript:x\">",
                "<a href=\"//evil.example\">",
                "<p style=\"x\">",
                "<a href='/'>",
                "1 < 2",
                "<meta http-equiv=\"refresh\">",
            })
    void theReaderOfThisTestSeesWhatIsWrong(String html) {
        assertThat(Markup.faults(html)).isNotEmpty();
    }

    @Test
    void hostileTextsAreTextOnEveryPage() {
        Hostile.Shown shown = Hostile.write();
        for (String page : shown.pages()) {
            Response answer = People.stranger()
                    .urlEncodingEnabled(false)
                    .accept("text/html")
                    .get(page);
            assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
            assertThat(Markup.faults(answer.asString())).as(page).isEmpty();
        }
        for (String page : shown.desk()) {
            Response answer = shown.admin().asks().urlEncodingEnabled(false).get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(Markup.faults(answer.asString())).as(page).isEmpty();
        }
        assertThat(shown.admin().asks().get(shown.desk().get(7)).asString()).contains("&lt;script&gt;");
    }

    @Test
    void hostileTextsAreTextInEveryFeed() throws Exception {
        Hostile.Shown shown = Hostile.write();
        for (String feed : shown.feeds()) {
            for (String ending : List.of(".atom", ".rss", ".json")) {
                String address = feed.contains("?") ? feed.replace("?", ending + "?") : feed + ending;
                String text = RestAssured.given()
                        .urlEncodingEnabled(false)
                        .get(address)
                        .asString();
                List<String> html = ending.equals(".json") ? htmlOfJson(text) : htmlOfXml(text);
                assertThat(html)
                        .as(address)
                        .allSatisfy(each -> assertThat(Markup.faults(each)).isEmpty());
                assertThat(html.isEmpty()).as(address).isEqualTo(feed.contains("page="));
            }
        }
    }

    private static List<String> htmlOfJson(String json) {
        JsonPath feed = JsonPath.from(json);
        assertThat(feed.getList("items.url", String.class)).allMatch(url -> url.startsWith("http://localhost:8080/"));
        return feed.getList("items.content_html", String.class);
    }

    private static List<String> htmlOfXml(String xml) throws Exception {
        NodeList all = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName("*");
        List<String> html = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String href =
                    element.getTagName().equals("link") ? element.getAttribute("href") + element.getTextContent() : "";
            assertThat(href).matches("|http://localhost:8080/[^\"<>]*");
            boolean item = element.getParentNode() instanceof Element above
                    && above.getTagName().equals("item");
            if (element.getAttribute("type").equals("html")
                    || (item && element.getTagName().equals("description"))) {
                html.add(element.getTextContent());
            }
        }
        return html;
    }

    @Test
    void whatProgramsReadIsNeverTakenForAPage() {
        Hostile.Shown shown = Hostile.write();
        String article = shown.pages().get(4).replace("/articles/", "");
        for (String path : List.of(
                "/api/v1/articles/" + article,
                "/api/v1/articles/%3Cscript%3E",
                "/api/v1/search?q=%3Cscript%3E",
                "/api/v1/terms/%3Cscript%3E",
                "/api/v1/nothing/%3Cscript%3E")) {
            Response answer = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .accept("text/html,*/*")
                    .get(path);
            assertThat(answer.contentType()).as(path).matches("application/(problem\\+)?json.*");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void whatWasTypedIntoARefusedFormComesBackAsText() {
        Hostile.Shown shown = Hostile.write();
        List<String> answers = List.of(
                People.stranger()
                        .accept("text/html")
                        .formParam("email", Hostile.LONG)
                        .post("/desk/sign-in")
                        .asString(),
                shown.admin()
                        .asks()
                        .formParam("name", Hostile.LONG)
                        .post("/desk/account/name")
                        .asString(),
                shown.admin()
                        .asks()
                        .formParam("label", Hostile.LONG)
                        .post("/desk/account/tokens")
                        .asString(),
                shown.admin()
                        .asks()
                        .formParam("email", Hostile.LONG)
                        .post("/desk/people/invitations")
                        .asString(),
                shown.admin()
                        .asks()
                        .formParam("state", "DEFERRED")
                        .formParam("until", Hostile.LONG)
                        .formParam("reason", Hostile.LONG)
                        .post(shown.desk().get(8) + "/triage")
                        .asString());
        assertThat(answers).allSatisfy(page -> {
            assertThat(page).contains("&lt;script&gt;");
            assertThat(Markup.faults(page)).isEmpty();
        });
    }
}
