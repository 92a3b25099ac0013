package org.refractory.evidence.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.refractory.account.People;
import org.refractory.account.Person;
import org.refractory.article.ArticleId;
import org.refractory.article.Triage;

/** People who work on different evidence at the same moment are not in each other's way. */
@QuarkusTest
class ManyAuthorsTest {
    private static final int AUTHORS = 4;
    private static final int EACH = 40;

    @Test
    void eachHandsInTheirOwn() throws Exception {
        Scene.vocabulary();
        List<Future<List<Integer>>> all = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(AUTHORS);
        try (ExecutorService threads = Executors.newFixedThreadPool(AUTHORS)) {
            for (int i = 0; i < AUTHORS; i++) {
                Person author = People.curator("Author " + i);
                ArticleId article = Scene.article("One of many", Triage.IN_SCOPE);
                all.add(threads.submit(() -> handIn(author, article, together)));
            }
            for (Future<List<Integer>> one : all) {
                assertThat(one.get()).containsOnly(200);
            }
        }
    }

    private static List<Integer> handIn(Person author, ArticleId article, CyclicBarrier together) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Response draft = Scene.draft(author, article, Scene.complete());
            together.await();
            answers.add(Scene.send(
                            author,
                            "POST",
                            "/api/v1/evidence/" + draft.path("id") + "/submission",
                            Scene.version(draft))
                    .statusCode());
        }
        return answers;
    }
}
