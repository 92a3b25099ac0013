package org.refractory.search;

import io.micrometer.core.instrument.Timer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleView;
import org.refractory.content.PageView;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.Lease;
import org.refractory.index.projection.Fields;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;

/** One unchanging state of the public record, so that the counts and lists of one page agree. Close it with the page. */
public final class Snapshot implements Closeable {
    private final Lease state;
    private final Prepared prepared;
    private final Stored stored;
    private final ByName names;
    private final Timer timer;

    /** Of the newest request: a page asks for several things around one search. */
    private @Nullable Finder finder;

    Snapshot(Lease state, Prepared prepared, Timer timer) {
        this.timer = timer;
        this.state = state;
        this.prepared = prepared;
        stored = new Stored(state.searcher());
        names = new ByName(state.searcher());
    }

    /** The log position of the newest public change it reflects. */
    public long generation() {
        return state.cursor().generation().position();
    }

    /** When that change was made. */
    public Instant at() {
        return state.cursor().generation().at();
    }

    public SearchResult run(SearchRequest request) {
        Timer.Sample sample = Timer.start();
        try {
            return reading(() -> finder(request).find());
        } finally {
            sample.stop(timer);
        }
    }

    private Finder finder(SearchRequest request) throws IOException {
        if (finder == null || !finder.request().equals(request)) {
            finder = new Finder(state, prepared, request);
        }
        return finder;
    }

    /** In which order the results are, which is not always the one that was asked for. */
    public Sort order(SearchResult result) {
        return reading(() -> finder(result.request()).sort());
    }

    /** The exact number of results of the other kind. */
    public long otherTotal(SearchResult result) {
        return reading(() -> finder(result.request()).otherTotal());
    }

    /** Where few were found: others that are close to the best of them or hold some of the words; not in the total. */
    public List<Hit> nearby(SearchResult result) {
        return Finder.isFew(result.request(), result.total())
                ? reading(() -> finder(result.request()).nearby())
                : List.of();
    }

    /** How the question of a result was understood. */
    public Receipt receipt(SearchResult result) {
        return reading(() -> {
            Finder finder = finder(result.request());
            return new Receipts(state.searcher(), prepared).of(result, finder.typed(), finder.searched());
        });
    }

    /** Another spelling of the question, if it would find more than was typed and other records than are found already. */
    public Optional<DidYouMean> didYouMean(SearchRequest request) {
        return reading(() -> new Corrections(state.searcher(), prepared, finder(request)).best());
    }

    /** Where nothing was found: what broader questions would find. */
    public List<Broader> broader(SearchResult result) {
        return result.total() > 0
                ? List.of()
                : reading(() -> new Broadening(state.searcher(), prepared, finder(result.request())).all());
    }

    /** For each hit of a result, in their order, why it is where it is. */
    public List<Why> why(SearchResult result) {
        return reading(() -> {
            Explanations explanations = new Explanations(state.searcher(), prepared, finder(result.request()));
            List<Why> reasons = new ArrayList<>();
            for (Hit hit : result.hits()) {
                reasons.add(explanations.of(hit));
            }
            return reasons;
        });
    }

    /** For each that is contradicted: by which accepted evidence, the strongest first. */
    public Map<EvidenceId, List<Against>> against(Collection<EvidenceId> evidence) {
        return reading(() -> new Opposing(state.searcher()).of(evidence));
    }

    /** How a question may go on that is still being typed. */
    public List<Suggestion> suggest(String typed) {
        return reading(() -> new Suggesting(state.searcher(), prepared).of(typed));
    }

    public List<Related> related(EvidenceView evidence) {
        return reading(() -> new RelatedEvidence(state.searcher(), prepared.tree()).to(evidence));
    }

    public List<Related> related(ArticleView article) {
        return reading(() -> new RelatedArticles(state.searcher(), prepared.tree()).to(article));
    }

    public Lookup<ArticleView> find(ArticleId id) {
        return reading(() -> names.lookup(id.toString(), ArticleView.class));
    }

    public Lookup<EvidenceView> find(EvidenceId id) {
        return reading(() -> names.lookup(id.toString(), EvidenceView.class));
    }

    public Optional<ArticleView> article(ArticleId id) {
        return find(id).found();
    }

    public Optional<EvidenceView> evidence(EvidenceId id) {
        return find(id).found();
    }

    /** The public evidence of an article: strongest first, then newest. */
    public List<EvidenceView> evidenceOf(ArticleId article) {
        org.apache.lucene.search.Sort order = new org.apache.lucene.search.Sort(
                new SortField(Fields.LEVEL, SortField.Type.LONG),
                new SortField(Fields.NEWEST, SortField.Type.LONG, true),
                new SortField(Fields.NUMBER, SortField.Type.LONG, true));
        return reading(() ->
                stored.all(new TermQuery(new Term(Fields.ARTICLE, article.toString())), order, EvidenceView.class));
    }

    public Optional<TermView> term(TermKind kind, String slug) {
        return prepared.tree().term(kind, slug);
    }

    /** A vocabulary as a tree: each term is followed by those below it. */
    public List<TermView> terms(TermKind kind) {
        return prepared.tree().inOrder(kind);
    }

    public Optional<PageView> page(String slug) {
        return pages().stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    /** In the order in which they are listed. */
    public List<PageView> pages() {
        return prepared.pages();
    }

    /** For each mechanism with any: how many public pieces of evidence (or articles) it and those below it have. */
    public Map<String, Long> mechanismCounts(Kind kind) {
        return counts(kind, TermKind.MECHANISM);
    }

    /** The same for any vocabulary. */
    public Map<String, Long> counts(Kind kind, TermKind vocabulary) {
        return prepared.terms(kind, vocabulary);
    }

    /** The path of the record that a pasted identifier or address names, if there is exactly one. */
    public Optional<String> jump(String text) {
        return reading(() -> names.jump(text));
    }

    @Override
    public void close() {
        state.close();
    }

    private static <T> T reading(Lazy.Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("The index could not be read", e);
        }
    }
}
