package org.refractory.index.projection;

import jakarta.enterprise.context.ApplicationScoped;
import org.refractory.activity.ActivityTail;
import org.refractory.article.ArticleViews;
import org.refractory.article.JustAdded;
import org.refractory.content.PageViews;
import org.refractory.evidence.ClaimReader;
import org.refractory.evidence.EvidenceViews;
import org.refractory.vocabulary.TermViews;

/** Everything from which projections are read. */
@ApplicationScoped
class Records {
    private final TermViews terms;
    private final PageViews pages;
    private final ArticleViews articles;
    private final JustAdded justAdded;
    private final EvidenceViews evidence;
    private final ClaimReader claims;
    private final ActivityTail log;

    Records(
            TermViews terms,
            PageViews pages,
            ArticleViews articles,
            JustAdded justAdded,
            EvidenceViews evidence,
            ClaimReader claims,
            ActivityTail log) {
        this.terms = terms;
        this.pages = pages;
        this.articles = articles;
        this.justAdded = justAdded;
        this.evidence = evidence;
        this.claims = claims;
        this.log = log;
    }

    TermViews terms() {
        return terms;
    }

    PageViews pages() {
        return pages;
    }

    ArticleViews articles() {
        return articles;
    }

    JustAdded justAdded() {
        return justAdded;
    }

    EvidenceViews evidence() {
        return evidence;
    }

    ClaimReader claims() {
        return claims;
    }

    ActivityTail log() {
        return log;
    }
}
