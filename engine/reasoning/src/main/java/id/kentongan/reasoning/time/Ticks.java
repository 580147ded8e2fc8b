package id.kentongan.reasoning.time;

import java.time.Duration;
import java.time.Instant;

/** The moments at which is judged: whole multiples of a length since 1970 UTC. */
public record Ticks(Duration length) {
    private static final long SECOND = 1_000_000_000L;

    /** @throws IllegalArgumentException if the length is not longer than zero */
    public Ticks {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("A tick of %s has no length.".formatted(length));
        }
    }

    /** The first tick at or after a moment. */
    public Instant atOrAfter(Instant moment) {
        long nanos = length.toNanos();
        long since = Math.addExact(Math.multiplyExact(moment.getEpochSecond(), SECOND), moment.getNano());
        long tick = Math.multiplyExact(-Math.floorDiv(-since, nanos), nanos);
        return Instant.ofEpochSecond(Math.floorDiv(tick, SECOND), Math.floorMod(tick, SECOND));
    }

    public Instant before(Instant tick) {
        return tick.minus(length);
    }

    public Instant next(Instant tick) {
        return tick.plus(length);
    }
}
