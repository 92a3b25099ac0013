package org.refractory.content.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refractory.content.ContentArticle;
import org.refractory.content.ContentEvidence;
import org.refractory.content.ContentProblem;
import org.refractory.content.Place;
import org.refractory.evidence.Outcome;

/**
 * Nothing stands in the starter set that nobody saw: {@code seen} names where each identifier and the finding were seen, and
 * lists as {@code figures} the numbers seen there. A number that is not among them fails the build.
 */
public final class SeenRules {
    /** Names the evidence that another person reviewed in a portal: its figures stand on that review. */
    public static final String REVIEWED = "reviewed";

    /** The facts whose source is named, and the list of numbers. */
    static final Set<String> KEYS = Set.of("pmid", "doi", "title", "finding", "figures", REVIEWED);

    private final ContentArticle article;
    private final Consumer<ContentProblem> problems;
    private final Set<BigDecimal> figures;
    private final Set<String> reviewed;

    SeenRules(ContentArticle article, Consumer<ContentProblem> problems) {
        this.article = article;
        this.problems = problems;
        this.figures = Figures.listed(article.seen().getOrDefault("figures", ""));
        this.reviewed = Set.of(article.seen().getOrDefault(REVIEWED, "").split("; ", -1));
        if (article.year() != null) {
            figures.add(BigDecimal.valueOf(article.year()));
        }
    }

    void check() {
        article.seen().keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> say(article.where(), "'seen' knows no '%s'".formatted(key)));
        source("pmid", article.pmid() != null);
        source("doi", article.doi() != null);
        List<ContentEvidence> ours = article.evidence().stream()
                .filter(each -> !reviewed.contains(each.key()))
                .toList();
        source("finding", !ours.isEmpty());
        ours.forEach(this::evidence);
    }

    private void source(String fact, boolean stands) {
        boolean wasSeen = !article.seen().getOrDefault(fact, "").isBlank();
        if (stands && !wasSeen) {
            say(article.where(), "'seen' does not say where the %s was seen".formatted(fact));
        }
        if (wasSeen && !stands && !fact.equals("finding")) {
            say(article.where(), "'seen' says where the %s was seen, but none stands here".formatted(fact));
        }
    }

    private void evidence(ContentEvidence evidence) {
        if (evidence.levelReason().isEmpty()) {
            say(evidence.where(), "'level-reason' is missing");
        }
        Set<BigDecimal> unseen = new TreeSet<>(numbers(evidence));
        unseen.removeAll(figures);
        if (!unseen.isEmpty()) {
            String list = unseen.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
            say(evidence.where(), "no figure in 'seen' covers %s".formatted(list));
        }
        for (Figures.Share share : Figures.shares(evidence.statement())) {
            share(evidence, share);
        }
    }

    private void share(ContentEvidence evidence, Figures.Share share) {
        if (share.part().compareTo(share.whole()) > 0) {
            say(evidence.where(), "%s of %s is more than all".formatted(plain(share.part()), plain(share.whole())));
        }
        if (evidence.n() != null && share.whole().compareTo(BigDecimal.valueOf(evidence.n())) > 0) {
            say(evidence.where(), "a group of %s is larger than n, %d".formatted(plain(share.whole()), evidence.n()));
        }
    }

    private static Set<BigDecimal> numbers(ContentEvidence evidence) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Stream.of(evidence.statement(), evidence.levelReason(), evidence.setting())
                .forEach(text -> numbers.addAll(Figures.stated(text)));
        if (evidence.n() != null) {
            numbers.add(BigDecimal.valueOf(evidence.n()));
        }
        evidence.outcomes().forEach(outcome -> numbers.addAll(numbers(outcome)));
        return numbers;
    }

    private static Set<BigDecimal> numbers(Outcome outcome) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Stream.of(outcome.value(), outcome.low(), outcome.high())
                .filter(Objects::nonNull)
                .forEach(numbers::add);
        numbers.addAll(Figures.stated(outcome.p()));
        numbers.addAll(Figures.stated(outcome.comparator()));
        return numbers;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private void say(Place where, String message) {
        problems.accept(where.problem(message));
    }
}
