package org.refractory.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refractory.system.SharedData;

/** Any collection of the layout is read and measured, and on judged collections the portal keeps its promise. */
class EvaluationTest {
    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Comparison run(Path collection) throws IOException {
        return new Evaluation(new JudgedCollection(collection, "test")).run();
    }

    @Test
    void aSmallCollectionIsMeasured() throws IOException {
        write("corpus.jsonl", """
                {"_id": "doc/1 a", "title": "Loss of B2M", "text": "Tumors without B2M escape from T cells."}
                {"_id": "doc:2", "text": "Mice were fed with oats."}
                {"_id": "3", "title": "", "text": "Interferon signalling was lost in a JAK1 mutated melanoma."}
                this is no record
                """);
        write("queries.tsv", "query-id\ttext\nq1\twhy do tumors lose b2m?\nq2\tJAK-1 mutation\n");
        write("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\tdoc/1 a\t1\nq2\t3\t2\n");
        JudgedCollection collection = new JudgedCollection(folder, "test");
        Comparison comparison = new Evaluation(collection).run();
        assertThat(comparison.ndcg(null).portal()).isEqualTo(1);
        assertThat(comparison.recall(null).portal()).isEqualTo(1);
        assertThat(collection.notes()).isNotEmpty().allMatch(note -> note.contains("corpus.jsonl, line 4"));
        assertThat(ComparisonText.of("small", comparison)).contains("small: 2 questions", "nDCG@10", "Recall@100");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        write("corpus.jsonl", "{\"_id\": \"1\", \"text\": \"words\"}\n");
        assertThatThrownBy(() -> run(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("qrels.tsv")
                .hasMessageContaining("A collection is a folder with corpus.jsonl, queries.tsv and qrels.tsv");
    }

    @Test
    @Tag("heavy")
    void thePortalIsBetterThanPlainLucene() throws IOException {
        double gains = 0;
        for (String name : new String[] {"scifact", "nfcorpus"}) {
            Comparison comparison = run(SharedData.path("search/" + name));
            assertThat(comparison.ndcg(null).gain()).as("nDCG@10 on %s", name).isPositive();
            assertThat(comparison.recall(null).gain())
                    .as("Recall@100 on %s", name)
                    .isNotNegative();
            gains += comparison.ndcg(null).gain();
        }
        assertThat(gains / 2).as("percent of nDCG@10 above plain Lucene").isGreaterThan(2.5);
    }
}
