package org.refractory.index.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.refractory.article.ArticleId;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Claim;
import org.refractory.evidence.Direction;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Level;
import org.refractory.evidence.Significance;
import org.refractory.evidence.Stance;
import org.refractory.evidence.Timing;
import org.refractory.index.Samples;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermView;

class ContradictionsTest {
    private static final TermView CLASS = Samples.term(TermKind.THERAPY, "anti-pd-1", "Anti-PD-1", null);
    private static final TermView NIVOLUMAB = Samples.term(TermKind.THERAPY, "nivolumab", "Nivolumab", "anti-pd-1");
    private static final TermView PEMBRO =
            Samples.term(TermKind.THERAPY, "pembrolizumab", "Pembrolizumab", "anti-pd-1");
    private static final TermView LUNG = Samples.term(TermKind.CANCER, "lung", "Lung cancer", null);
    private static final TermView MELANOMA = Samples.term(TermKind.CANCER, "melanoma", "Melanoma", null);
    private static final TermTree TREE = new TermTree(List.of(CLASS, NIVOLUMAB, PEMBRO, LUNG, MELANOMA));
    private static final Stance YES = new Stance(EvidenceType.PREDICTIVE, Direction.SUPPORTS, Significance.RESISTANCE);
    private static final Stance NO =
            new Stance(EvidenceType.PREDICTIVE, Direction.DOES_NOT_SUPPORT, Significance.RESISTANCE);

    private static Claim claim(
            long number,
            Stance stance,
            @Nullable BiomarkerState state,
            List<TermView> therapies,
            List<TermView> cancers) {
        return new Claim(
                new EvidenceId(number),
                new ArticleId(number),
                stance,
                Timing.NOT_STATED,
                Level.B,
                List.of(new EvidenceView.Biomarker(new TermRef(TermKind.BIOMARKER, "stk11", "STK11"), state)),
                List.of(),
                therapies.stream().map(TermView::ref).toList(),
                cancers.stream().map(TermView::ref).toList());
    }

    private static Claim yes(TermView therapy, TermView cancer) {
        return claim(1, YES, BiomarkerState.MUTATED, List.of(therapy), List.of(cancer));
    }

    private static Claim no(TermView therapy, TermView cancer) {
        return claim(2, NO, BiomarkerState.MUTATED, List.of(therapy), List.of(cancer));
    }

    private static Collection<Contradiction> among(Claim... claims) {
        return new Contradictions(TREE, LongStream.rangeClosed(1, 9).boxed().toList()).among(List.of(claims));
    }

    @Test
    void theSameBiomarkerTherapyAndCancerMakeAPair() {
        assertThat(among(no(NIVOLUMAB, LUNG), yes(NIVOLUMAB, LUNG)))
                .containsExactly(new Contradiction(
                        new Contradiction.Side(new EvidenceId(1), Level.B, YES),
                        new Contradiction.Side(new EvidenceId(2), Level.B, NO),
                        List.of("STK11 mutated", "Nivolumab", "Lung cancer")));
    }

    @Test
    void aClassAndWhatBelongsToItAreTheSameButNotTwoOfItsMembers() {
        assertThat(among(yes(CLASS, LUNG), no(NIVOLUMAB, LUNG)))
                .singleElement()
                .satisfies(pair -> assertThat(pair.about()).contains("Nivolumab"));
        assertThat(among(yes(PEMBRO, LUNG), no(NIVOLUMAB, LUNG))).isEmpty();
    }

    @Test
    void anotherCancerOrStateOrAMissingTherapyIsAnotherClaim() {
        assertThat(among(yes(CLASS, LUNG), no(CLASS, MELANOMA))).isEmpty();
        assertThat(among(yes(CLASS, LUNG), claim(2, NO, BiomarkerState.LOSS, List.of(CLASS), List.of(LUNG))))
                .isEmpty();
        assertThat(among(yes(CLASS, LUNG), claim(2, NO, BiomarkerState.MUTATED, List.of(), List.of(LUNG))))
                .isEmpty();
    }

    private static Claim about(long number, Stance stance, String... markers) {
        return new Claim(
                new EvidenceId(number),
                new ArticleId(number),
                stance,
                Timing.NOT_STATED,
                Level.B,
                Stream.of(markers)
                        .map(marker -> new EvidenceView.Biomarker(
                                new TermRef(TermKind.BIOMARKER, marker, marker), BiomarkerState.GAIN))
                        .toList(),
                List.of(),
                List.of(),
                List.of(LUNG.ref()));
    }

    @Test
    void aFurtherBiomarkerMakesItAnotherClaim() {
        assertThat(among(about(1, YES, "ctnnb1", "ccl5"), about(2, NO, "ctnnb1", "batf3")))
                .isEmpty();
        assertThat(among(about(1, YES, "ctnnb1", "ccl5"), about(2, NO, "ctnnb1")))
                .isEmpty();
        assertThat(among(about(1, YES, "ctnnb1", "ccl5"), about(2, NO, "ccl5", "ctnnb1")))
                .extracting(Contradiction::about)
                .containsExactly(List.of("ctnnb1 gain", "ccl5 gain", "Lung cancer"));
    }

