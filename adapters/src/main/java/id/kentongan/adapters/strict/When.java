package id.kentongan.adapters.strict;

import id.kentongan.adapters.Assumed;
import java.time.Instant;
import java.util.Optional;

/**
 * The moment of an event as a form gives it.
 *
 * @param days those that the form names, where it names no time of day and the moment is assumed; absent: the moment was stated
 */
public record When(Instant moment, Optional<Assumed.Span> days) {
    /** A moment that was stated. */
    public static When stated(Instant moment) {
        return new When(moment, Optional.empty());
    }
}
