package org.refractory.search.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The baseline: BM25 with k1 0.9 and b 0.4 over title and text as one field, analysed by {@link EnglishAnalyzer}; a question is
 * any of its terms.
 */
final class PlainLucene implements Contender {
    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final Set<String> STORED = Set.of(ID);

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final BM25Similarity bm25 = new BM25Similarity(0.9f, 0.4f);
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private @Nullable IndexSearcher searcher;

    PlainLucene(Path folder) throws IOException {
        this.folder = folder;
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setSimilarity(bm25));
    }

    @Override
    public String name() {
        return "plain Lucene";
    }

    @Override
    public void add(Passage passage) throws IOException {
        Document document = new Document();
        document.add(new StringField(ID, passage.id(), Field.Store.YES));
        document.add(new TextField(TEXT, passage.title() + " " + passage.text(), Field.Store.NO));
        writer.addDocument(document);
    }

    @Override
    public void ready() throws IOException {
        writer.commit();
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(bm25);
    }

    @Override
    public List<String> best(String question, int limit) throws IOException {
        IndexSearcher index = searcher;
        if (index == null) {
            throw new IllegalStateException("Nothing can be searched before it is ready");
        }
        StoredFields stored = index.storedFields();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc each : index.search(query(question), limit).scoreDocs) {
            ids.add(stored.document(each.doc, STORED).get(ID));
        }
        return ids;
    }

    private Query query(String question) throws IOException {
        Map<String, Integer> terms = new TreeMap<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, question)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.merge(term.toString(), 1, Integer::sum);
            }
            tokens.end();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach((term, times) ->
                any.add(new BoostQuery(new TermQuery(new Term(TEXT, term)), times), Occur.SHOULD));
        return any.build();
    }

    @Override
    public long size() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long size = 0;
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }

    @Override
    public void close() throws IOException {
        if (searcher != null) {
            searcher.getIndexReader().close();
        }
        writer.close();
        directory.close();
    }
}
