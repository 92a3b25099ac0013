package org.refractory.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        List<Path> files = write();
        try (Portal portal = new Portal(collection.data())) {
            portal.start("/");
            portal.awaitReady();
            Staff staff = Staff.first(portal.node());
            Visitor curator = staff.hire("Ada", "CURATOR");
            Visitor reviewer = staff.hire("Rosa", "REVIEWER");
            importAll(files, portal, curator);
            Instant since = Instant.now();
            new Curating(curator, reviewer, language, names)
                    .curate(first(portal), collection.records(), settings.curated());
            portal.awaitFollowed(0);
            collection.remember("curating seconds", seconds(since));
        }
        Trees.delete(collection.sources());
        collection.remember("index bytes", Portal.size(collection.index()));
        collection.remember("filled", 1);
    }

    /** Before anything is measured: what makes the files up shares the processors with who imports them. */
    private List<Path> write() throws IOException {
        Trees.delete(collection.sources());
        Files.createDirectories(collection.sources());
        List<Path> files = new ArrayList<>();
        for (int[] part : collection.files(FIRST_PMID, RECORDS_IN_A_FILE)) {
            Path file = collection.sources().resolve("bench-" + part[0]);
            try (InputStream text = text(part[0], part[1])) {
                Files.copy(text, file);
            }
            files.add(file);
        }
        return files;
    }

    private void importAll(List<Path> files, Portal portal, Visitor curator) throws IOException {
        long before = portal.articles();
        Duration processor = portal.processor();
        Instant since = Instant.now();
        for (Path file : files) {
            String path = "/api/v1/imports?in-scope=true&file=" + file.getFileName();
            curator.stream(path, "application/xml", () -> opened(file)).expect(200);
        }
        collection.remember("import seconds", seconds(since));
        portal.awaitFollowed((int) before + collection.records());
        collection.remember("searchable seconds", seconds(since));
        collection.remember(
                "import processor seconds", portal.processor().minus(processor).toMillis() / 1e3);
        collection.remember("import heap bytes", portal.heap());
        collection.remember("import resident bytes", portal.resident());
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MadeUpFile text(int firstPmid, int records) {
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
