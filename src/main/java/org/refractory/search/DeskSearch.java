package org.refractory.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.refractory.article.ArticleId;
import org.refractory.article.ArticleView;
import org.refractory.article.Identifier;
import org.refractory.index.DeskIndex;
import org.refractory.index.Lease;
import org.refractory.index.PublicIndex;
import org.refractory.index.projection.Documents;
import org.refractory.index.projection.Fields;

/** Search for signed-in people, over what is public and what is not. */
@ApplicationScoped
public class DeskSearch {
    private final PublicIndex publicIndex;
    private final DeskIndex deskIndex;
    private final Preparations preparations;

    DeskSearch(PublicIndex publicIndex, DeskIndex deskIndex, Preparations preparations) {
        this.publicIndex = publicIndex;
        this.deskIndex = deskIndex;
        this.preparations = preparations;
    }

    private record Scored(ArticleId id, float score) {}

    /** Articles in whatever state, best first; by words, or by a pasted identifier. */
    public List<ArticleId> find(String text, int limit) {
        try (Lease shown = publicIndex.acquire();
                Lease desk = deskIndex.acquire()) {
            Question question = Question.read(text, preparations.of(shown).synonyms());
            Query query = query(text, question);
            List<Scored> found = new ArrayList<>(found(shown.searcher(), query, limit));
            found.addAll(found(desk.searcher(), query, limit));
            return found.stream()
                    .sorted(Comparator.comparingDouble(Scored::score)
                            .thenComparingLong(each -> each.id().number())
                            .reversed())
                    .map(Scored::id)
                    .distinct()
                    .limit(limit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The indexes could not be read", e);
        }
    }

    private static Query query(String text, Question question) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(new Asking(Kind.ARTICLES, question).all(), Occur.SHOULD);
        Jump jump = Jump.read(text);
        either.add(new TermQuery(new Term(Fields.KEY, jump.key())), Occur.SHOULD);
        for (Identifier identifier : jump.identifiers()) {
            either.add(new TermQuery(new Term(Fields.IDENTIFIER, Documents.identifier(identifier))), Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(either.build(), Occur.MUST)
                .add(new Queries(Kind.ARTICLES).everything(), Occur.FILTER)
                .build();
    }

    private static List<Scored> found(IndexSearcher searcher, Query query, int limit) throws IOException {
        ScoreDoc[] best = searcher.search(query, Math.max(1, limit)).scoreDocs;
        List<ArticleView> views = new Stored(searcher).views(best, ArticleView.class);
        List<Scored> found = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            found.add(new Scored(views.get(i).id(), best[i].score));
        }
        return found;
    }
}
