package id.kentongan.reasoning.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Moments as nanoseconds since 1970, so that windows compare one number. What lies before 1677 or after 2262 stands at the edge: it
 * is in no window that anyone judges.
 */
public final class Nanos {
    public static final long ALWAYS = Long.MIN_VALUE;
    public static final long NEVER = Long.MAX_VALUE;
    private static final long PER_SECOND = 1_000_000_000;
    private static final long LAST_SECOND = NEVER / PER_SECOND - 1;

    private Nanos() {}

    public static long of(Instant moment) {
        return of(moment.getEpochSecond(), moment.getNano());
    }

    public static long of(Duration length) {
        return of(length.getSeconds(), length.getNano());
    }

    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    /** Never overflows: the sum stays at the edge of time. */
    public static long plus(long nanos, long more) {
        long sum = nanos + more;
        boolean overflow = ((nanos ^ sum) & (more ^ sum)) < 0;
        return overflow ? nanos < 0 ? ALWAYS : NEVER : sum;
    }

    private static long of(long seconds, int nanos) {
        if (seconds > LAST_SECOND) {
            return NEVER - 1;
        }
        return seconds < -LAST_SECOND ? ALWAYS + 1 : seconds * PER_SECOND + nanos;
    }
}
