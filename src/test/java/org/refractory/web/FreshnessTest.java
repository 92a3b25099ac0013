package org.refractory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refractory.search.PublicRecord;
import org.refractory.system.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FreshnessTest {
    private static final String LATER = "Fri, 01 Jan 2100 00:00:00 GMT";

    private PublicRecord record;

    @BeforeEach
    void write() {
        record = PublicRecord.write();
    }

    private static RequestSpecification asked() {
        return given().redirects().follow(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/evidence/E999999", "/api/v1/terms/nonsense", "/api/v1/evidence/E999999", "/search?q=E%s"})
    void aConditionHidesNoOtherAnswer(String address) {
        String path = address.formatted(record.evidence);
        int plain = asked().get(path).statusCode();
        assertThat(plain).isIn(303, 404);
        String elsewhere = asked().get("/latest.atom").header("ETag");
        assertThat(asked().header("If-None-Match", "*").get(path).statusCode()).isEqualTo(plain);
        assertThat(asked().header("If-None-Match", elsewhere).get(path).statusCode())
                .isEqualTo(plain);
        assertThat(asked().header("If-Modified-Since", LATER).get(path).statusCode())
                .isEqualTo(plain);
    }

    @Test
    void anyAnswerThatIsThereFulfilsAStar() {
        assertThat(asked().header("If-None-Match", "*").get("/api/v1/search").statusCode())
                .isEqualTo(304);
        assertThat(asked().header("If-None-Match", "*").head("/search").statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "identity", "deflate", "gzip;q=0", "*"})
    void aTagDoesNotDependOnHowTheAnswerIsPacked(String coding) {
        String tag = asked().get("/api/v1/search").header("ETag");
        assertThat(tag).startsWith("W/\"");
        assertThat(asked().header("Accept-Encoding", coding)
                        .head("/api/v1/search")
                        .header("ETag"))
                .isEqualTo(tag);
        assertThat(asked().get("/api/v1/search?q=a").header("ETag")).isNotEqualTo(tag);
    }
}
