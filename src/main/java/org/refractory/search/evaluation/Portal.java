package org.refractory.search.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refractory.article.AbstractSection;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleRecord;
import org.refractory.article.ArticleView;
import org.refractory.article.Journal;
import org.refractory.article.Triage;
import org.refractory.index.ScratchIndex;
import org.refractory.index.projection.Documents;
import org.refractory.search.Kind;
import org.refractory.search.Rehearsal;
import org.refractory.search.SearchRequest;
import org.refractory.search.Sort;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermView;

/** The portal: each passage is an article in scope, and questions are asked as people ask them on the page of articles. */
final class Portal implements Contender {
    /** Far from all that a question may hold, so that no number of ours is taken for a word of it. */
    private static final long FIRST_NUMBER = 1_000_000_001;

    private static final int PORTION = 500;

    /** A title that says nothing, where the passage has none: a record needs one. */
    private static final String UNTITLED = "\u2026";

    private final ScratchIndex scratch;
    private final Documents documents;
    private final List<ArticleView> waiting = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Rehearsal rehearsal;

    /** @param vocabulary whose synonyms are asked for beside the words of a question */
    Portal(Path folder, List<TermView> vocabulary) throws IOException {
        scratch = new ScratchIndex(folder);
        documents = new Documents(new TermTree(vocabulary));
        rehearsal = new Rehearsal(scratch.index());
        scratch.add(vocabulary.stream().map(documents::term).toList());
    }

    @Override
    public String name() {
        return "the portal";
    }

    @Override
    public void add(Passage passage) throws IOException {
        ids.add(passage.id());
        waiting.add(article(FIRST_NUMBER + ids.size() - 1, passage));
        if (waiting.size() == PORTION) {
            flush();
        }
    }

    private void flush() throws IOException {
        scratch.add(waiting.stream()
                .map(article -> documents.article(article, List.of()))
                .toList());
        waiting.clear();
    }

    private static ArticleView article(long number, Passage passage) {
        ArticleRecord record = new ArticleRecord(
                ArticleRecord.Kind.JOURNAL_ARTICLE,
                List.of(),
                passage.title().isBlank() ? UNTITLED : passage.title(),
                "",
                passage.text().isBlank() ? List.of() : List.of(new AbstractSection("", passage.text())),
                List.of(),
                new Journal("", "", "", "", "", ""),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                1);
        return new ArticleView(
                new ArticleId(number),
                1,
                Triage.IN_SCOPE,
                record,
                List.of(),
                List.of(),
                0,
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Override
    public void ready() throws IOException {
        flush();
        scratch.commit(Instant.EPOCH);
    }

    @Override
    public List<String> best(String question, int limit) {
        SearchRequest request = new SearchRequest(question, Kind.ARTICLES, Map.of(), Sort.RELEVANCE, 1, limit);
        return rehearsal.numbers(request).stream()
                .map(number -> ids.get((int) (number - FIRST_NUMBER)))
                .toList();
    }

    @Override
    public long size() throws IOException {
        return scratch.size();
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
