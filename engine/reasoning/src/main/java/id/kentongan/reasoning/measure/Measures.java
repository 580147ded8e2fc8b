package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All measures of one shard. Reports go in by {@link #accept}; {@link #advance} moves every window to a tick and tells which measures
 * changed. Single writer; nothing in here knows the present time.
 */
public final class Measures {
    public Measures(Collection<Criterion> rows) {
        throw new UnsupportedOperationException();
    }

    /** Takes one report, first, corrected or withdrawn; it counts from the next {@link #advance} on. */
    public void accept(Observation report) {
        throw new UnsupportedOperationException();
    }

    /** Moves to the tick and hands over every measure, of rows in force then, that differs from what was handed over last. */
    public void advance(Instant tick, Consumer<Measure> changed) {
        throw new UnsupportedOperationException();
    }

    /** The next moment after the last tick at which time alone changes a measure. */
    public Optional<Instant> nextChange() {
        throw new UnsupportedOperationException();
    }

    /** The measure as of the last tick; none where the region is not judged on that row, or no row is in force. */
    public Optional<Measure> measure(AlertKey key) {
        throw new UnsupportedOperationException();
    }

    /** The reports counted behind a measure as of the last tick, oldest first; for a rising criterion only those above zero. */
    public List<Observation> evidence(AlertKey key) {
        throw new UnsupportedOperationException();
    }
}