    @Test
    void whatIsHighIsPresentAndWhatIsAbsentIsLow() {
        for (List<BiomarkerState> states : List.of(
                List.of(BiomarkerState.HIGH, BiomarkerState.PRESENT),
                List.of(BiomarkerState.LOW, BiomarkerState.ABSENT))) {
            Claim yes = claim(1, YES, states.getFirst(), List.of(CLASS), List.of(LUNG));
            Claim no = claim(2, NO, states.getLast(), List.of(CLASS), List.of(LUNG));
            assertThat(among(yes, no))
                    .extracting(Contradiction::about)
                    .containsExactly(List.of("STK11", "Anti-PD-1", "Lung cancer"));
        }
        Claim high = claim(1, YES, BiomarkerState.HIGH, List.of(CLASS), List.of(LUNG));
        assertThat(among(high, claim(2, NO, BiomarkerState.LOW, List.of(CLASS), List.of(LUNG))))
                .isEmpty();
    }

    @Test
    void whereNeitherNamesATherapyTheyDoNotDifferInIt() {
        Claim yes = claim(1, YES, null, List.of(), List.of(LUNG));
        Claim no = claim(2, NO, null, List.of(), List.of(LUNG));
        assertThat(among(yes, no)).extracting(Contradiction::about).containsExactly(List.of("STK11", "Lung cancer"));
    }

    @Test
    void overPortionsOfAllArticlesEachPairComesOnce() {
        List<Claim> claims = List.of(yes(CLASS, LUNG), no(CLASS, LUNG));
        assertThat(new Contradictions(TREE, List.of(1L)).among(claims)).hasSize(1);
        assertThat(new Contradictions(TREE, List.of(2L)).among(claims)).hasSize(1);
        assertThat(new Contradictions(TREE, List.of(1L)).beginningAmong(claims)).hasSize(1);
        assertThat(new Contradictions(TREE, List.of(2L)).beginningAmong(claims)).isEmpty();
        assertThat(new Contradictions(TREE, List.of(3L)).among(claims)).isEmpty();
    }

    private static Claim unmarked(long number, Stance stance, String mechanism, TermView... therapies) {
        return new Claim(
                new EvidenceId(number),
                new ArticleId(number),
                stance,
                Timing.NOT_STATED,
                Level.B,
                List.of(),
                List.of(new TermRef(TermKind.MECHANISM, mechanism, mechanism)),
                Stream.of(therapies).map(TermView::ref).toList(),
                List.of(LUNG.ref()));
    }

    @Test
    void whereNeitherNamesABiomarkerTheyAreAboutAMechanismAndTheSameTherapies() {
        assertThat(among(unmarked(1, YES, "steroids", CLASS, PEMBRO), unmarked(2, NO, "steroids", PEMBRO, CLASS)))
                .extracting(Contradiction::about)
                .containsExactly(List.of("steroids", "Pembrolizumab", "Anti-PD-1", "Lung cancer"));
        assertThat(among(unmarked(1, YES, "steroids", CLASS), unmarked(2, NO, "microbiome", CLASS)))
                .isEmpty();
        assertThat(among(unmarked(1, YES, "steroids", CLASS), unmarked(2, NO, "steroids", NIVOLUMAB)))
                .isEmpty();
        assertThat(among(unmarked(1, YES, "steroids", CLASS, PEMBRO), unmarked(2, NO, "steroids", CLASS)))
                .isEmpty();
        assertThat(among(unmarked(1, YES, "steroids"), unmarked(2, NO, "steroids")))
                .isEmpty();
        assertThat(among(unmarked(1, YES, "steroids", CLASS), no(CLASS, LUNG))).isEmpty();
    }

    @Test
    void oneStudyThatSaysBothDrawsADistinction() {
        Claim no = no(CLASS, LUNG);
        assertThat(among(yes(CLASS, LUNG), with(new ArticleId(1), no.timing(), no)))
                .isEmpty();
    }

    @Test
    void resistanceFromTheStartIsNotResistanceAfterBenefit() {
        Claim yes = with(new ArticleId(1), Timing.PRIMARY, yes(CLASS, LUNG));
        Claim no = no(CLASS, LUNG);
        assertThat(among(yes, no)).hasSize(1);
        assertThat(among(yes, with(no.article(), Timing.PRIMARY, no))).hasSize(1);
        assertThat(among(yes, with(no.article(), Timing.ACQUIRED, no))).isEmpty();
    }

    private static Claim with(ArticleId article, Timing timing, Claim claim) {
        return new Claim(
                claim.id(),
                article,
                claim.stance(),
                timing,
                claim.level(),
                claim.biomarkers(),
                claim.mechanisms(),
                claim.therapies(),
                claim.cancers());
    }
}
