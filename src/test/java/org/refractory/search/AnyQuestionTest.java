package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.refractory.evidence.Level;
import org.refractory.index.Samples;
import org.refractory.index.TestIndex;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;

/** Whatever is typed is a question: nothing fails, and every request has one address. */
class AnyQuestionTest {
    private static final TermView TERM =
            Samples.term(TermKind.BIOMARKER, "cd274", "PD-L1", null, "CD274", "programmed death ligand 1", "the");
    private static final TestIndex INDEX = filled();
    private static final Search SEARCH = new Search(INDEX.index(), new Preparations(), new SimpleMeterRegistry());

    private static TestIndex filled() {
        try {
            return fill(new TestIndex(Files.createTempDirectory(Path.of("target"), "any-question-"), TERM));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestIndex fill(TestIndex index) throws IOException {
        Samples.Paper paper =
                Samples.Paper.of(1, "PD-L1 and the question", "An abstract, with words. And more? Yes: some.");
        index.paper(paper, Samples.Claim.of(1, paper, "The ligand is lost in the cells of the patients."));
        index.commit();
        return index;
    }

    @AfterContainer
    static void close() throws IOException {
        INDEX.close();
    }

    @Provide
    Arbitrary<String> nastyTexts() {
        Arbitrary<String> syntax = Arbitraries.of(
                "\"",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "*",
                "?",
                "~",
                "^",
                ":",
                "-",
                "+",
                "!",
                "/",
                "\\",
                "AND",
                "OR",
                "NOT",
                "PD-L1",
                "the",
                "β",
                "\ud83d\ude00",
                "\ud83d",
                "\u0000",
                "\u202e",
                "title:",
                "a-b-c-d-e-f-g",
                " ",
                "İ",
                "ﬀ",
                "½",
                "１");
        return Arbitraries.oneOf(
                syntax.list().ofMaxSize(40).map(parts -> String.join("", parts)),
                syntax.list().ofMaxSize(40).map(parts -> String.join(" ", parts)),
                Arbitraries.strings().ofMaxLength(1_200));
    }

    @Property(tries = 600)
    void nothingTypedMakesTheSearchFail(@ForAll("nastyTexts") String text, @ForAll Kind kind, @ForAll Sort sort) {
        SearchRequest request = new SearchRequest(text, kind, Map.of(Facet.LEVEL, List.of("B", text)), sort, 1, 20);
        SearchResult result = SEARCH.run(request);
        assertThat(result.total()).isBetween(0L, 1L);
        assertThat(result.hits()).hasSize((int) result.total());
        SEARCH.jump(text);
    }

    @Property(tries = 300)
    void highlightingChangesNoCharacter(@ForAll("nastyTexts") String text) {
        SearchRequest request = new SearchRequest(text + " ligand", Kind.EVIDENCE, Map.of(), Sort.RELEVANCE, 1, 20);
        for (Hit hit : SEARCH.run(request).hits()) {
            Hit.OfEvidence found = (Hit.OfEvidence) hit;
            assertThat(found.statement().text()).isEqualTo(found.evidence().statement());
            assertThat(found.title().text())
                    .isEqualTo(found.evidence().article().title());
        }
    }

    @Property(tries = 500)
    void everyRequestReadsBackFromItsAddress(
            @ForAll String text, @ForAll Kind kind, @ForAll Sort sort, @ForAll Level level, @ForAll int page) {
        SearchRequest request = new SearchRequest(
                text,
                kind,
                Map.of(Facet.LEVEL, List.of(level.name(), "B"), Facet.CANCER, List.of(text)),
                sort,
                page,
                SearchRequest.PAGE_SIZE);
        assertThat(SearchRequest.parse(parameters(request.query()))).isEqualTo(request);
        assertThat(SearchRequest.parse(parameters(request.query())).query()).isEqualTo(request.query());
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Stream.of(query.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            parameters
                    .computeIfAbsent(pair.substring(0, equals), _ -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        });
        return parameters;
    }
}
