package id.kentongan.tables;

/**
 * How much may be spent on comparing words for the sake of hints, counted in pairs of letters and so the same on every machine. Whoever
 * misspells more gets no hints for the rest.
 */
public final class Effort {
    /** About a second of work. */
    private static final long PAIRS = 40_000_000;
    private long left = PAIRS;

    boolean spent() {
        return left < 0;
    }

    /** Whether two words of this length may still be compared. */
    boolean spend(int one, int other) {
        left = Math.max(-1, left - (long) one * other);
        return left >= 0;
    }
}
