package org.refractory.evidence.workbench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.evidence.Draft;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.Outcome;
import org.refractory.evidence.Quote;
import org.refractory.vocabulary.TermRef;
import org.refractory.web.Typed;

/**
 * A draft as it was typed: in a form, or as the JSON of a program. Nothing in it has been judged; what is absent is empty.
 *
 * @param version the version on which the writer began, or null where it is said elsewhere
 * @param mechanisms slugs, names or synonyms, like the other lists of terms
 */
public record DraftForm(
        @Nullable Integer version,
        String statement,
        String type,
        String direction,
        String significance,
        String level,
        String levelReason,
        String timing,
        List<String> mechanisms,
        List<String> cancers,
        List<String> therapies,
        String interaction,
        List<TypedBiomarker> biomarkers,
        String design,
        String setting,
        String n,
        List<String> ratingItems,
        List<TypedOutcome> outcomes,
        List<String> quotes) {
    /** A biomarker and its state, as typed. */
    public record TypedBiomarker(String term, String state) {
        public TypedBiomarker {
            term = Typed.line(term);
            state = Typed.line(state);
        }

        boolean isEmpty() {
            return (term + state).isEmpty();
        }
    }

    /** A result, as typed. */
    public record TypedOutcome(
            String endpoint, String measure, String value, String low, String high, String p, String comparator) {
        public TypedOutcome {
            endpoint = Typed.line(endpoint);
            measure = Typed.line(measure);
            value = Typed.line(value);
            low = Typed.line(low);
            high = Typed.line(high);
            p = Typed.line(p);
            comparator = Typed.line(comparator);
        }

        boolean isEmpty() {
            return (endpoint + measure + value + low + high + p + comparator).isEmpty();
        }
    }

    /** Empty entries of lists are dropped: they are rows that nobody filled. */
    public DraftForm {
        statement = Typed.text(statement);
        type = Typed.line(type);
        direction = Typed.line(direction);
        significance = Typed.line(significance);
        level = Typed.line(level);
        levelReason = Typed.text(levelReason);
        timing = Typed.line(timing);
        mechanisms = lines(mechanisms);
        cancers = lines(cancers);
        therapies = lines(therapies);
        interaction = Typed.line(interaction);
        biomarkers = entries(biomarkers).filter(row -> !row.isEmpty()).toList();
        design = Typed.line(design);
        setting = Typed.line(setting);
        n = Typed.line(n);
        ratingItems = lines(ratingItems);
        outcomes = entries(outcomes).filter(row -> !row.isEmpty()).toList();
        quotes =
                entries(quotes).map(Typed::text).filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> lines(@Nullable List<String> typed) {
        return entries(typed).map(Typed::line).filter(line -> !line.isEmpty()).toList();
    }

    private static <T> Stream<T> entries(@Nullable List<T> typed) {
        return typed == null ? Stream.of() : typed.stream().filter(Objects::nonNull);
    }

    /** A page on which nothing stands yet. */
    static DraftForm empty() {
        List<String> none = List.of();
        return new DraftForm(
                0, "", "", "", "", "", "", "", none, none, none, "", List.of(), "", "", "", none, List.of(), none);
    }

    /** Stored evidence as its author would have typed it. */
    public static DraftForm of(EvidenceView view) {
        return of(view.version(), Draft.of(view));
    }

    private static DraftForm of(int version, Draft draft) {
        return new DraftForm(
                version,
                draft.statement(),
                name(draft.type()),
                name(draft.direction()),
                name(draft.significance()),
                name(draft.level()),
                draft.levelReason(),
                name(draft.timing()),
                names(draft.mechanisms()),
                names(draft.cancers()),
                names(draft.therapies()),
                name(draft.interaction()),
                draft.biomarkers().stream()
                        .map(each -> new TypedBiomarker(each.term().name(), name(each.state())))
                        .toList(),
                name(draft.design()),
                draft.setting(),
                text(draft.n()),
                draft.ratingItems().stream().map(Enum::name).toList(),
                draft.outcomes().stream().map(DraftForm::typed).toList(),
                draft.quotes().stream().map(Quote::exact).toList());
    }

    private static TypedOutcome typed(Outcome outcome) {
        return new TypedOutcome(
                outcome.endpoint().name(),
                outcome.measure().name(),
                text(outcome.value()),
                text(outcome.low()),
                text(outcome.high()),
                outcome.p(),
                outcome.comparator());
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static List<String> names(List<TermRef> terms) {
        return terms.stream().map(TermRef::name).toList();
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
}
