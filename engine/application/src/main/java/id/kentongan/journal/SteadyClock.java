package id.kentongan.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Time of receipt: whole microseconds, each reading later than the one before, whatever is done to the machine's clock. While that
 * clock lies behind what was already given out, time goes on at half its speed until the clock has caught up. A clock that leaps by
 * minutes is not followed, see {@link ClockWatch}.
 */
final class SteadyClock {
    private static final Duration FOR_EVER = Duration.ofDays(1_000_000);
    private static final Duration STEP = Duration.of(1, ChronoUnit.MICROS);

    private final Clock clock;
    private final LongSupplier elapsedNanos;
    private final ClockWatch watch;
    private Instant last = Instant.EPOCH;
    private long lastNanos;

    /** Follows its clock wherever it goes. */
    SteadyClock(Clock clock, LongSupplier elapsedNanos) {
        this(clock, elapsedNanos, new ClockWatch(FOR_EVER, () -> Duration.ZERO));
    }

    SteadyClock(Clock clock, LongSupplier elapsedNanos, ClockWatch watch) {
        this.clock = clock;
        this.watch = watch;
        this.elapsedNanos = elapsedNanos;
        this.lastNanos = elapsedNanos.getAsLong();
    }

    /** Never to give out this moment or an earlier one. */
    synchronized void startAfter(Instant moment) {
        watch.startAfter(moment, clock.instant());
        if (moment.isAfter(last)) {
            last = moment;
            lastNanos = elapsedNanos.getAsLong();
        }
    }

    synchronized Instant next() {
        long nanos = elapsedNanos.getAsLong();
        Instant shown = watch.now(clock.instant()).truncatedTo(ChronoUnit.MICROS);
        Instant slowed = last.plusNanos((nanos - lastNanos) / 2).truncatedTo(ChronoUnit.MICROS);
        Instant least = last.plus(STEP);
        Instant next = shown.isAfter(last) ? shown : slowed;
        last = next.isBefore(least) ? least : next;
        lastNanos = nanos;
        return last;
    }

    /** Why the clock is not followed at present, if it is not; as of the last reading. */
    synchronized Optional<String> held() {
        return watch.leap().map(ClockWatch.Leap::sentence);
    }

    /**
     * From now on the clock is right.
     *
     * @return whether it had not been followed
     */
    synchronized boolean resume() {
        boolean held = watch.leap().isPresent();
        watch.believe(clock.instant());
        return held;
    }
}
