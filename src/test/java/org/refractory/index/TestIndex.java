package org.refractory.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.refractory.article.ArticleView;
import org.refractory.content.PageView;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.projection.Contradiction;
import org.refractory.index.projection.Departed;
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Projection;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermView;

/** A real index in a folder, filled by hand; each filling is one generation. */
public final class TestIndex implements Closeable {
    /** So few are put by one thread, so that a commit makes one segment whatever the machine. */
    private static final int PORTION = 50;

    private final ScratchIndex scratch;
    private final Documents documents;
    private final List<Projection> pending = new ArrayList<>();
    private long generation;

    public TestIndex(Path folder, TermView... terms) throws IOException {
        scratch = new ScratchIndex(folder);
        documents = new Documents(new TermTree(List.of(terms)));
        for (TermView term : terms) {
            pending.add(documents.term(term));
        }
        commit();
    }

    public PublicIndex index() {
        return scratch.index();
    }

    public TestIndex paper(Samples.Paper paper, Samples.Claim... claims) {
        ArticleView article = paper.view(claims);
        List<EvidenceView> evidence =
                List.of(claims).stream().map(Samples.Claim::view).toList();
        return records(article, evidence);
    }

    public TestIndex records(ArticleView article, List<EvidenceView> evidence) {
        pending.add(documents.article(article, evidence));
        evidence.forEach(each -> pending.add(documents.evidence(each, article)));
        return this;
    }

    public TestIndex departed(Departed departed) {
        pending.add(documents.departed(departed));
        return this;
    }

    public TestIndex page(PageView page) {
        pending.add(documents.page(page));
        return this;
    }

    public TestIndex contradiction(Contradiction pair) {
        pending.add(documents.contradiction(pair));
        return this;
    }

    /** Takes a record out without a trace. */
    public void remove(String key) throws IOException {
        scratch.put(List.of(new Projection(key, null)));
    }

    public void commit() throws IOException {
        for (int from = 0; from < pending.size(); from += PORTION) {
            scratch.put(pending.subList(from, Math.min(from + PORTION, pending.size())));
        }
        pending.clear();
        generation++;
        scratch.commit(Samples.NOON.plusSeconds(generation));
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
