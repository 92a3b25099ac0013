package org.refractory.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.refractory.article.ArticleId;
import org.refractory.search.Kind;
import org.refractory.search.Search;
import org.refractory.search.SearchRequest;
import org.refractory.system.TestDatabase;

/** Reading does not need the database, and what was written after an outage is read without a restart. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutageTest {
    @Inject
    Corpus corpus;

    @Inject
    Search search;

    @Inject
    PublicIndex publicIndex;

    @Test
    void goesOnServingAndRecoversByItself() {
        long before = corpus.article("CURATED", "Written before the outage", "");
        corpus.settle();
        TestDatabase.takeAway();
        try {
            assertThat(search.article(new ArticleId(before))).isPresent();
            assertThat(search.run(SearchRequest.latest().of(Kind.ARTICLES)).total())
                    .isPositive();
        } finally {
            TestDatabase.bringBack();
        }
        long after = corpus.article("CURATED", "Written after the outage", "");
        Corpus.await(() -> search.article(new ArticleId(after)).isPresent());
    }

    /** It is shown a moment after it was read, and in that moment the database goes away. */
    @Test
    void whatAnImportBroughtIsShownAlsoWithoutTheDatabase() {
        corpus.settle();
        corpus.articles(120, "CURATED", "Imported before the outage");
        long newest = corpus.number("select max(position) from activity where is_public");
        Corpus.await(() -> publicIndex.taken() >= newest);
        TestDatabase.takeAway();
        try {
            Corpus.await(() -> publicIndex.number() >= newest);
        } finally {
            TestDatabase.bringBack();
        }
        corpus.settle();
    }

    @Test
    void readinessTellsOfTheIndexByItself() {
        corpus.settle();
        RestAssured.get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'index' }.status", Matchers.equalTo("UP"))
                .body("checks.find { it.name == 'index' }.data.generation", Matchers.equalTo((int)
                        search.generation()));
        RestAssured.get("/q/metrics")
                .then()
                .body(Matchers.containsString("refractory_index_lag_rows{index=\"public\"} 0.0"))
                .body(Matchers.containsString("refractory_index_documents{index=\"desk\"}"));
    }
}
