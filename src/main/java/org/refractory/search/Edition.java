package org.refractory.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.refractory.content.PageView;
import org.refractory.index.projection.Fields;
import org.refractory.vocabulary.TermTree;
import org.refractory.vocabulary.TermView;

/** The vocabularies and pages of the public record, read once for all states of the index that have the same ones. */
final class Edition {
    /** The same on all nodes, in whatever order they came into the index. */
    private static final Comparator<TermView> AS_LISTED = Comparator.comparing(
                    (TermView term) -> term.kind().name())
            .thenComparingInt(TermView::place)
            .thenComparing(TermView::name)
            .thenComparing(TermView::slug);

    private final List<TermView> terms;
    private final List<PageView> pages;
    private final TermTree tree;
    private final Lazy<Synonyms> synonyms;

    /** @param searcher of any state that has them */
    Edition(IndexSearcher searcher, Wordings wordings) throws IOException {
        Stored stored = new Stored(searcher);
        terms = stored.all(Fields.Type.TERM, TermView.class).stream()
                .sorted(AS_LISTED)
                .toList();
        pages = stored.all(Fields.Type.PAGE, PageView.class).stream()
                .sorted(Comparator.comparingInt(PageView::place).thenComparing(PageView::slug))
                .toList();
        tree = new TermTree(terms);
        synonyms = new Lazy<>(() -> new Synonyms(terms, wordings));
    }

    List<TermView> terms() {
        return terms;
    }

    /** In the order in which they are listed. */
    List<PageView> pages() {
        return pages;
    }

    TermTree tree() {
        return tree;
    }

    Synonyms synonyms() {
        return synonyms.get();
    }
}
