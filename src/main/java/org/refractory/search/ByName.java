package org.refractory.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.refractory.article.ArticleView;
import org.refractory.article.Identifier;
import org.refractory.index.projection.Departed;
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Fields;

/** Finds records by what they are called, those that left or moved as well. */
final class ByName {
    private static final int LONGEST_CHAIN = 20;

    private final IndexSearcher searcher;
    private final Stored stored;

    ByName(IndexSearcher searcher) {
        this.searcher = searcher;
        stored = new Stored(searcher);
    }

    <T> Lookup<T> lookup(String key, Class<T> type) throws IOException {
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

    /** The path of the record that a pasted identifier or address names, if there is exactly one. */
    Optional<String> jump(String text) throws IOException {
        Jump jump = Jump.read(text);
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
    }

    private Optional<String> only(Identifier identifier) throws IOException {
        Term name = new Term(Fields.IDENTIFIER, Documents.identifier(identifier));
        TopDocs found = searcher.search(new TermQuery(name), 2);
        return found.scoreDocs.length == 1
                ? Optional.of(path(stored.view(found.scoreDocs[0].doc, ArticleView.class)
                        .id()
                        .toString()))
                : Optional.empty();
    }
}
