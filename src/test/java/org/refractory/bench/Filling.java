package org.refractory.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.refractory.intake.pubmed.MadeUpFile;
import org.refractory.portal.Staff;
import org.refractory.portal.Visitor;
import org.refractory.system.Trees;

/** Fills a collection by the front door: files are imported as anybody imports them, then two people curate. */
final class Filling {
    private static final int FIRST_PMID = 60_000_001;
    private static final int RECORDS_IN_A_FILE = 10_000;

    private final Collection collection;
    private final Language language;
    private final Names names;
    private final Settings settings;

    Filling(Collection collection, Language language, Names names, Settings settings) {
        this.collection = collection;
        this.language = language;
        this.names = names;
        this.settings = settings;
    }

    void fill() throws Exception {
        Trees.delete(collection.data());
        try (Portal portal = new Portal(collection.data())) {
            portal.start("/");
            portal.awaitReady();
            Staff staff = Staff.first(portal.node());
            Visitor curator = staff.hire("Ada", "CURATOR");
            Visitor reviewer = staff.hire("Rosa", "REVIEWER");
            importAll(portal, curator);
            Instant since = Instant.now();
            new Curating(curator, reviewer, language, names)
                    .curate(first(portal), collection.records(), settings.curated());
            portal.awaitFollowed(0);
            collection.remember("curating seconds", seconds(since));
        }
        collection.remember("index bytes", Portal.size(collection.index()));
        collection.remember("filled", 1);
    }

    private void importAll(Portal portal, Visitor curator) throws IOException {
        long before = portal.articles();
        Duration processor = portal.processor();
        Instant since = Instant.now();
        for (int[] file : collection.files(FIRST_PMID, RECORDS_IN_A_FILE)) {
            curator.stream(
                            "/api/v1/imports?in-scope=true&file=bench-" + file[0],
                            "application/xml",
                            () -> file(file[0], file[1]))
                    .expect(200);
        }
        collection.remember("import seconds", seconds(since));
        portal.awaitFollowed((int) before + collection.records());
        collection.remember("searchable seconds", seconds(since));
        collection.remember(
                "import processor seconds", portal.processor().minus(processor).toMillis() / 1e3);
        collection.remember("import heap bytes", portal.heap());
        collection.remember("import resident bytes", portal.resident());
    }

    private MadeUpFile file(int firstPmid, int records) {
        return new MadeUpFile(firstPmid, records) {
            @Override
            protected String record(int pmid) {
                return new GeneratedArticle(language, names, settings.seed(), pmid).xml();
            }
        };
    }

    /** Imported into an empty portal, articles are numbered without gaps. */
    private static long first(Portal portal) {
        String first = portal.visitor().page("/search?q=" + FIRST_PMID).header("location");
        return Long.parseLong(first.replaceFirst(".*/articles/A", ""));
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1e3;
    }
}
