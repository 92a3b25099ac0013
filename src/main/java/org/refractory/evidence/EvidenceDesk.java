package org.refractory.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.refractory.account.Me;
import org.refractory.article.ArticleId;
import org.refractory.web.Problem;

/** Evidence in whatever status, as far as a signed-in person may see it. */
@ApplicationScoped
public class EvidenceDesk {
    private static final int MOST = 200;

    private final EvidenceStore store;
    private final EvidenceViews views;

    EvidenceDesk(EvidenceStore store, EvidenceViews views) {
        this.store = store;
        this.views = views;
    }

    /** @throws Problem if there is none that this person may see */
    @Transactional(rollbackOn = SQLException.class)
    public EvidenceView view(Me me, EvidenceId id) throws SQLException {
        store.visible(me, id);
        return views.of(List.of(id.number())).getFirst();
    }

    public boolean isBy(Me me, EvidenceId id) {
        return store.visible(me, id).isBy(me);
    }

    /** What this person may see of an article's evidence, oldest first. */
    public List<EvidenceView> on(ArticleId article, Me me) throws SQLException {
        return views.of(store.on(article, me, MOST));
    }

    /** This person's evidence in a status, the most recently changed first. */
    public List<EvidenceView> by(Me me, EvidenceStatus status) throws SQLException {
        return views.of(store.by(me, status, MOST)).stream()
                .sorted(Comparator.comparing(EvidenceView::changedAt).reversed())
                .toList();
    }

    /** What others have submitted, the longest waiting first. */
    public List<EvidenceView> submittedByOthers(Me me, int page, int size) throws SQLException {
        List<Long> order = store.submittedByOthers(me, page, size);
        return views.of(order).stream()
                .sorted(Comparator.comparingInt(view -> order.indexOf(view.id().number())))
                .toList();
    }
}
