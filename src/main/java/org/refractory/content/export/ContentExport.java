package org.refractory.content.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refractory.article.ArticleStanding;
import org.refractory.article.ArticleView;
import org.refractory.article.ArticleViews;
import org.refractory.content.PageView;
import org.refractory.content.PageViews;
import org.refractory.content.load.ContentRecords;
import org.refractory.evidence.EvidenceStatus;
import org.refractory.evidence.EvidenceView;
import org.refractory.evidence.EvidenceViews;
import org.refractory.system.Rows;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;
import org.refractory.vocabulary.TermViews;

/**
 * Writes what is public back in the layout of {@code content/}: vocabularies, pages, articles in scope and accepted evidence,
 * all of one moment. What people added gets a name that stays. Abstracts and quotes are not ours to hand on and stay out.
 */
@ApplicationScoped
public class ContentExport {
    private static final int PORTION = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Map<TermKind, String> VOCABULARIES = Map.of(
            TermKind.CANCER, "vocabulary/cancers.yaml",
            TermKind.THERAPY, "vocabulary/therapies.yaml",
            TermKind.BIOMARKER, "vocabulary/biomarkers.yaml");

    private final ArticleViews articles;
    private final EvidenceViews evidence;
    private final TermViews terms;
    private final PageViews pages;
    private final ContentRecords records;
    private final Rows rows;

    ContentExport(
            ArticleViews articles,
            EvidenceViews evidence,
            TermViews terms,
            PageViews pages,
            ContentRecords records,
            Rows rows) {
        this.articles = articles;
        this.evidence = evidence;
        this.terms = terms;
        this.pages = pages;
        this.records = records;
        this.rows = rows;
    }

    /** What was written. */
    public record Report(int terms, int pages, int articles, int evidence) {}

    /** The folder must be absent or empty, so that nothing is mixed or overwritten. */
    public static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** @throws IOException if the folder cannot be written to */
    public Report write(Path folder) throws SQLException, IOException {
        try {
            return rows.atOneMoment(PATIENCE, () -> new Writing(folder).all());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** One export under way. */
    private final class Writing {
        private final Path folder;
        private final Names names;
        private int articlesWritten;
        private int evidenceWritten;

        Writing(Path folder) throws SQLException {
            this.folder = folder;
            this.names = new Names(records.all().values());
        }

        Report all() throws SQLException {
            long after = 0;
            for (List<Long> ids = articles.publicIds(after, PORTION);
                    !ids.isEmpty();
                    ids = articles.publicIds(after, PORTION)) {
                articles(ids);
                after = ids.getLast();
            }
            List<TermView> all =
                    terms.all().stream().map(TermViews.Numbered::term).toList();
            terms(all);
            List<PageView> standing = pages.all();
            standing.forEach(page -> file("pages/%s.md".formatted(page.slug()), TermFile.page(page)));
            records.save(names.fresh());
            return new Report(all.size(), standing.size(), articlesWritten, evidenceWritten);
        }

        private void articles(List<Long> ids) throws SQLException {
            List<ArticleView> views =
                    articles.of(ids).stream().map(ArticleStanding::view).toList();
            Map<Long, List<EvidenceView>> claims = new LinkedHashMap<>();
            evidence.on(views).stream()
                    .filter(piece -> piece.status() == EvidenceStatus.ACCEPTED)
                    .forEach(
                            piece -> claims.computeIfAbsent(piece.article().id().number(), _ -> new ArrayList<>())
                                    .add(piece));
            for (ArticleView view : views) {
                List<EvidenceView> own = claims.getOrDefault(view.id().number(), List.of());
                file(
                        "articles/%s.yaml".formatted(names.of(view)),
                        YamlText.of(new ArticleFile(names, view, own).fields()));
                articlesWritten++;
                evidenceWritten += own.size();
            }
        }

        /** After the articles: explainers point at evidence by the names it got. */
        private void terms(List<TermView> all) {
            VOCABULARIES.forEach((kind, name) -> file(name, YamlText.of(entries(kind, all))));
            all.stream()
                    .filter(term -> term.kind() == TermKind.MECHANISM)
                    .forEach(term -> file("mechanisms/%s.md".formatted(term.slug()), TermFile.mechanism(term, names)));
        }

        private static List<Map<String, Object>> entries(TermKind kind, List<TermView> all) {
            List<Map<String, Object>> entries = new ArrayList<>();
            all.stream()
                    .filter(term -> term.kind() == kind)
                    .forEach(term -> entries.add(TermFile.entry(term, entries.size() + 1)));
            return entries;
        }

        private void file(String name, String text) {
            Path file = folder.resolve(name);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
