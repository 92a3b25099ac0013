package org.refractory.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleView;
import org.refractory.content.PageView;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.Lease;
import org.refractory.index.PublicIndex;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;

/**
 * All public reading, from the local index alone. Each call reads one state; a page with several reads takes one
 * {@link #at snapshot} for all of them. While the first index is being built every call throws a
 * {@link org.refractory.web.Problem} that says so.
 */
@ApplicationScoped
public class Search {
    /** Most searches take less. */
    private static final Duration A_WHILE = Duration.ofMillis(10);

    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors(), A_WHILE);
    private final PublicIndex index;
    private final Preparations preparations;
    private final Timer timer;

    Search(PublicIndex index, Preparations preparations, MeterRegistry metrics) {
        this.index = index;
        this.preparations = preparations;
        timer = Timer.builder("refractory_search")
                .description("Searches over the public index")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
    }

    /** The newest state, to be closed by the caller. */
    public Snapshot at() {
        Lease lease = index.acquire();
        try {
            return new Snapshot(lease, preparations.of(lease), timer);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /** Reads one state, in turn with others that search; for what takes as long as a page of results. */
    public <T> T inTurn(Function<Snapshot, T> reading) {
        try (Turns.Turn _ = turns.take()) {
            return read(reading);
        }
    }

    private <T> T read(Function<Snapshot, T> reading) {
        try (Snapshot now = at()) {
            return reading.apply(now);
        }
    }

    public SearchResult run(SearchRequest request) {
        return inTurn(now -> now.run(request));
    }

    public Lookup<ArticleView> find(ArticleId id) {
        return read(now -> now.find(id));
    }

    public Lookup<EvidenceView> find(EvidenceId id) {
        return read(now -> now.find(id));
    }

    public Optional<ArticleView> article(ArticleId id) {
        return read(now -> now.article(id));
    }

    public Optional<EvidenceView> evidence(EvidenceId id) {
        return read(now -> now.evidence(id));
    }

    /** The public evidence of an article: strongest first, then newest. */
    public List<EvidenceView> evidenceOf(ArticleId article) {
        return read(now -> now.evidenceOf(article));
    }

    public Optional<TermView> term(TermKind kind, String slug) {
        return read(now -> now.term(kind, slug));
    }

    /** A vocabulary as a tree: each term is followed by those below it. */
    public List<TermView> terms(TermKind kind) {
        return read(now -> now.terms(kind));
    }

    public Optional<PageView> page(String slug) {
        return read(now -> now.page(slug));
    }

    /** In the order in which they are listed. */
    public List<PageView> pages() {
        return read(Snapshot::pages);
    }

    /** For each mechanism with any: how many public pieces of evidence it and those below it have. */
    public Map<String, Long> mechanismCounts() {
        return mechanismCounts(Kind.EVIDENCE);
    }

    public Map<String, Long> mechanismCounts(Kind kind) {
        return read(now -> now.mechanismCounts(kind));
    }

    /** The path of the record that a pasted identifier or address names, such as {@code /articles/A17}. */
    public Optional<String> jump(String text) {
        return read(now -> now.jump(text));
    }

    /** The log position of the newest public change that is being served. */
    public long generation() {
        return index.number();
    }

    /** When that change was made. */
    public Instant generationAt() {
        return index.at();
    }
}
