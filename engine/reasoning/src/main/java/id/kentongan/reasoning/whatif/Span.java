package id.kentongan.reasoning.whatif;

import id.kentongan.facts.Period;
import java.time.Instant;

/** The time that is asked about, both ends included. */
public record Span(Instant from, Instant until) {

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(until);
    }

    /** Whether a row of that period counted on any moment of it. */
    boolean meets(Period period) {
        return !period.start().isAfter(until) && period.end().map(end -> end.isAfter(from)).orElse(true);
    }
}
