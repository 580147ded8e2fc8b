package id.kentongan.reasoning.measure;

import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.SilentSource;
import id.kentongan.reasoning.book.SourceRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Which reports are due from where, and which are overdue. Drills count nowhere. Single writer. */
public final class Duties {
    public Duties(Collection<SourceRow> sources) {
        throw new UnsupportedOperationException();
    }

    /** Takes one report as a sign of life: every received revision counts, NIHIL included. */
    public void accept(Observation report) {
        throw new UnsupportedOperationException();
    }

    /** Moves to the tick and tells which sources fell silent and which are heard again since the last one. */
    public void advance(Instant tick, Consumer<SilentSource> silent, Consumer<SilentSource> heardAgain) {
        throw new UnsupportedOperationException();
    }

    /** The next moment at which a report becomes overdue. */
    public Optional<Instant> nextDue() {
        throw new UnsupportedOperationException();
    }

    /** Whether a report of this very region is overdue. */
    public boolean blind(RegionCode region) {
        throw new UnsupportedOperationException();
    }

    /** Whether at least one duty of this region, or of one below it, is enrolled and not overdue. */
    public boolean live(RegionCode region) {
        throw new UnsupportedOperationException();
    }
}
