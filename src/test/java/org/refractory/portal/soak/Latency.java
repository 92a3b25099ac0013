package org.refractory.portal.soak;

import java.util.Arrays;
import java.util.List;
import org.refractory.portal.Visitor;

/** How long the same questions take, one after the other, while nobody else asks. */
final class Latency {
    private static final int ROUNDS = 100;
    private static final List<String> PATHS = List.of(
            "/",
            "/search?q=interferon&kind=articles",
            "/search?q=jak1",
            "/mechanisms/immune-evasion",
            "/latest.atom",
            "/api/v1/search?q=melanoma");

    private Latency() {}

    /** @return the 99th percentile, in microseconds */
    static long p99(Visitor visitor) {
        long[] took = new long[ROUNDS * PATHS.size()];
        int at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : PATHS) {
                long start = System.nanoTime();
                visitor.page(path);
                took[at++] = (System.nanoTime() - start) / 1_000;
            }
        }
        Arrays.sort(took);
        return took[took.length * 99 / 100];
    }
}
