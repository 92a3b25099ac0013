package org.refractory.bench;

import java.util.random.RandomGenerator;

/** Draws places of a list so that the second is drawn half as often as the first, the third a third as often, and so on. */
final class Zipf {
    private Zipf() {}

    /** @return from 0 to below {@code size} */
    static int draw(RandomGenerator random, int size) {
        int drawn = (int) Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1;
        return Math.clamp(drawn, 0, size - 1);
    }
}
