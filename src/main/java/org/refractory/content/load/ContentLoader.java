package org.refractory.content.load;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.refractory.activity.ActivityLog;
import org.refractory.content.ContentArticle;
import org.refractory.content.ContentEvidence;
import org.refractory.content.ContentFiles;
import org.refractory.content.ContentProblem;
import org.refractory.content.ContentReader;
import org.refractory.content.ContentSet;

/**
 * Loads the starter content in one transaction, so that it is there whole or not at all. Content that is as it was last time
 * is not even read.
 */
@ApplicationScoped
public class ContentLoader {
    private static final Logger LOG = Logger.getLogger(ContentLoader.class);
    private static final String SET = "set";
    private static final int PATIENCE_SECONDS = 300;

    private final ContentConfig config;
    private final ContentRecords records;
    private final ActivityLog log;
    private final Loaders loaders;

    ContentLoader(ContentConfig config, ContentRecords records, ActivityLog log, Loaders loaders) {
        this.config = config;
        this.records = records;
        this.log = log;
        this.loaders = loaders;
    }

    void atStart(@Observes StartupEvent start) {
        if (config.load()) {
            LoadReport report = load(ContentFiles.packed());
            if (report.added() + report.updated() + report.leftAlone().size() > 0) {
                LOG.infof("Starter content: %s", report);
            }
        }
    }

    /**
     * Loads what the files say; doing it again changes nothing.
     *
     * @throws IllegalArgumentException naming file and line if they hold a mistake; then nothing is loaded
     */
    public LoadReport load(ContentFiles files) {
        return QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).call(() -> {
            records.lock();
            Loading loading = new Loading(records, log);
            ContentRecord whole =
                    new ContentRecord(SET, ContentRecord.Kind.SET, 0, Map.of("files", fingerprint(files)));
            if (!loading.known(SET).equals(java.util.Optional.of(whole))) {
                load(read(files), loading);
                records.save(List.of(whole));
            }
            return loading.report();
        });
    }

    private static String fingerprint(ContentFiles files) {
        return Fingerprints.of(files.all().stream()
                .map(file -> List.of(file, files.read(file)))
                .toList());
    }

    private static ContentSet read(ContentFiles files) {
        List<ContentProblem> problems = new ArrayList<>();
        ContentSet content = new ContentReader(files, problems::add).read();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().toString());
        }
        return content;
    }

    private void load(ContentSet content, Loading loading) throws SQLException {
        TermLoading.Begun begun = loaders.terms().begin(content.terms(), loading);
        loaders.pages().load(content.pages(), loading);
        for (ContentArticle article : content.articles()) {
            long number = loaders.articles().load(article, begun.terms(), loading);
            for (ContentEvidence evidence : article.evidence()) {
                loaders.evidence().load(evidence, number, begun.terms(), loading);
            }
        }
        loaders.terms().finish(content.terms(), begun, loading);
        records.save(loading.changed());
    }

    /** One for each kind of content. */
    @ApplicationScoped
    static class Loaders {
        private final TermLoading terms;
        private final PageLoading pages;
        private final ArticleLoading articles;
        private final EvidenceLoading evidence;

        Loaders(TermLoading terms, PageLoading pages, ArticleLoading articles, EvidenceLoading evidence) {
            this.terms = terms;
            this.pages = pages;
            this.articles = articles;
            this.evidence = evidence;
        }

        TermLoading terms() {
            return terms;
        }

        PageLoading pages() {
            return pages;
        }

        ArticleLoading articles() {
            return articles;
        }

        EvidenceLoading evidence() {
            return evidence;
        }
    }
}
