package org.refractory.page;

import org.refractory.article.ArticleId;
import org.refractory.evidence.EvidenceId;
import org.refractory.web.Problem;

/** Public ids as they stand in addresses; what is none leads nowhere. */
final class Ids {
    private Ids() {}

    static EvidenceId evidence(String text) {
        try {
            return EvidenceId.parse(text);
        } catch (IllegalArgumentException e) {
            throw noEvidence();
        }
    }

    static ArticleId article(String text) {
        try {
            return ArticleId.parse(text);
        } catch (IllegalArgumentException e) {
            throw noArticle();
        }
    }

    static Problem noEvidence() {
        return Elsewhere.missing("No evidence has this number. Search for a word of its statement instead.");
    }

    static Problem noArticle() {
        return Elsewhere.missing("No article here has this number. Search for its title, PMID or DOI instead.");
    }
}
