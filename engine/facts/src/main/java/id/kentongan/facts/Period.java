package id.kentongan.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The days on which a row counts, both inclusive, in Asia/Jakarta; an absent end is open. */
public record Period(LocalDate from, Optional<LocalDate> to) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    /** @throws IllegalArgumentException if the period ends before it starts */
    public Period {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException(Text.of("A period cannot end on %s, before it starts on %s.", to.get(), from));
        }
    }

    /** The first moment that belongs to the period. */
    public Instant start() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    /** The first moment after the period, absent where it is open. */
    public Optional<Instant> end() {
        return to.map(day -> day.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start()) && end().map(moment::isBefore).orElse(true);
    }

    public boolean overlaps(Period other) {
        return to.map(day -> !day.isBefore(other.from)).orElse(true)
                && other.to.map(day -> !day.isBefore(from)).orElse(true);
    }
}
