package org.refractory.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    @ParameterizedTest(name = "{0} is indexed as {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Tumors                | tumor
                    tumour-infiltrating   | tumour/~tumor/tumourinfiltrating/~tumorinfiltr infiltrating/~infiltr
                    PD-L1                 | pd/pdl1 l1
                    PD L1                 | pd/pdl1 l1
                    PDL1                  | pdl1
                    PD‑1                  | pd/pd1 1
                    anti-PD-1             | anti/antipd/antipd1 pd/pd1 1
                    CTLA-4                | ctla/ctla4 4
                    TGF-β                 | tgf/tgfbeta beta
                    TGFβ                  | tgf/tgfbeta beta
                    IFN-γ                 | ifn/ifngamma gamma
                    NF-κB                 | nf/nfkappa/nfkappab kappa/kappab b
                    μm                    | mu/mum m
                    KRAS                  | kras/kra
                    TILs                  | til
                    DCs                   | dc
                    CD8⁺                  | cd8
                    PGE₂                  | pge2
                    Müller's              | muller
                    Crohn’s disease       | crohn disease/~diseas
                    therapies             | therapy/~therapi
                    metastases            | metastasis/~metastasi
                    responses             | response/~respons
                    loss                  | loss
                    virus                 | virus/~viru
                    B2M                   | b2m
                    HLA-A*02:01           | hla/hlaa/hlaa02/hlaa0201 a/a02/a0201 02/0201 01
                    p<0.001               | p 0.001
                    non-small cell        | non/nonsmall/~nonsmal nonsmall/~nonsmal cell
                    Non small-cell        | non/nonsmall/~nonsmal/nonsmallcell/~nonsmallcel nonsmall/~nonsmal/nonsmallcell/~nonsmallcel cell
                    nonresponders         | nonresponder/~nonrespond
                    non-responders        | non/nonresponder/~nonrespond nonresponder/~nonrespond
                    non, small            | non small
                    TGF-ß, TGFß1, ß2-M    | tgf/tgfbeta beta tgf/tgfbeta/tgfbeta1 beta/beta1 1 beta/beta2/beta2m 2/2m m
                    αß-CD3                | αβ/αβcd3 cd3
                    Strauß, GROßE, Aß     | strauss grosse/~gross a/abeta beta
                    CheckMate026          | checkmate/~checkmat/checkmate026 026
                    TNFRSF10B, claudin18.2 | tnfrsf/tnfrsf10b 10b claudin/claudin18.2 18.2
                    1,535 and 12,345,678  | 1535 and 12345678
                    2019,300 0,123 1,23   | 2019 300 0 123 1 23
                    IL-2,345 and 1,2345   | il/il2 2 345 and 1 2345
                    interleukin-2/IL-2    | interleukin/interleukin2 2 il/il2 2
                    """)
    void textBecomesTerms(String text, String terms) throws IOException {
        assertThat(indexed(text)).isEqualTo(terms);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "PD-L1, PDL1",
        "PDL1, PD-L1",
        "pd l1, PD-L1",
        "PD-L1, PD L1",
        "pdl1, PD L1",
        "PD L1, PDL1",
        "anti-PD-1, anti-PD1",
        "anti-PD1, anti-PD-1",
        "anti PD-1, anti-PD-1",
        "PD-1, anti-PD-1",
        "pd1, anti-PD-1 therapy",
        "ctla4, CTLA-4",
        "CTLA 4, CTLA-4",
        "ctla-4, CTLA4",
        "IFNγ, IFN gamma",
        "IFN gamma, IFNγ",
        "ifn-gamma, IFN-γ",
        "TGFbeta, TGF-β",
        "tumors, tumor",
        "tumor, tumors",
        "kras, KRAS",
        "KRAS, Kras",
        "til, TILs",
        "cd8+ T-cells, CD8 T cell",
        "co-stimulation, costimulation",
        "costimulation, co-stimulation",
        "Mueller, Mueller",
        "Muller, Müller",
        "non-small cell, non small cell",
        "non-small cell, 'non  small cell'",
        "'non\u00a0small', non-small",
        "nonsmall cell, Non-small cell",
        "non-small cell, nonsmall cell",
        "NON small cell, non-small-cell",
        "nonresponder, non-responders",
        "TGF-ß, TGF-β",
        "tgfß, TGF-β",
        "TGF-β, TGF-ß",
        "ß2-microglobulin, β2-microglobulin",
        "Strauss, Strauß",
        "Strauß, Strauss",
        "CheckMate026, CheckMate 026",
        "checkmate026, CheckMate-026",
        "CheckMate 026, CheckMate026",
        "IMbrave 150, IMbrave150",
        "KEYNOTE-177, KEYNOTE 177",
        "KEYNOTE 177, KEYNOTE177",
        "1535 patients, '1,535 patients'",
        "'1,535 patients', 1535 patients",
    })
    void aQuestionFindsOtherSpellings(String question, String text) {
        assertThat(finds(question, text)).as("%s finds %s", question, text).isTrue();
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @CsvSource({
        "PD-1, PD-L1",
        "PD-L1, PD-1",
        "CD4, CD8",
        "KRAS, NRAS",
        "IL-2, IL-12",
        "loss, los",
        "small cell, non-small cell",
        "small, non small",
        "Hodgkin, non-Hodgkin",
        "responders, non-responders"
    })
    void aQuestionDoesNotFindOtherThings(String question, String text) {
        assertThat(finds(question, text)).as("%s finds %s", question, text).isFalse();
    }

    @Property(tries = 2_000)
    void anyTextCanBeAnalysedWithOffsetsInsideIt(@ForAll String text) throws IOException {
        int before = 0;
        try (Analyzer analyzer = Analysis.forRecords();
                TokenStream terms = analyzer.tokenStream("any", text)) {
            OffsetAttribute offset = terms.getAttribute(OffsetAttribute.class);
            CharTermAttribute term = terms.getAttribute(CharTermAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                assertThat(term.length()).isPositive();
                assertThat(offset.startOffset()).isGreaterThanOrEqualTo(before);
                assertThat(offset.endOffset()).isBetween(offset.startOffset() + 1, text.length());
                before = offset.startOffset();
            }
            terms.end();
        }
    }

    @Property(tries = 1_000)
    void everyTextFindsItself(@ForAll String text) {
        assertThat(finds(text, text)).isTrue();
    }

    @Test
    void aBeginningIsShownWhereItWasFound() {
        assertThat(Analysis.beginning("Two studies of PD-L1", "study")).containsExactly(new Analysis.Span(4, 11));
        assertThat(Analysis.beginning("Two studies of PD-L1", "pdl")).containsExactly(new Analysis.Span(15, 20));
        assertThat(Analysis.beginning("A studies-based view", "study")).containsExactly(new Analysis.Span(2, 9));
        assertThat(Analysis.beginning("High PD L1", "pdl")).containsExactly(new Analysis.Span(5, 10));
        assertThat(Analysis.beginning("With anti-PD-1", "anti")).containsExactly(new Analysis.Span(5, 14));
        assertThat(Analysis.beginning("Two studies of PD-L1", "studie"))
                .as("no term begins so")
                .isEmpty();
    }

    private static String indexed(String text) throws IOException {
        List<String> positions = new ArrayList<>();
        try (Analyzer analyzer = Analysis.forRecords();
                TokenStream terms = analyzer.tokenStream("any", text)) {
            CharTermAttribute term = terms.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = terms.getAttribute(PositionIncrementAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                if (step.getPositionIncrement() == 0) {
                    positions.add(positions.removeLast() + "/" + term);
                } else {
                    positions.add(term.toString());
                }
            }
        }
        return String.join(" ", positions);
    }

    /** Whether each word of the question stands in the text in one of its spellings. */
    private static boolean finds(String question, String text) {
        List<Set<String>> positions = positions(text);
        return Analysis.words(question).stream()
                .allMatch(word -> Analysis.spellings(word).stream().anyMatch(spelling -> stands(spelling, positions)));
    }

    private static List<Set<String>> positions(String text) {
        List<Set<String>> positions = new ArrayList<>();
        Terms terms = Terms.of(text);
        for (int i = 0; i < terms.count(); i++) {
            if (!terms.isAtSamePosition(i)) {
                positions.add(new TreeSet<>());
            }
            positions.getLast().add(terms.text(i));
        }
        return positions;
    }

    private static boolean stands(List<Set<String>> spelling, List<Set<String>> positions) {
        for (int from = 0; from + spelling.size() <= positions.size(); from++) {
            boolean all = true;
            for (int i = 0; i < spelling.size(); i++) {
                Set<String> common = new HashSet<>(spelling.get(i));
                common.retainAll(positions.get(from + i));
                all &= !common.isEmpty();
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
