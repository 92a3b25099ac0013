package org.refractory.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Pmid;
import org.refractory.article.store.ArticleStore;
import org.refractory.article.store.StoreOrder;
import org.refractory.article.store.StoreOutcome;
import org.refractory.intake.pubmed.PubmedItem;
import org.refractory.intake.pubmed.PubmedReader;
import org.refractory.intake.xml.BrokenFile;
import org.refractory.intake.xml.Failure;
import org.refractory.intake.xml.Limits;

/**
 * Takes in PubMed files. Records are committed in batches, each in a short transaction of its own: a file that breaks off
 * keeps what was committed before, and memory does not depend on the size of the file.
 */
@ApplicationScoped
public class Imports {
    private static final Logger LOG = Logger.getLogger(Imports.class);

    private final ArticleStore articles;
    private final Withdrawals withdrawals;
    private final ImportRuns runs;
    private final ImportConfig config;

    Imports(ArticleStore articles, Withdrawals withdrawals, ImportRuns runs, ImportConfig config) {
        this.articles = articles;
        this.withdrawals = withdrawals;
        this.runs = runs;
        this.config = config;
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
        PubmedReader reader = PubmedReader.open(file, Limits.of(config.maxSize().asLongValue()));
        Batch batch = new Batch(config.batchSize());
        for (PubmedItem item = reader.next(); item != null; item = reader.next()) {
            if (item instanceof PubmedItem.Unusable unusable) {
                run.tally.take(unusable.place(), unusable.pmid(), new StoreOutcome.Refused(unusable.reason()));
            } else {
                if (batch.isFull() || !batch.suits(item)) {
                    commit(run, batch.take());
                }
                batch.add(item);
            }
        }
        commit(run, batch.take());
    }

    private void commit(Run run, List<PubmedItem> items) {
        if (items.isEmpty()) {
            return;
        }
        List<StoreOutcome> outcomes;
        try {
            outcomes = inTransaction(() -> store(run, items));
        } catch (RuntimeException e) {
            if (items.size() == 1 && isAboutData(e)) {
                outcomes = List.of(new StoreOutcome.Refused("The database refused it: " + reason(e)));
            } else if (isAboutData(e)) {
                items.forEach(item -> commit(run, List.of(item)));
                return;
            } else {
                throw e;
            }
        }
        for (int i = 0; i < items.size(); i++) {
            run.tally.take(items.get(i).place(), pmid(items.get(i)), outcomes.get(i));
        }
        run.progress.at(run.tally.counts());
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
        List<StoreOutcome> outcomes = records.isEmpty()
                ? withdrawals.withdraw(withdrawn, run.request.actor())
                : articles.store(records, new StoreOrder(run.request.actor(), run.request.inScope()));
        runs.count(run.id, run.tally.counts().plus(outcomes));
        return outcomes;
    }

    private static String pmid(PubmedItem item) {
        return switch (item) {
            case PubmedItem.Described described ->
                described.record().identifiers().getFirst().value();
            case PubmedItem.Withdrawn gone -> gone.pmid().value();
            case PubmedItem.Unusable unusable -> unusable.pmid();
        };
    }

    /** Classes 22 and 23 of SQLSTATE: a value or a constraint, so the fault is in a record. */
    private static boolean isAboutData(RuntimeException failure) {
        SQLException cause = sql(failure);
        String state = cause == null ? null : cause.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static String reason(RuntimeException failure) {
        SQLException cause = sql(failure);
        return cause == null
                ? ""
                : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static @Nullable SQLException sql(@Nullable Throwable failure) {
        return failure == null || failure instanceof SQLException ? (SQLException) failure : sql(failure.getCause());
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private record Run(long id, ImportRequest request, Tally tally, ImportProgress progress) {}
}
