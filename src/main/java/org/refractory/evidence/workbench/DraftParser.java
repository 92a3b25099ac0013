package org.refractory.evidence.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
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
    private static final int MOST_ENTRIES = 30;
    private static final int MOST_DIGITS = 12;

    private final TermNames names;
    private final List<FieldProblem> problems = new ArrayList<>();

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
        return new Parsed(draft, parser.problems);
    }

    private Draft draft(DraftForm typed) {
        return new Draft(
                within("statement", typed.statement(), LONGEST_TEXT),
                choice("type", typed.type(), EvidenceType.class),
                choice("direction", typed.direction(), Direction.class),
                choice("significance", typed.significance(), Significance.class),
                choice("level", typed.level(), Level.class),
                within("levelReason", typed.levelReason(), LONGEST_TEXT),
                choice("timing", typed.timing(), Timing.class),
                terms("mechanisms", TermKind.MECHANISM, typed.mechanisms()),
                terms("cancers", TermKind.CANCER, typed.cancers()),
                terms("therapies", TermKind.THERAPY, typed.therapies()),
                choice("interaction", typed.interaction(), Interaction.class),
                entries("biomarkers", typed.biomarkers(), this::biomarker),
                choice("design", typed.design(), StudyDesign.class),
                within("setting", typed.setting(), LONGEST_LINE),
                whole(typed.n()),
                entries(
                        "ratingItems",
                        typed.ratingItems(),
                        (field, each) -> choice("ratingItems", each, RatingItem.class)),
                entries("outcomes", typed.outcomes(), this::outcome),
                entries(
                        "quotes",
                        typed.quotes(),
                        (field, each) -> new Quote(within(field, each, LONGEST_TEXT), "", "")));
    }

    private void problem(String field, String remedy) {
        problems.add(new FieldProblem(field, remedy));
    }

    private String within(String field, String text, int longest) {
        if (text.length() > longest) {
            problem(
                    field,
                    "This has %,d characters; at most %,d are kept. Shorten it.".formatted(text.length(), longest));
        }
        return text;
    }

    private <E extends Enum<E>> @Nullable E choice(String field, String typed, Class<E> type) {
        if (typed.isEmpty()) {
            return null;
        }
        String wanted = typed.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(wanted)) {
                return value;
            }
        }
        String all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        problem(field, "'%s' cannot stand here. Choose one of: %s.".formatted(shown(typed), all));
        return null;
    }

    private static String shown(String typed) {
        return typed.length() <= 80 ? typed : typed.substring(0, 80) + "…";
    }

    /** Each entry that was understood, once; fields of entries are counted from 0. */
    private <T, R> List<R> entries(String field, List<T> typed, BiFunction<String, T, @Nullable R> parse) {
        if (typed.size() > MOST_ENTRIES) {
            problem(field, "These are %d entries; at most %d are kept.".formatted(typed.size(), MOST_ENTRIES));
            return List.of();
        }
        LinkedHashSet<R> parsed = new LinkedHashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            R entry = parse.apply("%s[%d]".formatted(field, i), typed.get(i));
            if (entry != null) {
                parsed.add(entry);
            }
        }
        return List.copyOf(parsed);
    }

    private List<TermRef> terms(String field, TermKind kind, List<String> typed) {
        return entries(field, typed, (_, name) -> term(field, kind, name));
    }

    private @Nullable TermRef term(String field, TermKind kind, String typed) {
        List<TermRef> found = names.find(kind, typed);
        if (found.size() == 1) {
            return found.getFirst();
        }
        problem(
                field,
                found.isEmpty()
                        ? "'%s' is no known %s. Choose one from the list; names, synonyms and slugs are understood."
                                .formatted(shown(typed), kind.key())
                        : "'%s' can mean %s. Choose one of them."
                                .formatted(
                                        shown(typed),
                                        found.stream().map(TermRef::name).collect(Collectors.joining(" or "))));
        return null;
    }

    private EvidenceView.@Nullable Biomarker biomarker(String field, DraftForm.TypedBiomarker typed) {
        BiomarkerState state = choice("biomarkers", typed.state(), BiomarkerState.class);
        if (typed.term().isEmpty()) {
            problem("biomarkers", "Name the biomarker that is %s, or choose no state.".formatted(shown(typed.state())));
            return null;
        }
        TermRef term = term("biomarkers", TermKind.BIOMARKER, typed.term());
        return term == null ? null : new EvidenceView.Biomarker(term, state);
    }

    private @Nullable Outcome outcome(String field, DraftForm.TypedOutcome typed) {
        Endpoint endpoint = choice(field, typed.endpoint(), Endpoint.class);
        Measure measure = choice(field, typed.measure(), Measure.class);
        if (typed.endpoint().isEmpty() || typed.measure().isEmpty()) {
            problem(field, "Choose the endpoint and the measure of this result.");
        }
        BigDecimal value = number(field, typed.value());
        BigDecimal low = number(field, typed.low());
        BigDecimal high = number(field, typed.high());
        String p = within(field, typed.p(), LONGEST_LINE);
        String comparator = within(field, typed.comparator(), LONGEST_LINE);
        return endpoint == null || measure == null
                ? null
                : new Outcome(endpoint, measure, value, low, high, p, comparator);
    }

    private @Nullable BigDecimal number(String field, String typed) {
        String plain = typed.replace('\u2212', '-');
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.length() <= MOST_DIGITS && plain.matches("-?(\\d+(\\.\\d+)?|\\.\\d+)")) {
            return new BigDecimal(plain);
        }
        problem(field, "'%s' is not a number. Write it with digits and a point, such as 0.62.".formatted(shown(typed)));
        return null;
    }

    private @Nullable Integer whole(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("0*[1-9]\\d{0,8}")) {
            return Integer.valueOf(typed);
        }
        problem(
                "n",
                "'%s' is not a number of patients. Write n with digits alone, such as 42.".formatted(shown(typed)));
        return null;
    }
}
