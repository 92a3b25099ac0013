package org.refractory.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import org.refractory.account.Me;
import org.refractory.article.ArticleStanding;
import org.refractory.article.ArticleViews;
import org.refractory.evidence.EvidenceDesk;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.QuoteMatcher;
import org.refractory.web.FieldErrors;

/** Brings together what the review page shows. */
@ApplicationScoped
public class ReviewViews {
    private final EvidenceDesk desk;
    private final ArticleViews articles;
    private final Reviews reviews;

    ReviewViews(EvidenceDesk desk, ArticleViews articles, Reviews reviews) {
        this.desk = desk;
        this.articles = articles;
        this.reviews = reviews;
    }

    @Transactional(rollbackOn = SQLException.class)
    ReviewView of(Me me, EvidenceId id) throws SQLException {
        EvidenceView evidence = desk.view(me, id);
        ArticleStanding article =
                articles.of(List.of(evidence.article().id().number())).getFirst();
        return new ReviewView(
                evidence,
                desk.isBy(me, id),
                QuoteMatcher.marked(article.view().description().sections(), evidence.quotes()),
                reviews.of(id),
                "",
                "",
                FieldErrors.NONE);
    }
}
