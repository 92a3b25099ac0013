package org.refractory.evidence.workbench;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refractory.evidence.BiomarkerState;
import org.refractory.evidence.Direction;
import org.refractory.evidence.Draft;
import org.refractory.evidence.Endpoint;
import org.refractory.evidence.EvidenceType;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Interaction;
import org.refractory.evidence.Level;
import org.refractory.evidence.Measure;
import org.refractory.evidence.Outcome;
import org.refractory.evidence.Quote;
import org.refractory.evidence.RatingItem;
import org.refractory.evidence.Significance;
import org.refractory.evidence.StudyDesign;
import org.refractory.evidence.Timing;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermNames;
import org.refractory.vocabulary.TermRef;
import org.refractory.web.Problem.FieldProblem;

/** Makes a draft of what was typed, and names all that could not be understood. What is missing is no problem here. */
final class DraftParser {
    /** Longer than anything sensible, shorter than anything harmful. */
    private static final int LONGEST_TEXT = 5_000;

    private static final int LONGEST_LINE = 300;

    private final TermNames names;
    private final TypedFields fields = new TypedFields();

    private DraftParser(TermNames names) {
        this.names = names;
    }

    /** A draft, and why it may not be saved; where there are problems the draft lacks what they name. */
    record Parsed(Draft draft, List<FieldProblem> problems) {
        Parsed {
            problems = List.copyOf(problems);
        }
    }

    static Parsed parse(DraftForm typed, TermNames names) {
        DraftParser parser = new DraftParser(names);
        Draft draft = parser.draft(typed);
        return new Parsed(draft, parser.fields.problems());
    }

    private Draft draft(DraftForm typed) {
        return new Draft(
                fields.within("statement", typed.statement(), LONGEST_TEXT),
                fields.choice("type", typed.type(), EvidenceType.class),
                fields.choice("direction", typed.direction(), Direction.class),
                fields.choice("significance", typed.significance(), Significance.class),
                fields.choice("level", typed.level(), Level.class),
                fields.within("levelReason", typed.levelReason(), LONGEST_TEXT),
                fields.choice("timing", typed.timing(), Timing.class),
                terms("mechanisms", TermKind.MECHANISM, typed.mechanisms()),
                terms("cancers", TermKind.CANCER, typed.cancers()),
                terms("therapies", TermKind.THERAPY, typed.therapies()),
                fields.choice("interaction", typed.interaction(), Interaction.class),
                fields.entries("biomarkers", typed.biomarkers(), this::biomarker),
                fields.choice("design", typed.design(), StudyDesign.class),
                fields.within("setting", typed.setting(), LONGEST_LINE),
                fields.whole(typed.n()),
                fields.entries(
                        "ratingItems",
                        typed.ratingItems(),
                        (field, each) -> fields.choice("ratingItems", each, RatingItem.class)),
                fields.entries("outcomes", typed.outcomes(), this::outcome),
                fields.entries(
                        "quotes",
                        typed.quotes(),
                        (field, each) -> new Quote(fields.within(field, each, LONGEST_TEXT), "", "")));
    }

    private List<TermRef> terms(String field, TermKind kind, List<String> typed) {
        return fields.entries(field, typed, (_, name) -> term(field, kind, name));
    }

    private @Nullable TermRef term(String field, TermKind kind, String typed) {
        List<TermRef> found = names.find(kind, typed);
        if (found.size() == 1) {
            return found.getFirst();
        }
        fields.problem(
                field,
                found.isEmpty()
                        ? "'%s' is no known %s. Choose one from the list; names, synonyms and slugs are understood."
                                .formatted(TypedFields.shown(typed), kind.key())
                        : "'%s' can mean %s. Choose one of them."
                                .formatted(
                                        TypedFields.shown(typed),
                                        found.stream().map(TermRef::name).collect(Collectors.joining(" or "))));
        return null;
    }

    private EvidenceView.@Nullable Biomarker biomarker(String field, DraftForm.TypedBiomarker typed) {
        BiomarkerState state = fields.choice("biomarkers", typed.state(), BiomarkerState.class);
        if (typed.term().isEmpty()) {
            fields.problem(
                    "biomarkers",
                    "Name the biomarker that is %s, or choose no state.".formatted(TypedFields.shown(typed.state())));
            return null;
        }
        TermRef term = term("biomarkers", TermKind.BIOMARKER, typed.term());
        return term == null ? null : new EvidenceView.Biomarker(term, state);
    }

    private @Nullable Outcome outcome(String field, DraftForm.TypedOutcome typed) {
        Endpoint endpoint = fields.choice(field, typed.endpoint(), Endpoint.class);
        Measure measure = fields.choice(field, typed.measure(), Measure.class);
        if (typed.endpoint().isEmpty() || typed.measure().isEmpty()) {
            fields.problem(field, "Choose the endpoint and the measure of this result.");
        }
        BigDecimal value = fields.number(field, typed.value());
        BigDecimal low = fields.number(field, typed.low());
        BigDecimal high = fields.number(field, typed.high());
        String p = fields.within(field, typed.p(), LONGEST_LINE);
        String comparator = fields.within(field, typed.comparator(), LONGEST_LINE);
        return endpoint == null || measure == null
                ? null
                : new Outcome(endpoint, measure, value, low, high, p, comparator);
    }
}
