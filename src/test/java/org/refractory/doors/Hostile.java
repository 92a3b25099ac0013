package org.refractory.doors;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.workbench.Scene;
import org.refractory.search.Published;
import org.refractory.vocabulary.TermKind;

/** A record in which every text that somebody may write is an attempt to run a script, and where all of it is shown. */
final class Hostile {
    /** Ends tags, attributes, comments, sections and expressions of templates, and begins scripts in several ways. */
    static final String TEXT = "\"'><script>document.title='ran'</script><img src=x onerror=document.title='ran'>"
            + "<svg/onload=document.title='ran'>";

    static final String LONG = TEXT
            + "' onmouseover='document.title=1' autofocus onfocus=document.title='ran' x='</title></textarea></style>"
            + "</script><script>document.title='ran'</script>]]><!-- --><base href=//evil.example/>"
            + "<meta http-equiv=refresh content=0;url=//evil.example>{config:all} {7*7} ${7*7} javascript:alert(1)"
            + " &lt;script&gt;document.title='ran'&lt;/script&gt; &#60;script&#62; %3Cscript%3E";

    private static final String MARKDOWN = LONG
            + "\n\n[a](javascript:document.title='ran') [b](JaVaScRiPt&#58;alert(1)) [c](data:text/html,<script>)"
            + " [d](vbscript:x) [e](//evil.example) [f](/\\evil.example) <javascript:alert(1)> ![i](x\" onerror=\"y)\n\n"
            + "<script>document.title='ran'</script>\n\n<a href=\"javascript:document.title='ran'\">x</a>\n\n"
            + "<div onclick=x style=background:url(//evil.example)>\n\n| a<script> |\n|---|\n| <img onerror=x> |\n";

    private static final String SLUG = "hostile-mechanism";
    private static final String PMID = "99770001";

    private static @Nullable Shown written;

    private Hostile() {}

    /** The addresses at which the record is shown to everybody, and to a signed-in administrator. */
    record Shown(List<String> pages, List<String> feeds, List<String> desk, Person admin) {}

    /** Written once for all tests of a run. */
    static Shown write() {
        if (written == null) {
            written = writeAnew();
        }
        return written;
    }

