package org.refractory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.article.Triage;
import org.refractory.evidence.workbench.Scene;
import org.refractory.system.TestDatabase;

/** Two people in a real browser, with JavaScript and without: sign in, tag, write, review, and a reader who searches. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @TestHTTPResource("/")
    URI home;

    @BeforeEach
    void expectABrowser() {
        if (!Files.isExecutable(CHROMIUM)) {
            String reason = "No browser at " + CHROMIUM + "; install the package chromium to run this test";
            if ("required".equals(System.getenv("REFRACTORY_BROWSER_TESTS"))) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
        Scene.vocabulary();
    }

    @Test
    void theMainJobWithJavaScript() {
        walk(true, "browserworda");
    }

    @Test
    void theMainJobWithoutJavaScript() {
        walk(false, "browserwordb");
    }

    private void walk(boolean script, String word) {
        Person curator = People.curator("Browser Curator " + script);
        Person reviewer = People.reviewer("Browser Reviewer " + script);
        Scene.article("Browser article about " + word, Triage.INBOX);
        try (Playwright playwright = playwright();
                Browser browser = launch(playwright)) {
            String evidence = write(page(browser, script), curator, word);
            review(page(browser, script), reviewer, evidence);
            Scene.awaitIndexed();
            search(page(browser, script), word, evidence);
        }
    }

    @Test
    void aWordWithoutEndFitsOnAPhone() {
        try (Playwright playwright = playwright();
                Browser browser = launch(playwright)) {
            Page page = page(browser, true);
            page.setViewportSize(390, 844);
            page.navigate("/search?q=" + "w".repeat(120) + "&cancer=" + "c".repeat(120));
            page.locator("details.receipt > summary").click();
            assertThat(page.locator(".notice").first()).isVisible();
            Assertions.assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
        }
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    private Page page(Browser browser, boolean script) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(script).setBaseURL(home.toString()));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    private static void signIn(Page page, Person person, String next) {
        page.navigate(next);
        page.getByLabel("Email").fill(person.email());
        page.getByLabel("Password").fill(person.password());
        button(page, "Sign in").click();
        page.waitForURL("**" + next);
    }

    private static String write(Page page, Person curator, String word) {
        signIn(page, curator, "/desk/inbox");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Browser article about " + word))
                .click();
        page.getByLabel("Decision").selectOption("IN_SCOPE");
        button(page, "Decide").click();
        page.getByLabel("Add a mechanism").selectOption(Scene.MECHANISM);
        button(page, "Tag").click();
        assertThat(page.getByLabel("Remove Scene loss of JAK")).isVisible();
        button(page, "Write evidence").click();
        String evidence = page.url().replaceFirst(".*/(E[0-9]+).*", "$1");
        fill(page, "Too short: " + word);
        button(page, "Save and submit for review").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("40 to 1,200");
        fill(page, "Tumors that relapsed on pembrolizumab had lost " + word + " in 2 of 42 patients.");
        button(page, "Save and submit for review").click();
        assertThat(page.locator("h1")).hasText("My work");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(evidence).setExact(true)))
                .isVisible();
        return evidence;
    }

    private static void fill(Page page, String statement) {
        page.getByLabel("Statement").fill(statement);
        page.locator("#type").selectOption("PREDICTIVE");
        page.locator("#direction").selectOption("SUPPORTS");
        page.locator("#significance").selectOption("RESISTANCE");
        page.locator("#level").selectOption("B");
        page.locator("#timing").selectOption("ACQUIRED");
        page.locator("#design").selectOption("RETROSPECTIVE_COHORT");
        page.getByLabel("Mechanisms 1").fill("jak knockout");
        page.getByLabel("Therapies 1").fill("scene keytruda");
        page.locator("#n").fill("42");
        page.getByLabel("Quote 1").fill("lost in 2 of 42 tumors");
    }

    private static void review(Page page, Person reviewer, String evidence) {
        signIn(page, reviewer, "/desk/reviews/" + evidence);
        assertThat(page.locator("main mark")).hasText("lost in 2 of 42 tumors");
        button(page, "Accept").click();
        page.navigate("/desk/reviews/" + evidence);
        assertThat(page.locator("main")).containsText("accepted", ignoringCase());
    }

    private static void search(Page page, String word, String evidence) {
        page.navigate("/");
        Locator box = page.getByLabel("Search the evidence");
        box.fill(word);
        box.press("Enter");
        assertThat(page.locator("main mark").first()).hasText(word);
        page.locator("a[href='/evidence/" + evidence + "']").first().click();
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("main")).containsText(word);
        assertThat(page.locator("link[rel=canonical]")).hasCount(1);
    }

    private static LocatorAssertions.ContainsTextOptions ignoringCase() {
        return new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
