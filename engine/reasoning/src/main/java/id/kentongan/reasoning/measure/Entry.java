package id.kentongan.reasoning.measure;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.Observation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** One report as it stands now, in its highest revision and not retracted. */
final class Entry extends Placed {
    /** Who was received last; ties: the greater {@code source/id}. */
    static final Comparator<Entry> BY_RECEIPT = Comparator.<Entry, Instant>comparing(entry -> entry.report.receivedAt())
            .thenComparing(entry -> entry.report.id(), Entry::compareLineage);
    /** Which occurred last; ties: the one received last. */
    static final Comparator<Entry> BY_OCCURRENCE = Comparator
            .<Entry, Instant>comparing(entry -> entry.report.occurredAt()).thenComparing(BY_RECEIPT);

    /** Who took it. */
    final Measures measures;
    final Observation report;
    final Origin origin;
    /** The cells it may count in, one per level on which its indicator is judged. */
    final List<Cell> cells;
    /** How many of them have not let go of it. */
    int holders;

    Entry(Measures measures, Observation report, Origin origin, List<Cell> cells, long order) {
        super(Nanos.of(report.occurredAt()), order);
        this.measures = measures;
        this.report = report;
        this.origin = origin;
        this.cells = cells;
        this.holders = cells.size();
    }

    private static int compareLineage(EntryId one, EntryId other) {
        if (one.source().equals(other.source())) {
            return one.id().compareTo(other.id());
        }
        int byLineage = one.lineage().compareTo(other.lineage());
        return byLineage != 0 ? byLineage : one.source().compareTo(other.source());
    }
}
