package org.refractory.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Actor;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.article.Pmid;
import org.refractory.article.store.ArticleStore;
import org.refractory.article.store.StoreOutcome;

/**
 * Articles that PubMed withdrew. Each becomes a tombstone; accepted evidence that rests on it is suspended, which is the
 * reviewers' task to settle, and is never orphaned.
 */
@ApplicationScoped
class Withdrawals {
    private static final String DELETED = "Withdrawn from PubMed";
    private static final String SUSPENDED = "Its article was withdrawn from PubMed";

    private final ArticleStore articles;
    private final DataSource database;
    private final ActivityLog log;
    private final Clock clock;

    Withdrawals(ArticleStore articles, DataSource database, ActivityLog log, Clock clock) {
        this.articles = articles;
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Must be called in a transaction; answers what became of each PMID, in the same order. */
    List<StoreOutcome> withdraw(List<Pmid> pmids, Actor actor) throws SQLException {
        List<StoreOutcome> outcomes = articles.withdraw(pmids, DELETED, actor);
        Long[] gone = outcomes.stream()
                .filter(StoreOutcome.Deleted.class::isInstance)
                .map(outcome -> ((StoreOutcome.Deleted) outcome).article())
                .toArray(Long[]::new);
        if (gone.length > 0) {
            suspend(gone, actor);
        }
        return outcomes;
    }

    private void suspend(Long[] articleIds, Actor actor) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update evidence set status = 'SUSPENDED',"
                        + " status_reason = ?, version = version + 1, changed_at = ?"
                        + " where article_id = any(?) and status = 'ACCEPTED' returning id")) {
            update.setString(1, SUSPENDED);
            update.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            update.setArray(3, connection.createArrayOf("bigint", articleIds));
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    log.record(Change.of(actor, Verb.SUSPENDED, Subject.evidence(row.getLong("id")), true)
                            .from(Map.of("status", "ACCEPTED"))
                            .to(Map.of("status", "SUSPENDED", "reason", SUSPENDED)));
                }
            }
        }
    }
}
