package org.refractory.article.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.refractory.activity.ActivityLog;
import org.refractory.activity.Actor;
import org.refractory.activity.Change;
import org.refractory.activity.Subject;
import org.refractory.activity.Verb;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Identifier;
import org.refractory.article.JustAdded;
import org.refractory.article.Pmid;
import org.refractory.article.Triage;
import org.refractory.system.AdvisoryLock;

/**
 * Stores descriptions of articles in bulk, each under the article it belongs to, and logs every change. Runs inside the
 * caller's transaction; a transaction-level lock lets one batch decide at a time. A merged article keeps its identifiers:
 * they lead to the survivor.
 */
@ApplicationScoped
public class ArticleStore {
    private final DataSource database;
    private final ActivityLog log;
    private final JustAdded justAdded;
    private final Clock clock;

    ArticleStore(DataSource database, ActivityLog log, JustAdded justAdded, Clock clock) {
        this.database = database;
        this.log = log;
        this.justAdded = justAdded;
        this.clock = clock;
    }

    /**
     * Stores a batch; must be called in a transaction, in which nothing else changes what is stored: the public may be shown an
     * article as it is stored here ({@link JustAdded}) before it is shown what came later.
     *
     * @return what became of each record, in the order of the batch
     */
    public List<StoreOutcome> store(List<ArticleRecord> batch, StoreOrder order) throws SQLException {
        try (Connection connection = database.getConnection()) {
            AdvisoryLock.ARTICLES.take(connection);
            StorePlan plan = new StorePlan(KnownArticles.with(names(batch), connection));
            batch.forEach(plan::add);
            StoreWrite write = new StoreWrite(connection, new ArticleRows(clock.instant()), order);
            write.all(plan.touched());
            write.changes().forEach(log::record);
            justAdded.remember(write.foreseen());
            return outcomes(plan, write);
        }
    }

    /**
     * Puts a tombstone in the place of each article that bears one of these PMIDs; must be called in a transaction. What
     * rests on such an article is for the caller to see to.
     *
     * @param reason a plain sentence that the public will read
     * @return what became of each PMID, in the same order
     */
    public List<StoreOutcome> withdraw(List<Pmid> pmids, String reason, Actor actor) throws SQLException {
        try (Connection connection = database.getConnection()) {
            AdvisoryLock.ARTICLES.take(connection);
            List<Identifier> names = pmids.stream().map(Identifier::of).toList();
            Map<Identifier, KnownArticle> known =
                    KnownArticles.with(names, connection).byName();
            ArticleRows rows = new ArticleRows(clock.instant());
            Set<Long> gone = new LinkedHashSet<>();
            List<StoreOutcome> outcomes = new ArrayList<>();
            for (Identifier name : names) {
                KnownArticle article = known.get(name);
                boolean goes =
                        article != null && !article.deleted() && article.mergedInto() == null && gone.add(article.id());
                if (article != null && goes) {
                    Triage state = rows.bury(connection, article.id(), reason);
                    log.record(deletion(actor, article.id(), state, reason));
                }
                outcomes.add(
                        article != null && goes
                                ? new StoreOutcome.Deleted(article.id())
                                : new StoreOutcome.Unchanged());
            }
            return outcomes;
        }
    }

    private static Change deletion(Actor actor, long id, Triage state, String reason) {
        return Change.of(actor, Verb.DELETED, Subject.article(id), state.isPublic())
                .to(Map.of("reason", reason));
    }

    private static Set<Identifier> names(List<ArticleRecord> batch) {
        Set<Identifier> names = new LinkedHashSet<>();
        for (ArticleRecord record : batch) {
            record.identifiers().stream().filter(StorePlan::joins).forEach(names::add);
        }
        return names;
    }

    private static List<StoreOutcome> outcomes(StorePlan plan, StoreWrite write) {
        List<StoreOutcome> outcomes = new ArrayList<>();
        for (StoreTarget target : plan.targets()) {
            outcomes.add(
                    target == null
                            ? new StoreOutcome.Refused("The record names two PMIDs; a PMID belongs to one article")
                            : outcome(target, outcomes.size(), write.isTriaged(target)));
        }
        return outcomes;
    }

    private static StoreOutcome outcome(StoreTarget target, int place, boolean triaged) {
        if (target.won(place)) {
            return target.known == null
                    ? new StoreOutcome.Added(target.id, target.note())
                    : new StoreOutcome.Updated(target.id);
        }
        return triaged && target.winner() == null ? new StoreOutcome.Updated(target.id) : new StoreOutcome.Unchanged();
    }
}
