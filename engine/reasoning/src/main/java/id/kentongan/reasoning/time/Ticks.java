package id.kentongan.reasoning.time;

import id.kentongan.facts.Text;
import java.time.Duration;
import java.time.Instant;

/** The moments at which is judged: whole multiples of a length since 1970 UTC. */
public final class Ticks {
    /** Stands for a tick where none was judged yet. */
    public static final long NONE = Long.MIN_VALUE;

    private final long length;

    /** @throws IllegalArgumentException if the length is not longer than zero */
    public Ticks(Duration length) {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException(Text.of("A tick of %s has no length.", length));
        }
        this.length = Nanos.of(length);
    }

    /** The first tick at or after a moment. */
    public Instant atOrAfter(Instant moment) {
        return Nanos.instant(atOrAfter(Nanos.of(moment)));
    }

    /** The last tick at or before a moment. */
    public Instant atOrBefore(Instant moment) {
        long nanos = Nanos.of(moment);
        return Nanos.instant(nanos - Math.floorMod(nanos, length));
    }

    /** The last tick before the first one that can be judged. */
    public Instant beforeAll(Instant beginning) {
        return Nanos.instant(before(atOrAfter(Nanos.of(beginning))));
    }

    /** The first tick at or after a moment, in nanoseconds since 1970. */
    public long atOrAfter(long nanos) {
        long over = Math.floorMod(nanos, length);
        return over == 0 ? nanos : nanos - over + length;
    }

    public boolean isTick(long nanos) {
        return Math.floorMod(nanos, length) == 0;
    }

    public long next(long tick) {
        return tick + length;
    }

    /**
     * The next tick at which something can change although nothing is received.
     *
     * @param last the tick judged last; {@link #NONE} where none was
     * @param restless whether something follows from what was judged last
     * @param change when something changes by itself; {@link Nanos#NEVER} if nothing will
     * @return {@link Nanos#NEVER} if there is none
     */
    public long due(long last, boolean restless, long change) {
        if (last != NONE && restless) {
            return next(last);
        }
        if (change == Nanos.NEVER) {
            return Nanos.NEVER;
        }
        return last == NONE ? atOrAfter(change) : Math.max(atOrAfter(change), next(last));
    }

    public long before(long tick) {
        return tick - length;
    }
}
