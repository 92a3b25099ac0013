package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.refractory.index.projection.Fields;
import org.refractory.index.projection.Keys;
import org.refractory.index.projection.ViewJson;

/** Reads the views that an index keeps. */
final class Stored {
    private static final Set<String> VIEW = Set.of(Fields.VIEW);
    private static final Set<String> TYPE_AND_VIEW = Set.of(Fields.TYPE, Fields.VIEW);

    private final IndexSearcher searcher;

    Stored(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    <T> T view(int document, Class<T> type) throws IOException {
        return view(searcher.getIndexReader().storedFields().document(document, VIEW), type);
    }

    <T> List<T> views(ScoreDoc[] documents, Class<T> type) throws IOException {
        return views(Arrays.stream(documents).mapToInt(each -> each.doc).toArray(), type);
    }

    /** @param type the views', or one that has some of their parts */
    <T> List<T> views(int[] documents, Class<T> type) throws IOException {
        StoredFields stored = searcher.getIndexReader().storedFields();
        List<T> views = new ArrayList<>(documents.length);
        for (int document : documents) {
            views.add(view(stored.document(document, VIEW), type));
        }
        return views;
    }

    /** All views that a query matches, in an order. */
    <T> List<T> all(Query query, Sort order, Class<T> type) throws IOException {
        int most = Math.max(1, searcher.count(query)); // as long as the list, not as the index: it is allocated at once
        return views(searcher.search(query, most, order).scoreDocs, type);
    }

    /** All views of a type, in no order. */
    <T> List<T> all(Fields.Type kind, Class<T> type) throws IOException {
        return all(new TermQuery(new Term(Fields.TYPE, kind.name())), Sort.INDEXORDER, type);
    }

    /** A document that stands under a key. */
    record Entry(Fields.Type type, Document document) {
        <T> T view(Class<T> type) {
            return Stored.view(document, type);
        }
    }

    Optional<Entry> record(String key) throws IOException {
        int document = Keys.document(searcher.getIndexReader(), key);
        if (document < 0) {
            return Optional.empty();
        }
        Document stored = searcher.getIndexReader().storedFields().document(document, TYPE_AND_VIEW);
        return Optional.of(new Entry(Fields.Type.valueOf(stored.get(Fields.TYPE)), stored));
    }

    private static <T> T view(Document document, Class<T> type) {
        BytesRef json = document.getBinaryValue(Fields.VIEW);
        return ViewJson.read(json.bytes, json.offset, json.length, type);
    }
}
