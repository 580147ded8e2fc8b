package id.kentongan.reasoning.measure;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.SilentSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** That one source owes reports from one region. */
final class Duty {
    final RegionCode region;
    final Pulse.Beat beat;
    private final String source;
    private final Duration every;
    /** Last receipt, or the moment of an entry of its own while nothing was received. */
    private Instant counting;
    private boolean heard;
    boolean touched;
    boolean enrolled;
    Optional<SilentSource> silent = Optional.empty();

    Duty(RegionCode region, Pulse.Beat beat, String source, Duration every, Instant counting) {
        this.region = region;
        this.beat = beat;
        this.source = source;
        this.every = every;
        this.counting = counting;
    }

    void hear(Instant received) {
        if (!heard || received.isAfter(counting)) {
            counting = received;
        }
        heard = true;
    }

    /** An entry of its own; of several the earliest counts. */
    void enter(Instant since) {
        if (!heard && since.isBefore(counting)) {
            counting = since;
        }
    }

    boolean enrolledAt(Instant tick) {
        return heard || !tick.isBefore(counting);
    }

    /** What is overdue at the tick, if anything is. */
    Optional<SilentSource> overdueAt(Instant tick) {
        Instant due = due();
        return enrolledAt(tick) && !tick.isBefore(due) ? Optional.of(new SilentSource(region, source, due)) : Optional.empty();
    }

    /** The next moment at which time alone changes something; none while it is silent. */
    Optional<Instant> next() {
        if (silent.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(enrolled ? due() : counting);
    }

    private Instant due() {
        return counting.plus(every);
    }
}
