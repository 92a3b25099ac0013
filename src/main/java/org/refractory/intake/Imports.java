package org.refractory.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Pmid;
import org.refractory.article.store.ArticleStore;
import org.refractory.article.store.StoreOrder;
import org.refractory.article.store.StoreOutcome;
import org.refractory.intake.pubmed.PubmedItem;
import org.refractory.intake.xml.BrokenFile;
import org.refractory.intake.xml.Failure;
import org.refractory.intake.xml.Limits;

/**
 * Takes in PubMed files. Records are committed in batches, each in a short transaction of its own: a file that breaks off
 * keeps what was committed before, and memory does not depend on the size of the file. Between batches it waits for the public
 * index of this node (see {@link Courtesy}), so that an acceptance in between is public as soon as at any other time.
 */
@ApplicationScoped
public class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class);

    /** Public changes of its own that the index may have before it at the next batch; so many take it a fraction of a second. */
    private static final int MOST_WAITING = 500;

    /** How long an import waits for an index that does not move: the longest that a commit takes on a slow disk. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ArticleStore articles;
    private final Withdrawals withdrawals;
    private final ImportRuns runs;
    private final ImportConfig config;
    private final Backlog backlog;

    Imports(ArticleStore articles, Withdrawals withdrawals, ImportRuns runs, ImportConfig config, Backlog backlog) {
        this.articles = articles;
        this.withdrawals = withdrawals;
        this.runs = runs;
        this.config = config;
        this.backlog = backlog;
    }

    /**
     * Imports one file; must be called outside a transaction. Bad records and bad files end up in the report.
     *
     * @param file plain or gzip; read to its end or to where it breaks, closed by the caller
     */
    public ImportReport run(ImportRequest request, InputStream file, ImportProgress progress) {
        long id = inTransaction(() -> runs.start(request));
        Tally tally = new Tally();
        Run run = new Run(id, request, tally, progress);
        try {
            read(run, file);
        } catch (BrokenFile e) {
            tally.fail(e.failure());
        }
        inTransaction(() -> {
            runs.finish(id, tally);
            return id;
        });
        ImportReport report = inTransaction(() -> runs.numbered(id).orElseThrow());
        LOG.infof("Import %d of %s: %s", id, request.file(), summary(report));
        return report;
    }

    private static String summary(ImportReport report) {
        Failure failure = report.failure();
        return report.counts() + (failure == null ? "" : "; broken off: " + failure.sentence());
    }

    private void read(Run run, InputStream file) throws BrokenFile {
        Limits limits = Limits.of(config.maxSize().asLongValue());
        Courtesy courtesy = new Courtesy(backlog, run.request.inScope() ? MOST_WAITING : 0, PATIENCE);
        try (BatchReader reader = new BatchReader(file, limits, config.batchSize())) {
            for (List<PubmedItem> items = reader.next(); !items.isEmpty(); items = reader.next()) {
                courtesy.keep();
                commit(run, items);
                run.progress.at(run.tally.counts());
            }
        }
    }

    /** Stores a batch; where a value in it does not suit the database, each item alone, so that only the bad one is refused. */
    private void commit(Run run, List<PubmedItem> items) {
        List<StoreOutcome> outcomes;
        try {
            outcomes = inTransaction(() -> store(run, items));
        } catch (RuntimeException e) {
            if (!DataFault.isIn(e)) {
                throw e;
            }
            if (items.size() > 1) {
                items.forEach(item -> commit(run, List.of(item)));
                return;
            }
            outcomes = List.of(new StoreOutcome.Refused("The database refused it: " + DataFault.reason(e)));
        }
        for (int i = 0; i < items.size(); i++) {
            run.tally.take(items.get(i).place(), items.get(i).pmidText(), outcomes.get(i));
        }
    }

    private List<StoreOutcome> store(Run run, List<PubmedItem> items) throws SQLException {
        List<ArticleRecord> records = new ArrayList<>();
        List<Pmid> withdrawn = new ArrayList<>();
        for (PubmedItem item : items) {
            switch (item) {
                case PubmedItem.Described described -> records.add(described.record());
                case PubmedItem.Withdrawn gone -> withdrawn.add(gone.pmid());
                case PubmedItem.Unusable _ -> {}
            }
        }
        Iterator<StoreOutcome> stored = (records.isEmpty()
                        ? withdrawals.withdraw(withdrawn, run.request.actor())
                        : articles.store(records, new StoreOrder(run.request.actor(), run.request.inScope())))
                .iterator();
        List<StoreOutcome> outcomes = items.stream()
                .map(item -> item instanceof PubmedItem.Unusable unusable
                        ? new StoreOutcome.Refused(unusable.reason())
                        : stored.next())
                .toList();
        runs.count(run.id, run.tally.counts().plus(outcomes));
        return outcomes;
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private record Run(long id, ImportRequest request, Tally tally, ImportProgress progress) {}
}
