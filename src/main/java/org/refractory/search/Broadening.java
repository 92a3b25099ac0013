package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.refractory.search.question.Syntax;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermView;

/** Where nothing was found: the same question for the nearest broader thing that has answers, as melanoma for uveal melanoma. */
final class Broadening {
    private static final int MOST_THINGS = 4;

    private final IndexSearcher searcher;
    private final Prepared prepared;
    private final SearchRequest request;
    private final Asking asking;
    private final Loosening loosening;

    Broadening(IndexSearcher searcher, Prepared prepared, Finder finder) {
        this.searcher = searcher;
        this.prepared = prepared;
        this.request = finder.request();
        this.asking = finder.typed();
        this.loosening = new Loosening(searcher, prepared.counts());
    }

    /** In the order in which the things stand in the question. */
    List<Broader> all() throws IOException {
        List<Broader> all = new ArrayList<>();
        for (Syntax.Words named : named()) {
            nearest(named).ifPresent(all::add);
        }
        return all;
    }

    private List<Syntax.Words> named() {
        return asking.question()
                .words()
                .filter(words -> !isValue(words))
                .limit(MOST_THINGS)
                .toList();
    }

    /** What was asked of a field it does not know is searched as words, but would not be in other words. */
    private boolean isValue(Syntax.Words words) {
        return words.start() > 0 && request.text().charAt(words.start() - 1) == ':';
    }

    private Optional<Broader> nearest(Syntax.Words named) throws IOException {
        List<TermRef> terms = prepared.synonyms().terms(named.words());
        for (TermRef term : terms) {
            for (String slug : prepared.tree().withAncestors(term.kind(), term.slug()).stream()
                    .skip(1)
                    .toList()) {
                TermView above = prepared.tree().term(term.kind(), slug).orElseThrow();
                String text = named.replacedIn(request.text(), above.name());
                SearchRequest broader = request.about(text);
                long total = broader.text().equals(text) ? total(broader) : 0; // else it was too long
                if (total > 0) {
                    return Optional.of(new Broader(term.name(), above.name(), broader, total));
                }
            }
        }
        return Optional.empty();
    }

    private long total(SearchRequest broader) throws IOException {
        Query query = loosening.query(Finder.mended(Finder.asking(broader, prepared), searcher));
        return prepared.counts().of(searcher, query, broader.filters());
    }
}
