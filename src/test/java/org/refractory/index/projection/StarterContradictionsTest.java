package org.refractory.index.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.refractory.article.ArticleId;
import org.refractory.content.ContentEvidence;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentReader;
import org.refractory.content.ContentSet;
import org.refractory.evidence.Claim;
import org.refractory.evidence.Draft;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.Stance;
import org.refractory.index.Samples;
import org.refractory.vocabulary.TermTree;

/** What of the starter set is told to point the other way: read one by one, and to be read again when it changes. */
class StarterContradictionsTest {
    private final List<String> keys = new ArrayList<>();

    @Test
    void areThoseThatAClinicianWouldSee() throws IOException {
        ContentSet content = new ContentReader(ContentFiles.in(Path.of("content")), problem -> {
                    throw new AssertionError(problem);
                })
                .read();
        TermTree tree = new TermTree(content.terms().stream()
                .map(term -> Samples.term(
                        term.kind(), term.slug(), term.name(), term.parent().isEmpty() ? null : term.parent()))
                .toList());
        List<Claim> claims = new ArrayList<>();
        for (int article = 0; article < content.articles().size(); article++) {
            for (ContentEvidence evidence : content.articles().get(article).evidence()) {
                keys.add(evidence.key());
                claims.add(claim(article + 1, evidence.draft()));
            }
        }
        List<Long> all =
                LongStream.rangeClosed(1, content.articles().size()).boxed().toList();
        assertThat(new Contradictions(tree, all).among(claims))
                .extracting(pair -> key(pair.first()) + " " + key(pair.second()))
                .containsExactlyInAnyOrder(
                        "arbour2018/1 ricciuti2019/3", // steroids at the start of treatment
                        "cho2022/1 peters2026/1", // tiragolumab, phase 2 and phase 3
                        "long2025/1 tawbi2022/1", // relatlimab, adjuvant and in advanced disease
                        "long2025/1 tawbi2025/1",
                        "pinato2019/1 swami2020/1"); // antibiotics before treatment
    }

    private Claim claim(long article, Draft draft) {
        return new Claim(
                new EvidenceId(keys.size()),
                new ArticleId(article),
                new Stance(
                        requireNonNull(draft.type()),
                        requireNonNull(draft.direction()),
                        requireNonNull(draft.significance())),
                requireNonNull(draft.timing()),
                requireNonNull(draft.level()),
                draft.biomarkers(),
                draft.mechanisms(),
                draft.therapies(),
                draft.cancers());
    }

    private String key(Contradiction.Side side) {
        return keys.get((int) side.id().number() - 1);
    }
}
