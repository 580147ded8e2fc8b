package id.kentongan.simulation;

import java.util.EnumMap;
import java.util.Map;

/** How much has happened in all lives, so that nothing is claimed of what never did. */
final class Figures {
    private final Map<FrailDatabase.Moment, Integer> faults = new EnumMap<>(FrailDatabase.Moment.class);
    private int restarts;
    private int entries;
    private int decisions;
    private int books;

    void struck(FrailDatabase.Moment moment) {
        faults.merge(moment, 1, Integer::sum);
    }

    void restarted() {
        restarts++;
    }

    void lived(int kept, int decided, int taken) {
        entries += kept;
        decisions += decided;
        books += taken;
    }

    int faults(FrailDatabase.Moment moment) {
        return faults.getOrDefault(moment, 0);
    }

    int restarts() {
        return restarts;
    }

    int decisions() {
        return decisions;
    }

    /** How often a book was taken up after the first. */
    int books() {
        return books;
    }

    @Override
    public String toString() {
        return "%d entries, %d decisions, %d books taken up, %d restarts, faults %s".formatted(entries, decisions, books,
                restarts,
                faults);
    }
}
