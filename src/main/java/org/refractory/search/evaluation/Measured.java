package org.refractory.search.evaluation;

import java.time.Duration;

/**
 * What one engine did on all questions of a collection; the arrays have one value for each, in their order.
 *
 * @param ndcg at 10
 * @param precision the average precision over the first 1,000
 * @param recall at 100
 * @param perSecond questions answered with their best 100 by one thread
 * @param indexBytes the size of the index
 * @param indexing how long it took to build
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by those who compute with it
record Measured(
        String name,
        double[] ndcg,
        double[] precision,
        double[] recall,
        double perSecond,
        long indexBytes,
        Duration indexing) {}
