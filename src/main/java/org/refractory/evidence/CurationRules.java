package org.refractory.evidence;

import java.util.List;
import org.refractory.web.Problem.FieldProblem;

/** What is asked of people beyond the claim itself: an article in scope, and quotes from its abstract. */
final class CurationRules {
    private CurationRules() {}

    static void check(Draft draft, Stage.Curation curation, List<FieldProblem> broken) {
        if (!curation.article().isPublic()) {
            broken.add(new FieldProblem(
                    "article",
                    "The article is not in scope (it is: %s). Bring it into scope on its own page first."
                            .formatted(Words.of(curation.article()))));
        }
        boolean hasAbstract =
                curation.sections().stream().anyMatch(section -> !section.text().isBlank());
        if (hasAbstract && draft.quotes().isEmpty()) {
            broken.add(new FieldProblem(
                    "quotes", "Quote the words of the abstract that carry the claim: copy at least one passage."));
        }
        for (int i = 0; hasAbstract && i < draft.quotes().size(); i++) {
            if (!QuoteMatcher.occurs(draft.quotes().get(i).exact(), curation.sections())) {
                broken.add(new FieldProblem(
                        "quotes[%d]".formatted(i),
                        "Quote %d is not in the abstract. Copy the words as they stand there, from one section."
                                .formatted(i + 1)));
            }
        }
    }
}
