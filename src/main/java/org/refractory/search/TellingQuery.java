package org.refractory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.refractory.index.phrase.RememberedPhrase;
import org.refractory.index.statistics.LiveStatistics;

/**
 * Any of several parts. A part that stands in a large share of all records tells little: it counts, but does not find a record
 * by itself unless all parts are like it; then the rarest does.
 */
final class TellingQuery extends Query {
    /** The share of all records from which on a part is common. */
    private static final double COMMON = 0.2;

    private final List<Query> parts;

    TellingQuery(List<Query> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<Query> telling = telling(LiveStatistics.of(searcher));
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        telling.forEach(part -> found.add(part, Occur.SHOULD));
        if (telling.size() == parts.size()) {
            return found.build();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(found.build(), Occur.MUST);
        parts.stream().filter(part -> !telling.contains(part)).forEach(part -> all.add(part, Occur.SHOULD));
        return all.build();
    }

    private List<Query> telling(LiveStatistics statistics) throws IOException {
        double most = COMMON * statistics.documents();
        List<Query> telling = new ArrayList<>();
        Query rarest = parts.getFirst();
        int fewest = Integer.MAX_VALUE;
        for (Query part : parts) {
            int records = records(part, statistics);
            if (records <= most) {
                telling.add(part);
            }
            if (records < fewest) {
                fewest = records;
                rarest = part;
            }
        }
        return telling.isEmpty() ? List.of(rarest) : telling;
    }

    /** So many records hold it, as far as its terms tell without reading where they stand. */
    private static int records(Query part, LiveStatistics statistics) throws IOException {
        return switch (part) {
            case BoostQuery weighted -> records(weighted.getQuery(), statistics);
            case ConstantScoreQuery unranked -> records(unranked.getQuery(), statistics);
            case RememberedPhrase name -> records(name.phrase(), statistics);
            case TermQuery term -> statistics.holders(term.getTerm());
            case SynonymQuery forms -> most(forms.getTerms(), statistics);
            case MultiPhraseQuery phrase -> {
                int fewest = Integer.MAX_VALUE;
                for (Term[] forms : phrase.getTermArrays()) {
                    fewest = Math.min(fewest, most(List.of(forms), statistics));
                }
                yield fewest;
            }
            case TellingQuery nested -> any(nested.telling(statistics), statistics);
            case DisjunctionMaxQuery ways -> any(ways.getDisjuncts(), statistics);
            case BooleanQuery all -> every(all, statistics);
            default -> statistics.documents();
        };
    }

    private static int most(Collection<Term> terms, LiveStatistics statistics) throws IOException {
        int most = 0;
        for (Term term : terms) {
            most = Math.max(most, statistics.holders(term));
        }
        return most;
    }

    private static int any(Collection<Query> ways, LiveStatistics statistics) throws IOException {
        int most = 0;
        for (Query way : ways) {
            most = Math.max(most, records(way, statistics));
        }
        return most;
    }

    private static int every(BooleanQuery all, LiveStatistics statistics) throws IOException {
        int fewest = statistics.documents();
        for (BooleanClause part : all) {
            if (part.isRequired()) {
                fewest = Math.min(fewest, records(part.query(), statistics));
            }
        }
        return fewest;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        QueryVisitor any = visitor.getSubVisitor(Occur.SHOULD, this);
        parts.forEach(part -> part.visit(any));
    }

    @Override
    public String toString(String field) {
        return "telling(%s)".formatted(parts);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && parts.equals(((TellingQuery) other).parts);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + parts.hashCode();
    }
}
