package id.kentongan.adapters;

import java.time.Instant;
import java.util.Optional;

/**
 * What a form leaves open and its reader fills in. It is no content of the report: the same form read again may be filled in otherwise.
 *
 * @param classification whether the classification is that of the source's row, because the form cannot say another
 * @param days where the form names days and no time of day: when they begin and end; absent: the moment was stated
 */
public record Assumed(boolean classification, Optional<Span> days) {
    /** Everything was said. */
    public static final Assumed NOTHING = new Assumed(false, Optional.empty());

    /** Some whole days. {@code end} is the first moment after them. */
    public record Span(Instant start, Instant end) {
        boolean contains(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }
    }

    /** Whether a recorded moment is one that the form may have meant. */
    boolean may(Instant recorded, Instant read) {
        return days.map(span -> span.contains(recorded)).orElseGet(() -> recorded.equals(read));
    }
}
