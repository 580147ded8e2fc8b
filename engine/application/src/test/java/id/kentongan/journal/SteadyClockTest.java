package id.kentongan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final Instant NOON = Instant.parse("2024-11-27T12:00:00Z");

    private final AtomicReference<Instant> shown = new AtomicReference<>(NOON);
    private final AtomicLong elapsed = new AtomicLong();
    private final SteadyClock clock = new SteadyClock(new Clock() {
        @Override
        public Instant instant() {
            return shown.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }, elapsed::get);

    @Test
    void eachReadingIsLaterThanTheOneBeforeInWholeMicroseconds() {
        shown.set(NOON.plusNanos(1_999));
        assertThat(clock.next()).isEqualTo(NOON.plusNanos(1_000));
        assertThat(clock.next()).isEqualTo(NOON.plusNanos(2_000));
    }

    @Test
    void aClockSetBackTwoHoursNeitherStopsTimeNorTurnsItBack() {
        Instant before = clock.next();
        pass(Duration.ofSeconds(1));
        shown.set(NOON.minus(Duration.ofHours(2)));
        assertThat(clock.next()).isEqualTo(before.plusMillis(500));
        pass(Duration.ofHours(4));
        assertThat(clock.next()).as("caught up").isEqualTo(NOON.plus(Duration.ofHours(2)));
        shown.set(NOON.plus(Duration.ofHours(3)));
        assertThat(clock.next()).isEqualTo(NOON.plus(Duration.ofHours(3)));
    }

    @Test
    void aDayTooFarIsCaughtUpInTwoDays() {
        shown.set(NOON.plus(Duration.ofDays(1)));
        clock.next();
        shown.set(NOON);
        pass(Duration.ofDays(2));
        assertThat(clock.next()).isEqualTo(NOON.plus(Duration.ofDays(2)));
        pass(Duration.ofSeconds(1));
        assertThat(clock.next()).isEqualTo(NOON.plus(Duration.ofDays(2)).plusSeconds(1));
    }

    @Test
    void nothingIsGivenOutUpToTheMomentItStartsAfter() {
        clock.startAfter(NOON.plus(Duration.ofHours(1)));
        assertThat(clock.next()).isAfter(NOON.plus(Duration.ofHours(1)));
    }

    private void pass(Duration time) {
        elapsed.addAndGet(time.toNanos());
        shown.set(shown.get().plus(time));
    }
}
