package org.refractory.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.refractory.article.ArticleView;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Texts;
import org.refractory.index.text.Analysis;
import org.refractory.vocabulary.TermRef;

/**
 * The parts of one record as people call them, the most prominent first, each a field by that name: the index itself keeps all
 * that a record says in one.
 */
final class Places {
    private static final Analyzer ANALYZER = Analysis.forRecords();

    private final MemoryIndex memory = new MemoryIndex();
    private final Map<String, Stream<String>> texts = new LinkedHashMap<>();

    Places(Hit hit) {
        switch (hit) {
            case Hit.OfEvidence found -> evidence(found.evidence());
            case Hit.OfArticle found -> article(found.article());
        }
        texts.forEach((place, values) ->
                values.filter(text -> !text.isBlank()).forEach(text -> memory.addField(place, text, ANALYZER)));
    }

    private void evidence(EvidenceView evidence) {
        texts.put("the statement", Stream.of(evidence.statement()));
        texts.put("the title of its article", Stream.of(evidence.article().title()));
        texts.put("what it is about", Documents.terms(evidence).map(TermRef::name));
        texts.put("its quotes and details", Texts.detail(evidence));
    }

    private void article(ArticleView article) {
        texts.put("the title", Stream.of(article.description().title()));
        texts.put("the abstract", Stream.of(Documents.abstractText(article.description())));
        texts.put(
                "what its evidence and tags are about", Documents.terms(article).map(TermRef::name));
        texts.put("its keywords", Texts.keywords(article.description()));
    }

    Set<String> names() {
        return texts.keySet();
    }

    /** Whether what is asked of one of the places holds. */
    boolean hold(Query query) {
        return memory.search(query) > 0;
    }
}
