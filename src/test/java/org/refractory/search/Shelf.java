package org.refractory.search;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.refractory.article.Doi;
import org.refractory.article.Identifier;
import org.refractory.article.Pmid;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Direction;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.Level;
import org.refractory.evidence.Significance;
import org.refractory.evidence.Timing;
import org.refractory.index.Samples;
import org.refractory.index.Samples.Claim;
import org.refractory.index.Samples.Finding;
import org.refractory.index.Samples.Paper;
import org.refractory.index.TestIndex;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;

/** A handful of articles and claims in a real index, for tests of searching. */
final class Shelf implements Closeable {
    static final TermView EVASION = Samples.term(TermKind.MECHANISM, "immune-evasion", "Immune evasion", null);
    static final TermView ANTIGEN = Samples.term(
            TermKind.MECHANISM,
            "antigen-presentation-loss",
            "Loss of antigen presentation",
            "immune-evasion",
            "MHC loss");
    static final TermView JAK_LOSS =
            Samples.term(TermKind.MECHANISM, "jak-stat-loss", "Loss of JAK signalling", "immune-evasion");
    static final TermView MELANOMA = Samples.term(TermKind.CANCER, "melanoma", "Melanoma", null);
    static final TermView ACRAL = Samples.term(TermKind.CANCER, "acral-melanoma", "Acral melanoma", "melanoma", "ALM");
    static final TermView LUNG =
            Samples.term(TermKind.CANCER, "nsclc", "Non-small cell lung cancer", null, "NSCLC", "lung carcinoma");
    static final TermView ANTI_PD1 =
            Samples.term(TermKind.THERAPY, "anti-pd-1", "Anti-PD-1", null, "PD-1 blockade", "PD-1 inhibitor");
    static final TermView NIVOLUMAB = Samples.term(TermKind.THERAPY, "nivolumab", "Nivolumab", "anti-pd-1", "Opdivo");
    static final TermView PDL1 =
            Samples.term(TermKind.BIOMARKER, "cd274", "PD-L1", null, "CD274", "B7-H1", "programmed death ligand 1");
    static final TermView JAK1 = Samples.term(TermKind.BIOMARKER, "jak1", "JAK1", null, "Janus kinase 1");

    static final Paper RELAPSE = Paper.of(
                    1,
                    "Mutations associated with acquired resistance to PD-1 blockade in melanoma",
                    "Approximately 75% of responses are durable. Sequencing found mutations in JAK1. Loss of B2M followed.")
            .named(Identifier.of(new Pmid("27433843")), Identifier.of(new Doi("10.1056/NEJMoa1604958")))
            .trial("NCT01295827");
    static final Paper LIGAND = Paper.of(
                    2,
                    "PD-L1 expression and pembrolizumab in lung tumours",
                    "CD274 amplification was frequent in NSCLC.")
            .year(2018)
            .trial("NCT01295827");
    static final Paper WITHDRAWN =
            Paper.of(3, "JAK1 in everything", "JAK1 JAK2.").year(2008).retracted();

    final TestIndex index;
    final Search search;

    Shelf(Path folder) throws IOException {
        index = new TestIndex(
                folder, EVASION, ANTIGEN, JAK_LOSS, MELANOMA, ACRAL, LUNG, ANTI_PD1, NIVOLUMAB, PDL1, JAK1);
        search = new Search(index.index(), new Preparations(), new SimpleMeterRegistry());
        index.paper(RELAPSE, jakLoss(), presentation());
        index.paper(LIGAND, ligand());
        index.paper(
                WITHDRAWN,
                Claim.of(4, WITHDRAWN, "Loss of JAK1 is the cause of all resistance there is.")
                        .status(EvidenceStatus.SUSPENDED));
        index.commit();
    }

    static Claim jakLoss() {
        return Claim.of(1, RELAPSE, "Loss-of-function mutations in JAK1 make melanoma insensitive to interferon gamma.")
                .mechanisms(JAK_LOSS.ref())
                .cancers(ACRAL.ref())
                .finding(Finding.USUAL
                        .therapies(NIVOLUMAB.ref())
                        .biomarker(JAK1.ref(), BiomarkerState.MUTATED)
                        .quoting("mutations in JAK1"));
    }

    static Claim presentation() {
        return Claim.of(2, RELAPSE, "Truncation of B2M removes antigen presentation from the surface of melanoma.")
                .mechanisms(ANTIGEN.ref())
                .cancers(MELANOMA.ref())
                .level(Level.C)
                .finding(Finding.USUAL.therapies(ANTI_PD1.ref()).n(42));
    }

    static Claim ligand() {
        return Claim.of(3, LIGAND, "Amplification of CD274 in lung cancer goes with response to checkpoint blockade.")
                .mechanisms(EVASION.ref())
                .cancers(LUNG.ref())
                .timing(Timing.PRIMARY)
                .level(Level.A)
                .finding(Finding.USUAL
                        .that(EvidenceType.PROGNOSTIC, Direction.DOES_NOT_SUPPORT, Significance.POOR_OUTCOME)
                        .biomarker(PDL1.ref(), BiomarkerState.HIGH)
                        .n(1_250));
    }

    SearchResult evidence(String question) {
        return search.run(SearchRequest.asking(question, Kind.EVIDENCE));
    }

    SearchResult articles(String question) {
        return search.run(SearchRequest.asking(question, Kind.ARTICLES));
    }

    /** Numbers that a test lists with blanks between them. */
    static List<Long> listed(String numbers) {
        return numbers.isEmpty()
                ? List.of()
                : Arrays.stream(numbers.split(" ")).map(Long::valueOf).toList();
    }

    /** The numbers of what was found, in order. */
    static List<Long> numbers(SearchResult result) {
        return result.hits().stream()
                .map(hit -> switch (hit) {
                    case Hit.OfEvidence found -> found.evidence().id().number();
                    case Hit.OfArticle found -> found.article().id().number();
                })
                .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
