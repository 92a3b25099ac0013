package org.refractory.search;

import java.util.Collections;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/**
 * What a record must hold where hardly any holds all that is asked for. Each word and name has points by how much it tells, and
 * a record needs a share of all points. Of <em>anti-PD1 (3), MSI (3), colon ca (3), B2M (3), loss (1)</em> it needs 7 of 13: two
 * names and the word, or three names.
 *
 * @param points for each clause of the question, in their order; 0 for what no record holds
 * @param needed how many points a record must have
 */
record Enough(List<Integer> points, int needed) {
    private static final int NAME = 3;
    private static final int RARE = 2;
    private static final int COMMON = 1;

    /** The share of records above which a word is common. */
    private static final double MANY = 0.05;

    /** About what a word is worth that every fifth record holds. */
    private static final float POINT = 1.5f;

    private static final double SHARE = 0.6;

    Enough {
        points = List.copyOf(points);
    }

    static Enough of(List<Integer> points) {
        int sum = points.stream().mapToInt(Integer::intValue).sum();
        return new Enough(points, Math.max(1, (int) Math.floor(sum * SHARE)));
    }

    /** With another number of points needed. */
    Enough with(int other) {
        return new Enough(points, other);
    }

    /** Nothing but a part of anything that is asked for. */
    static Enough any(int clauses) {
        return new Enough(Collections.nCopies(clauses, 0), 0);
    }

    boolean isAny() {
        return needed == 0;
    }

    /**
     * @param holding how many records hold it
     * @param all how many there are
     */
    static int points(Question.Clause clause, int holding, int all) {
        if (holding == 0) {
            return 0;
        }
        if (!clause.terms().isEmpty()) {
            return NAME;
        }
        return holding <= all * MANY ? RARE : COMMON;
    }

    /** What holding a thing is worth, beside how well it matches: who holds more of the question stands first. */
    float bonus(int clause) {
        return points.get(clause) * POINT;
    }

    /** The records that hold enough, not ranked. */
    Query holders(List<Query> clauses) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        for (int i = 0; i < clauses.size(); i++) {
            Query clause = new ConstantScoreQuery(clauses.get(i));
            for (int point = 0; point < points.get(i); point++) {
                any.add(clause, Occur.SHOULD);
            }
        }
        return any.build();
    }
}
