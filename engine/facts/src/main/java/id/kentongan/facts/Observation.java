package id.kentongan.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * One reading of one indicator in one region by one source. Never changed; a correction is a new revision, a withdrawal a revision
 * marked retracted.
 *
 * @param value decimal in the indicator's unit, zero or more
 * @param origin what makes the report independent; forwarded copies share it. Default: the lineage of the id
 * @param text free text of the reporter, possibly empty
 */
public record Observation(EntryId id, boolean retracted, String indicator, RegionCode region, BigDecimal value,
        Instant occurredAt,
        Instant receivedAt, Grade grade, Classification classification, String origin, Kind kind,
        String text) implements JournalEntry {
    /** The indicator of the zero report: "we looked, nothing happened". */
    public static final String NIHIL = "NIHIL";

    /** How far the time of the event may lie ahead of the time of receipt (clocks differ, forecasts look ahead). */
    public static final Duration LARGEST_LEAD = Duration.ofHours(24);

    /** @throws IllegalArgumentException if the event lies more than 24 h after its receipt, or the value below zero */
    public Observation {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(Text.of("%s has the value %s; a report counts from zero on.", id, value));
        }
        if (occurredAt.isAfter(receivedAt.plus(LARGEST_LEAD))) {
            throw new IllegalArgumentException(
                    Text.of("%s occurred at %s, more than 24 h after it was received at %s.", id, occurredAt, receivedAt));
        }
    }

    public boolean nihil() {
        return indicator.equals(NIHIL);
    }

    public boolean positive() {
        return value.signum() > 0;
    }

    @Override
    public Observation occurredAt(Instant moment) {
        return new Observation(id, retracted, indicator, region, value, moment, receivedAt, grade, classification, origin, kind,
                text);
    }

    @Override
    public Observation receivedAt(Instant moment) {
        return new Observation(id, retracted, indicator, region, value, occurredAt, moment, grade, classification, origin, kind,
                text);
    }

    /** The next revision of it, by which it is taken back. */
    public Observation takenBack() {
        return new Observation(new EntryId(id.source(), id.id(), id.revision() + 1), true, indicator, region, value, occurredAt,
                receivedAt, grade, classification, origin, kind, text);
    }

    /** The same for who may know where it lies and what it is about, and no more. */
    public Observation withoutText() {
        return new Observation(id, retracted, indicator, region, value, occurredAt, receivedAt, grade, classification, origin,
                kind, "");
    }
}
