package id.kentongan.reasoning.measure;

import java.util.Optional;

/**
 * What makes reports independent. Nearly every origin has one report; only one that has had two at a time is shared, and only then do
 * windows look for copies.
 */
final class Origin {
    private int entries;
    private boolean shared;
    private Optional<Entry> first = Optional.empty();

    boolean shared() {
        return shared;
    }

    /** Adds a report that no cell has taken yet. The second one makes the first be counted anew. */
    void join(Entry entry) {
        entries++;
        if (entries == 1) {
            first = Optional.of(entry);
        } else if (!shared) {
            first.ifPresent(alone -> {
                alone.cells.forEach(cell -> cell.lift(alone));
                shared = true;
                alone.cells.forEach(cell -> cell.lower(alone));
            });
            first = Optional.empty();
        }
    }

    /** Whether that was its last report. */
    boolean leave() {
        entries--;
        return entries == 0;
    }
}
