package org.refractory.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.Accountable;

/**
 * How large a query is.
 *
 * @param leaves the queries it is made of that are made of no others: what it takes in time
 * @param terms all their terms, or what takes as much memory: a beginning of a word is an automaton
 */
record QuerySize(int leaves, int terms) {
    private static final int BYTES_OF_A_TERM = 200;

    static QuerySize of(Query query) {
        Counter counter = new Counter();
        query.visit(counter);
        return new QuerySize(counter.leaves, counter.terms);
    }

    private static final class Counter extends QueryVisitor {
        private int leaves;
        private int terms;

        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
        }

        @Override
        public void consumeTerms(Query leaf, Term... consumed) {
            leaves++;
            terms += consumed.length;
        }

        @Override
        public void visitLeaf(Query leaf) {
            leaves++;
            terms += leaf instanceof Accountable large ? 1 + (int) (large.ramBytesUsed() / BYTES_OF_A_TERM) : 1;
        }
    }
}
