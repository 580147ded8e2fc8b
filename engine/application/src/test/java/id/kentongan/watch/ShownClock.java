package id.kentongan.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows what a test says. */
public final class ShownClock extends Clock {
    private volatile Instant shown;

    public ShownClock(Instant shown) {
        this.shown = shown;
    }

    void show(Instant moment) {
        shown = moment;
    }

    public void pass(Duration time) {
        shown = shown.plus(time);
    }

    @Override
    public Instant instant() {
        return shown;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
