package id.kentongan.reasoning.measure;

import id.kentongan.facts.Grade;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.time.Nanos;
import java.util.Comparator;

/** One report as it stands now, in its highest revision and not retracted. */
final class Entry {
    /** Which occurred last; ties: the one received last, then the greater {@code source/id}. */
    static final Comparator<Entry> BY_OCCURRENCE = Entry::compareByOccurrence;
    /** Which one of several copies counts, the best last: by its grade, then by who was received last, then by {@code source/id}. */
    static final Comparator<Entry> BY_WORTH = Entry::compareByWorth;

    private static final int CREDIBILITIES = 8;

    final Observation report;
    final long occurred;
    final boolean positive;
    final boolean strong;
    /** The cells it may count in, one per level on which its indicator is judged. */
    final Cell[] cells;
    private final int worth;
    private Origin origin = Origin.ALONE;
    /** How many of its cells have not let go of it. */
    private int holders;

    /** @param counts the grade that counts: what the line says under what the row of its source says */
    Entry(Observation report, Grade counts, Cell[] cells) {
        this.report = report;
        this.cells = cells;
        occurred = Nanos.of(report.occurredAt());
        positive = report.positive();
        strong = counts.strong();
        worth = CREDIBILITIES * counts.reliability() + counts.credibility();
        holders = cells.length;
    }

    Origin origin() {
        return origin;
    }

    void joins(Origin shared) {
        origin = shared;
        shared.join();
    }

    /** Whether the last of its cells has let go of it now. */
    boolean released() {
        holders--;
        return holders == 0;
    }

    private static int compareByOccurrence(Entry one, Entry other) {
        int byMoment = Long.compare(one.occurred, other.occurred);
        return byMoment != 0 ? byMoment : compareByReceipt(one, other);
    }

    private static int compareByWorth(Entry one, Entry other) {
        return one.worth != other.worth ? Integer.compare(other.worth, one.worth) : compareByReceipt(one, other);
    }

    private static int compareByReceipt(Entry one, Entry other) {
        int byReceipt = one.report.receivedAt().compareTo(other.report.receivedAt());
        return byReceipt != 0 ? byReceipt : Lineage.of(one.report.id()).compareTo(Lineage.of(other.report.id()));
    }
}
