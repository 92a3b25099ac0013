package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.refractory.index.text.Analysis;
import org.refractory.index.text.Word;
import org.refractory.search.question.Syntax;
import org.refractory.search.suggest.Spelling;

/**
 * Looks for another spelling of the words that nothing holds, and offers it where it would find more than the words as typed,
 * unless words that look like them were searched as well and found the same.
 */
final class Corrections {
    /** A word that so few records hold may be a slip of somebody else's pen. */
    private static final int RARE = 2;

    private static final int MOST_WORDS = 4;

    /** In a part of a word that is so short every letter counts. */
    private static final int LONGEST_SYMBOL = 3;

    private static final Pattern MUTATION = Pattern.compile("[a-z][0-9]+[a-z]");

    private final IndexSearcher searcher;
    private final Prepared prepared;
    private final SearchRequest request;
    private final Asking asking;
    private final Asking searched;
    private final Loosening loosening;

    Corrections(IndexSearcher searcher, Prepared prepared, Finder finder) {
        this.searcher = searcher;
        this.prepared = prepared;
        this.request = finder.request();
        this.asking = finder.typed();
        this.searched = finder.searched();
        this.loosening = new Loosening(searcher, prepared.counts());
    }

    Optional<DidYouMean> best() throws IOException {
        String text = request.text();
        List<Syntax.Words> doubtful = doubtful();
        for (Syntax.Words words : doubtful.reversed()) {
            Optional<String> better = better(words);
            if (better.isPresent()) {
                text = words.replacedIn(text, better.get());
            }
        }
        if (text.equals(request.text())) {
            return Optional.empty();
        }
        SearchRequest corrected = request.about(text);
        Asking offered = Finder.mended(Finder.asking(corrected, prepared), searcher);
        Query found = loosening.query(offered);
        long total = count(corrected, found);
        return total > 0 && findsMore(corrected, total) && !isShown(found, total)
                ? Optional.of(new DidYouMean(corrected, total))
                : Optional.empty();
    }

    /** More that hold all of it or, where hardly any do, more that hold enough of it; the words as typed stand for nothing else. */
    private boolean findsMore(SearchRequest corrected, long total) throws IOException {
        return holding(corrected) > holding(request) || total > count(request, loosening.query(asking));
    }

    /** Whether the same records are found already. */
    private boolean isShown(Query found, long total) throws IOException {
        Query shown = loosening.query(searched);
        Query both = new BooleanQuery.Builder()
                .add(found, Occur.FILTER)
                .add(shown, Occur.FILTER)
                .build();
        return count(request, shown) == total && count(request, both) == total;
    }

    /** Single words that hardly any record holds, in the order in which they stand. */
    private List<Syntax.Words> doubtful() throws IOException {
        List<Syntax.Words> words = asking.question()
                .words()
                .filter(each -> each.words().size() == 1)
                .filter(each -> !prepared.synonyms().isName(each.words()))
                .toList();
        List<Syntax.Words> doubtful = new ArrayList<>();
        for (Syntax.Words each : words) {
            if (doubtful.size() < MOST_WORDS && count(each) <= RARE) {
                doubtful.add(each);
            }
        }
        return doubtful;
    }

    private int count(Syntax.Words words) throws IOException {
        return prepared.counts().of(searcher, asking.alone(words));
    }

    /** The likeliest other spelling that clearly more records hold. */
    private Optional<String> better(Syntax.Words words) throws IOException {
        Word word = words.words().getFirst();
        String letters = word.letters();
        int now = count(words);
        for (String other :
                new Spelling(searcher, new Queries(request.kind()).text(), prepared.concepts()).near(letters)) {
            SearchRequest alone = new SearchRequest(other, request.kind(), Map.of(), Sort.NEWEST, 1, 1);
            if (keepsSymbols(word, other)
                    && prepared.counts()
                                    .of(searcher, Finder.asking(alone, prepared).all())
                            > now * 10) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** {@code IFN-α} is no slip for TNF-α, and {@code G12C} is another mutation than G12D. */
    private static boolean keepsSymbols(Word word, String other) {
        String letters = Analysis.words(other).stream().map(Word::letters).collect(Collectors.joining());
        return word.parts().stream()
                .map(Word.Part::text)
                .filter(part -> MUTATION.matcher(part).matches()
                        || (part.length() <= LONGEST_SYMBOL && word.parts().size() > 1))
                .allMatch(letters::contains);
    }

    private long holding(SearchRequest asked) throws IOException {
        return count(asked, Finder.asking(asked, prepared).all());
    }

    private long count(SearchRequest asked, Query query) throws IOException {
        return prepared.counts().of(searcher, query, asked.filters());
    }
}
