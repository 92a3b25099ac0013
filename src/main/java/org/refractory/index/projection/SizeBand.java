package org.refractory.index.projection;

import java.util.List;

/** Numbers of patients in bands that people think in; each is named by its bounds, as in an address. */
public final class SizeBand {
    private static final int[] STARTS = {1, 10, 50, 200, 1_000};

    /** From the smallest: {@code 1..9}, … {@code 1000..}. */
    public static final List<String> ALL = List.of("1..9", "10..49", "50..199", "200..999", "1000..");

    private SizeBand() {}

    /** @param n at least 1 */
    public static String of(int n) {
        int band = STARTS.length - 1;
        while (band > 0 && n < STARTS[band]) {
            band--;
        }
        return ALL.get(band);
    }
}
