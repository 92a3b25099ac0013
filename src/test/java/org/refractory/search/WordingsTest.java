package org.refractory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentReader;
import org.refractory.content.ContentSet;
import org.refractory.content.ContentTerm;
import org.refractory.content.ContentWords;
import org.refractory.content.Place;
import org.refractory.index.Samples;
import org.refractory.index.text.Analysis;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermView;

class WordingsTest {
    private static final TermView COLON =
            Samples.term(TermKind.CANCER, "colon-cancer", "Colon cancer", null, "cancer of the colon");
    private static final TermView MET = Samples.term(TermKind.BIOMARKER, "met", "MET", null, "c-Met");
    private static final Wordings WORDINGS = new Wordings(List.of(
            group(List.of("cancer", "carcinoma"), "ca"),
            group(List.of("metastasis", "metastatic"), "mets"),
            group(List.of("loss of function", "inactivating"), "lof")));
    private static final Synonyms SYNONYMS = new Synonyms(List.of(COLON, MET), WORDINGS);

    private static ContentWords group(List<String> words, String shorthand) {
        return new ContentWords(new Place("words.yaml", 1), words, List.of(shorthand));
    }

    private static final ContentSet STARTER = new ContentReader(ContentFiles.in(Path.of("content")), problem -> {
                throw new AssertionError(problem);
            })
            .read();
    private static final Synonyms ALL =
            new Synonyms(STARTER.terms().stream().map(StarterSet::view).toList(), new Wordings(STARTER.words()));

    private static List<String> others(String typed) {
        return SYNONYMS.others(Analysis.words(typed)).stream()
                .map(Synonyms.Name::written)
                .toList();
    }

    @Test
    void aWordAsksForTheOthersOfItsGroupAndShorthandForAll() {
        assertThat(others("carcinoma")).containsExactly("cancer");
        assertThat(others("cancers")).containsExactly("carcinoma");
        assertThat(others("ca")).containsExactly("cancer", "carcinoma");
        assertThat(others("LOF")).containsExactly("loss of function", "inactivating");
        assertThat(others("loss of function")).containsExactly("inactivating");
        assertThat(others("zebrafish")).isEmpty();
    }

    @Test
    void aNameIsKnownByWhateverItsWordsAreReplacedWith() {
        for (String typed : List.of("colon cancer", "colon ca", "Colon carcinoma", "colon cancers")) {
            assertThat(SYNONYMS.isName(Analysis.words(typed))).as(typed).isTrue();
            assertThat(SYNONYMS.terms(Analysis.words(typed))).as(typed).containsExactly(COLON.ref());
        }
        assertThat(others("colon ca")).containsExactly("Colon cancer", "cancer of the colon");
        assertThat(others("colon cancer")).containsExactly("cancer of the colon");
        assertThat(SYNONYMS.isName(Analysis.words("liver ca"))).isFalse();
    }

    @Test
    void theStarterSetKnowsWhatALetterStandsFor() {
        assertThat(ALL.others(Analysis.words("IFN-a")))
                .extracting(Synonyms.Name::written)
                .contains("interferon alpha");
    }

    @Test
    void everyBeginningOfANameMayBeginOne() {
        for (ContentTerm term : STARTER.terms()) {
            Stream.concat(Stream.of(term.name()), term.synonyms().stream())
                    .map(Analysis::words)
                    .filter(ALL::isName)
                    .forEach(name -> {
                        for (int words = 1; words <= name.size(); words++) {
                            assertThat(ALL.mayBegin(name.subList(0, words)))
                                    .as("%d words of %s", words, name)
                                    .isTrue();
                        }
                    });
        }
        assertThat(ALL.mayBegin(Analysis.words("zebrafish"))).isFalse();
    }

    @Test
    void aMechanismCountsOnlyWhereNothingElseIsCalledSo() {
        TermView status = Samples.term(TermKind.MECHANISM, "repair-status", "Repair status", null, "MSI", "MSS", "MMR");
        TermView unstable = Samples.term(TermKind.BIOMARKER, "msi", "MSI", null, "microsatellite instability");
        Synonyms both = new Synonyms(List.of(status, unstable), WORDINGS);
        assertThat(both.terms(Analysis.words("MSI"))).containsExactly(unstable.ref());
        assertThat(both.others(Analysis.words("MSI")))
                .extracting(Synonyms.Name::written)
                .containsExactly("microsatellite instability");
        assertThat(both.terms(Analysis.words("MMR"))).containsExactly(status.ref());
        assertThat(both.terms(TermKind.MECHANISM, "MSI")).containsExactly(status.ref());
    }

    @Test
    void shorthandIsNoSymbol() {
        assertThat(others("mets")).containsExactly("metastasis", "metastatic");
        assertThat(others("MET")).containsExactly("c-Met");
        assertThat(SYNONYMS.terms(TermKind.BIOMARKER, "MET"))
                .extracting(TermRef::slug)
                .containsExactly("met");
    }
}
