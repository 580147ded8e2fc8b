package id.kentongan.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * Time of receipt: whole microseconds, each reading later than the one before, whatever is done to the machine's clock. While that
 * clock lies behind what was already given out, time goes on at half its speed until the clock has caught up.
 */
final class SteadyClock {
    private static final Duration STEP = Duration.of(1, ChronoUnit.MICROS);

    private final Clock clock;
    private final LongSupplier elapsedNanos;
    private Instant last = Instant.EPOCH;
    private long lastNanos;

    SteadyClock(Clock clock, LongSupplier elapsedNanos) {
        this.clock = clock;
        this.elapsedNanos = elapsedNanos;
        this.lastNanos = elapsedNanos.getAsLong();
    }

    /** Never to give out this moment or an earlier one. */
    synchronized void startAfter(Instant moment) {
        if (moment.isAfter(last)) {
            last = moment;
            lastNanos = elapsedNanos.getAsLong();
        }
    }

    synchronized Instant next() {
        long nanos = elapsedNanos.getAsLong();
        Instant shown = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant slowed = last.plusNanos((nanos - lastNanos) / 2).truncatedTo(ChronoUnit.MICROS);
        Instant least = last.plus(STEP);
        Instant next = shown.isAfter(last) ? shown : slowed;
        last = next.isBefore(least) ? least : next;
        lastNanos = nanos;
        return last;
    }
}
