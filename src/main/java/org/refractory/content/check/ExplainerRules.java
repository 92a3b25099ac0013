package org.refractory.content.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.refractory.content.ContentEvidence;
import org.refractory.content.ContentProblem;
import org.refractory.content.ContentSet;
import org.refractory.content.ContentTerm;
import org.refractory.content.References;
import org.refractory.vocabulary.TermKind;

/** An explainer has its length, points at evidence, and only at evidence of its own mechanism or one below it. */
final class ExplainerRules {
    private static final int SHORTEST_HEAD = 400;
    private static final int LONGEST_HEAD = 800;
    private static final int SHORTEST_CHILD = 80;
    private static final int LONGEST_CHILD = 200;

    private final ContentSet content;
    private final Consumer<ContentProblem> problems;
    private final Map<String, ContentEvidence> evidence = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    ExplainerRules(ContentSet content, Consumer<ContentProblem> problems) {
        this.content = content;
        this.problems = problems;
        content.articles().stream()
                .flatMap(article -> article.evidence().stream())
                .forEach(each -> evidence.put(each.key(), each));
        content.terms().stream()
                .filter(term -> term.kind() == TermKind.MECHANISM)
                .forEach(term -> parents.put(term.slug(), term.parent()));
    }

    void check() {
        for (ContentTerm term : content.terms()) {
            if (term.kind() == TermKind.MECHANISM) {
                length(term);
                References.keys(term.explainer()).forEach(key -> reference(term, key));
            }
        }
    }

    private void length(ContentTerm term) {
        int words = References.without(term.explainer()).strip().split("\\s+").length;
        boolean isHead = term.parent().isEmpty();
        int least = isHead ? SHORTEST_HEAD : SHORTEST_CHILD;
        int most = isHead ? LONGEST_HEAD : LONGEST_CHILD;
        if (words < least || words > most) {
            say(term, "an explainer of this rank has %d to %d words, not %d".formatted(least, most, words));
        }
    }

    private void reference(ContentTerm term, String key) {
        ContentEvidence meant = evidence.get(key);
        if (meant == null) {
            say(term, "there is no evidence '%s' to point at".formatted(key));
        } else if (meant.mechanisms().stream().noneMatch(slug -> isWithin(slug, term.slug()))) {
            say(term, "the evidence '%s' is not about '%s' nor what stands below it".formatted(key, term.slug()));
        }
    }

    private boolean isWithin(String slug, String head) {
        Set<String> passed = new HashSet<>();
        for (String at = slug; !at.isEmpty() && passed.add(at); at = parents.getOrDefault(at, "")) {
            if (at.equals(head)) {
                return true;
            }
        }
        return false;
    }

    private void say(ContentTerm term, String message) {
        problems.accept(term.where().problem(message));
    }
}
