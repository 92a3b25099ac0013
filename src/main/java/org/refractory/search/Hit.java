package org.refractory.search;

import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceView;
import org.refractory.search.snippet.Highlighted;

/** One result: the whole view, with what matched in it. */
public sealed interface Hit {
    /** Evidence: its whole statement and the title of its article. */
    record OfEvidence(EvidenceView evidence, Highlighted statement, Highlighted title) implements Hit {}

    /** An article: its title and a few sentences of the abstract, empty where there is none. */
    record OfArticle(ArticleView article, Highlighted title, Highlighted snippet) implements Hit {}
}
