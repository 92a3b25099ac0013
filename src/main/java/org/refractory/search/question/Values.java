package org.refractory.search.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refractory.article.ArticleId;
import org.refractory.evidence.EvidenceId;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermRef;

/** Reads what stands behind the colon of a field; what it cannot read is told. */
final class Values {
    private static final int SHORTEST_STEM = 2;
    private static final String TRIAL = "[A-Z][A-Z0-9/-]{2,30}";

    private final Naming naming;
    private final Choices choices;
    private final Remarks remarks;

    Values(Naming naming, Remarks remarks) {
        this.naming = naming;
        this.choices = new Choices(remarks);
        this.remarks = remarks;
    }

    /** Empty where it was not understood; that is told then, and the text is to be searched as words. */
    Optional<Value> read(Field field, String typed) {
        return switch (field.form()) {
            case WORDS -> text(typed);
            case NUMBER -> number(field, typed);
            case TERM -> terms(field, typed);
            case CHOICE -> choices.read(field, typed);
            case KEY -> keys(field, typed);
        };
    }

    private static Optional<Value> text(String typed) {
        List<Word> words = Analysis.words(typed);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                typed.endsWith("*") && isStem(words)
                        ? new Value.Beginning(typed.replaceFirst("[*]+$", ""), words.getFirst())
                        : new Value.Text(tidy(typed), words));
    }

    /** With single blanks and none around. */
    static String tidy(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /**
     * Whether words that begin like this may be asked for: all words that begin with one letter are too many, and so many parts do
     * not stand in the index as one.
     */
    static boolean isStem(List<Word> words) {
        return words.size() == 1
                && words.getFirst().parts().size() <= Analysis.MOST_PARTS
                && words.getFirst().parts().stream()
                                .mapToInt(part -> part.text().length())
                                .sum()
                        >= SHORTEST_STEM;
    }

    private Optional<Value> number(Field field, String typed) {
        Optional<Value> span = Span.read(typed).map(Value.Numbers::new);
        if (span.isEmpty()) {
            remarks.tell(
                    "%s is no " + (field == Field.YEAR ? "year" : "number")
                            + " or range such as 2019..2021 or >=100, so it was searched as words.",
                    typed);
        }
        return span;
    }

    private Optional<Value> terms(Field field, String typed) {
        TermKind kind = field == Field.GENE ? TermKind.BIOMARKER : TermKind.valueOf(field.name());
        Set<TermRef> terms = new LinkedHashSet<>(named(kind, typed));
        for (String part : terms.isEmpty() ? several(typed) : List.<String>of()) {
            List<TermRef> named = named(kind, part);
            if (named.isEmpty()) {
                remarks.tell("No " + kind.key() + " here is called %s, so it was left out.", part);
            }
            terms.addAll(named);
        }
        if (terms.isEmpty()) {
            remarks.tell("No " + kind.key() + " here is called %s, so it was searched as words.", typed);
            return Optional.empty();
        }
        return Optional.of(new Value.Terms(List.copyOf(terms)));
    }

    /** What is listed in a value, or written as one; empty where it is a single thing. */
    private static List<String> several(String typed) {
        return typed.contains(",") ? parts(typed).stream().flatMap(Values::ways).toList() : Ways.of(typed);
    }

    private static Stream<String> ways(String part) {
        List<String> ways = Ways.of(part);
        return ways.isEmpty() ? Stream.of(part) : ways.stream();
    }

    private List<TermRef> named(TermKind kind, String typed) {
        List<TermRef> named = naming.terms(kind, typed);
        if (named.size() > 1) {
            String all = named.stream().map(TermRef::name).collect(Collectors.joining(", "));
            remarks.tell("%s names several: " + all.replace("%", "%%") + ". Each of them counts.", typed);
        }
        return named;
    }

    /** What commas separate. */
    static List<String> parts(String typed) {
        return Stream.of(typed.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Optional<Value> keys(Field field, String typed) {
        List<String> keys = new ArrayList<>();
        for (String part : field == Field.DOI ? Pasted.listed(typed) : parts(typed)) {
            Optional<String> key = key(field, part);
            if (key.isEmpty()) {
                remarks.tell("%s is no " + kind(field) + ", so it was searched as words.", part);
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(new Value.Keys(keys));
    }

    private static String kind(Field field) {
        return switch (field) {
            case PMID -> "PubMed number";
            case PMCID -> "number of PubMed Central such as PMC5007206";
            case DOI -> "DOI";
            case TRIAL -> "number of a trial such as NCT01295827";
            default -> "number of a record here such as A17 or E42";
        };
    }

    private static Optional<String> key(Field field, String typed) {
        return switch (field) {
            case PMID -> Pasted.pmid(typed);
            case PMCID -> Pasted.pmcid(typed);
            case DOI -> Pasted.doi(typed);
            case TRIAL -> Optional.of(typed.toUpperCase(Locale.ROOT)).filter(text -> text.matches(TRIAL));
            default ->
                valid(typed, text -> ArticleId.parse(text).toString())
                        .or(() -> valid(typed, text -> EvidenceId.parse(text).toString()));
        };
    }

    private static Optional<String> valid(String typed, Function<String, String> reading) {
        try {
            return Optional.of(reading.apply(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
