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
import org.apache.lucene.search.TopDocs;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleView;
import org.refractory.article.Identifier;
import org.refractory.content.PageView;
import org.refractory.evidence.EvidenceId;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.Lease;
import org.refractory.index.projection.Departed;
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Fields;
import org.refractory.vocabulary.TermKind;
import org.refractory.vocabulary.TermView;

/** One unchanging state of the public record, so that the counts and lists of one page agree. Close it with the page. */
public final class Snapshot implements Closeable {
    private static final int LONGEST_CHAIN = 20;

    private final Lease state;
    private final Prepared prepared;
    private final Stored stored;
    private final Timer timer;

    Snapshot(Lease state, Prepared prepared, Timer timer) {
        this.timer = timer;
        this.state = state;
        this.prepared = prepared;
        stored = new Stored(state.searcher());
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
            return reading(() -> new Finder(state, prepared, request).find());
        } finally {
            sample.stop(timer);
        }
    }

    /** How the question of a result was understood. */
    public Receipt receipt(SearchResult result) {
        return reading(() -> new Receipts(state.searcher(), prepared).of(result));
    }

    /** Another spelling of the question, if it would find more. */
    public Optional<DidYouMean> didYouMean(SearchRequest request) {
        return reading(() -> new Corrections(state.searcher(), prepared, request).best());
    }

    /** For each hit of a result, in their order, why it is where it is. */
    public List<Why> why(SearchResult result) {
        return reading(() -> {
            Explanations explanations = new Explanations(state.searcher(), prepared, result.request());
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
        return reading(() -> lookup(id.toString(), ArticleView.class));
    }

    public Lookup<EvidenceView> find(EvidenceId id) {
        return reading(() -> lookup(id.toString(), EvidenceView.class));
    }

    private <T> Lookup<T> lookup(String key, Class<T> type) throws IOException {
        Optional<Stored.Entry> record = stored.record(key);
        if (record.isEmpty()) {
            return new Lookup.Missing<>();
        }
        return switch (record.get().type()) {
            case GONE -> gone(record.get().view(Departed.class));
            case MOVED -> moved(record.get().view(Departed.class));
            default -> new Lookup.Found<>(record.get().view(type));
        };
    }

    private static <T> Lookup<T> gone(Departed departed) {
        return new Lookup.Gone<>(departed.reason(), departed.at());
    }

    /** Follows the chain of those that were joined one after the other to the one that is there. */
    private <T> Lookup<T> moved(Departed first) throws IOException {
        Departed departed = first;
        for (int i = 0; i < LONGEST_CHAIN && departed.movedTo() != null; i++) {
            Optional<Stored.Entry> next = stored.record(departed.movedTo());
            if (next.isEmpty() || next.get().type() == Fields.Type.GONE) {
                return gone(first);
            }
            if (next.get().type() != Fields.Type.MOVED) {
                return new Lookup.Moved<>(path(departed.movedTo()));
            }
            departed = next.get().view(Departed.class);
        }
        return gone(first);
    }

    private static String path(String key) {
        return (key.startsWith("A") ? "/articles/" : "/evidence/") + key;
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
        Jump jump = Jump.read(text);
        return reading(() -> {
            if (!jump.key().isEmpty()) {
                return stored.record(jump.key()).map(_ -> path(jump.key()));
            }
            for (Identifier identifier : jump.identifiers()) {
                Optional<String> path = only(identifier);
                if (path.isPresent()) {
                    return path;
                }
            }
            return Optional.empty();
        });
    }

    private Optional<String> only(Identifier identifier) throws IOException {
        Term name = new Term(Fields.IDENTIFIER, Documents.identifier(identifier));
        TopDocs found = state.searcher().search(new TermQuery(name), 2);
        return found.scoreDocs.length == 1
                ? Optional.of(path(stored.view(found.scoreDocs[0].doc, ArticleView.class)
                        .id()
                        .toString()))
                : Optional.empty();
    }

    @Override
    public void close() {
        state.close();
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("The index could not be read", e);
        }
    }
}
