package org.refractory.search.suggest;

/** Compares the spelling of words. */
final class Letters {
    private Letters() {}

    /**
     * How many letters are added, left out, changed or swapped with their neighbour (optimal string alignment).
     *
     * @return at least {@code most + 1} if there are more than that
     */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[][] rows = new int[3][other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = rows[i % 3];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                row[j] = step(one, other, i, j, rows);
            }
        }
        return rows[one.length() % 3][other.length()];
    }

    private static int step(String one, String other, int i, int j, int[][] rows) {
        int[] before = rows[(i - 1) % 3];
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(before[j] + 1, rows[i % 3][j - 1] + 1), before[j - 1] + same);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, rows[(i - 2) % 3][j - 2] + 1) : best;
    }
}
