package org.refractory.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refractory.search.Parameters;
import org.refractory.search.PublicRecord;
import org.refractory.system.TestDatabase;

/** The description that is served says what is answered. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DescriptionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublicRecord record;
    private JsonNode description;

    @BeforeEach
    void read() throws IOException {
        record = PublicRecord.write();
        description = JSON.readTree(RestAssured.get("/q/openapi?format=json").asString());
    }

    @Test
    void theParametersOfASearchAreThoseThatAreRead() {
        List<String> described = new ArrayList<>();
        for (JsonNode each :
                description.path("paths").path("/api/v1/search").path("get").path("parameters")) {
            assertThat(each.path("in").asText()).isEqualTo("query");
            assertThat(each.path("description").asText()).isNotBlank();
            described.add(each.path("name").asText());
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(Parameters.NAMES);
    }

    @Test
    void everyPageThatNextLeadsToIsAllowed() {
        JsonNode all =
                description.path("paths").path("/api/v1/search").path("get").path("parameters");
        assertThat(all)
                .filteredOn(each -> each.path("name").asText().equals("page"))
                .singleElement()
                .satisfies(page -> {
                    assertThat(page.path("schema").has("maximum")).isFalse();
                    assertThat(page.path("description").asText()).contains("500", "'next'");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/api/v1/search 200 /api/v1/search?q=testolizumab&explain=on&level=A&gene=x",
                "/api/v1/search 200 /api/v1/search?q=testolizumap&synonyms=off",
                "/api/v1/search 200 /api/v1/search",
                "/api/v1/search 200 /api/v1/search?kind=articles",
                "/api/v1/evidence/{id} 200 /api/v1/evidence/EVIDENCE",
                "/api/v1/evidence/{id} 404 /api/v1/evidence/E999999",
                "/api/v1/articles/{id} 200 /api/v1/articles/ARTICLE",
                "/api/v1/articles/{id} 410 /api/v1/articles/GONE",
                "/api/v1/terms/{kind} 200 /api/v1/terms/mechanism",
                "/api/v1/terms/{kind} 200 /api/v1/terms/cancer",
                "/api/v1/terms/{kind} 404 /api/v1/terms/nonsense",
                "/api/v1/mechanisms 200 /api/v1/mechanisms",
                "/api/v1/suggest 200 /api/v1/suggest?q=testol",
            })
    void answersAreAsDescribed(String path, int status, String address) throws IOException {
        Response answer = RestAssured.get(address.replace("EVIDENCE", "E" + record.evidence)
                .replace("ARTICLE", "A" + record.article)
                .replace("GONE", "A" + record.goneArticle));
        assertThat(answer.statusCode()).isEqualTo(status);
        Schemas schemas = new Schemas(description);
        JsonNode schema = schemas.of(path, status);
        assertThat(schema.isMissingNode()).isFalse();
        assertThat(schemas.wrongIn(JSON.readTree(answer.asString()), schema)).isEmpty();
    }

    @Test
    void everyAddressTellsWhichProblemsItMayAnswer() {
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode responses = operation.getValue().path("responses");
                    assertThat(responses.fieldNames())
                            .toIterable()
                            .as(path.getKey())
                            .contains("400", "406", "414", "429");
                    responses.properties().stream()
                            .filter(each -> each.getKey().startsWith("4"))
                            .forEach(each -> assertThat(each.getValue().at("/content/application~1problem+json/schema"))
                                    .as(path.getKey())
                                    .isNotEmpty());
                }));
    }

    @Test
    void feedsAreDescribedWithTheirFormatsAndPagesNotAtAll() {
        assertThat(description
                        .at("/paths/~1latest.{ending}/get/responses/200/content")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("application/rss+xml", "application/atom+xml", "application/feed+json");
        assertThat(description.path("paths").fieldNames())
                .toIterable()
                .doesNotContain("/", "/search", "/desk", "/desk/sign-in", "/{vocabulary}/{slug}");
        assertThat(description.at("/components/schemas").fieldNames())
                .toIterable()
                .contains("ProblemDocument", "Highlighted", "Opposed")
                .noneMatch(name -> name.contains("Template") || name.contains("Engine") || name.contains("Trace"));
    }
}