    private static Shown writeAnew() {
        Scene.vocabulary();
        Person writer = renamed(People.curator("Hostile Writer"));
        Person judge = renamed(People.admin("Hostile Judge"));
        String sql = LONG.replace("'", "''");
        String json = LONG.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "''");
        long term = Published.term(
                TermKind.MECHANISM,
                SLUG,
                LONG,
                "definition = '%s', explainer = '%s', synonyms = '[\"%s\"]', codes = '{\"hgnc\": \"%s\"}'"
                        .formatted(sql, MARKDOWN.replace("'", "''"), json, json));
        Published.page("hostile-page", LONG, MARKDOWN);
        String article = article(writer);
        Published.tag(Long.parseLong(article.substring(1)), term);
        String draft = evidence(writer, article).path("id");
        String waiting = submitted(writer, article).path("id");
        String accepted = verdict(judge, submitted(writer, article), "acceptance");
        String returned = verdict(judge, submitted(writer, article), "return");
        Published.evidence(
                Long.parseLong(article.substring(1)),
                EvidenceStatus.SUSPENDED,
                LONG,
                "status_reason = '%s'".formatted(sql),
                term);
        Published.awaitReading();
        return shown(article, List.of(draft, waiting, accepted, returned), judge);
    }

    private static Person renamed(Person person) {
        person.asks()
                .formParam("name", TEXT.substring(0, 100))
                .post("/desk/account/name")
                .then()
                .statusCode(303);
        person.asks().formParam("label", TEXT.substring(0, 100)).post("/desk/account/tokens");
        return person;
    }

    private static String article(Person writer) {
        String text = LONG.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String attribute = text.replace("\"", "&quot;");
        writer.asksForData()
                .contentType("application/xml")
                .queryParam("file", TEXT)
                .queryParam("in-scope", "true")
                .body("""
                        <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">%3$s</PMID>
                        <Article><Journal><JournalIssue><Volume>%1$s</Volume><Issue>%1$s</Issue><PubDate><Year>2025</Year></PubDate>
                        </JournalIssue><Title>%1$s</Title><ISOAbbreviation>%1$s</ISOAbbreviation></Journal>
                        <ArticleTitle>%1$s</ArticleTitle><Pagination><MedlinePgn>%1$s</MedlinePgn></Pagination>
                        <ELocationID EIdType="doi">10.1000/%1$s</ELocationID>
                        <Abstract><AbstractText Label="%2$s">lost in 2 of 42 tumors %1$s</AbstractText></Abstract>
                        <AuthorList><Author><LastName>%1$s</LastName><ForeName>%1$s</ForeName><Initials>%1$s</Initials>
                        <Identifier Source="ORCID">javascript:alert(1)</Identifier>
                        <AffiliationInfo><Affiliation>%1$s</Affiliation></AffiliationInfo></Author>
                        <Author><CollectiveName>%1$s</CollectiveName></Author></AuthorList><Language>%1$s</Language>
                        <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList>
                        <AccessionNumber>%1$s</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
                        <PublicationTypeList><PublicationType>%1$s</PublicationType></PublicationTypeList>
                        <VernacularTitle>%1$s</VernacularTitle></Article>
                        <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>%1$s</RefSource>
                        <PMID>%1$s</PMID></CommentsCorrections></CommentsCorrectionsList>
                        <MeshHeadingList><MeshHeading><DescriptorName>%1$s</DescriptorName><QualifierName>%1$s</QualifierName>
                        </MeshHeading></MeshHeadingList><KeywordList><Keyword>%1$s</Keyword></KeywordList></MedlineCitation>
                        </PubmedArticle></PubmedArticleSet>
                        """.formatted(text, attribute, PMID).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(200);
        Published.awaitReading();
        String found =
                People.stranger().accept("text/html").get("/search?q=" + PMID).header("Location");
        return found.replaceFirst(".*/articles/", "");
    }

    private static Response evidence(Person writer, String article) {
        Map<String, Object> draft = Scene.with("statement", LONG);
        draft.put("mechanisms", List.of(SLUG));
        draft.put("setting", TEXT);
        draft.put("levelReason", TEXT);
        draft.put("quotes", List.of("lost in 2 of 42 tumors " + TEXT));
        draft.put("outcomes", List.of(Map.of("endpoint", "OS", "measure", "HR", "value", "2.1", "comparator", TEXT)));
        Response answer = Scene.send(writer, "POST", "/api/v1/articles/" + article + "/evidence", draft);
        answer.then().statusCode(201);
        return answer;
    }

    private static Response submitted(Person writer, String article) {
        Response draft = evidence(writer, article);
        String submission = "/api/v1/evidence/" + draft.path("id") + "/submission";
        Response answer = Scene.send(writer, "POST", submission, Scene.version(draft));
        answer.then().statusCode(200);
        return answer;
    }

    private static String verdict(Person judge, Response submitted, String verdict) {
        Map<String, Object> said = Map.of("version", submitted.<Integer>path("version"), "comment", LONG);
        String id = submitted.path("id");
        Scene.send(judge, "POST", "/api/v1/evidence/" + id + "/" + verdict, said)
                .then()
                .statusCode(200);
        return id;
    }

    private static Shown shown(String article, List<String> evidence, Person admin) {
        String asked = "q=%22%3E%3Cscript%3Edocument.title%3D%27ran%27%3C/script%3E&mechanism=%22%3E%3Cscript%3E"
                + "&level=%27onclick%3D&sort=%3C&page=%3C";
        List<String> pages = List.of(
                "/",
                "/mechanisms",
                "/mechanisms/" + SLUG,
                "/pages/hostile-page",
                "/articles/" + article,
                "/evidence/" + evidence.get(2),
                "/search?q=script",
                "/search?q=onerror+img+tumors",
                "/search?kind=articles&q=script",
                "/search?kind=articles&mechanism=" + SLUG,
                "/search?mechanism=" + SLUG,
                "/search?" + asked,
                "/search?kind=articles&" + asked,
                "/desk/sign-in?next=%22%3E%3Cscript%3E&" + asked,
                "/nothing/%22%3E%3Cscript%3E?" + asked);
        List<String> feeds = List.of("/latest", "/mechanisms/" + SLUG, "/search?mechanism=" + SLUG, "/search?" + asked);
        List<String> desk = List.of(
                "/desk",
                "/desk/account",
                "/desk/account/tokens",
                "/desk/people",
                "/desk/imports",
                "/desk/inbox?q=%22%3E%3Cscript%3E",
                "/desk/reviews",
                "/desk/reviews/" + evidence.get(1),
                "/desk/articles/" + article,
                "/desk/evidence/" + evidence.get(1),
                "/desk/evidence/" + evidence.get(2));
        return new Shown(pages, feeds, desk, admin);
    }
}
