package id.kentongan.reasoning.measure;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Level;
import id.kentongan.reasoning.time.Nanos;

/** The number that a row gives by the reports up to one classification, for those who may read no more of an open alert. */
final class Partial {
    private final Classification clearance;
    private final Line line = new Line();
    private final Meter meter;

    /** @param meter another one for the same row, which has read nothing yet */
    Partial(Classification clearance, Meter meter, Line all) {
        this.clearance = clearance;
        this.meter = meter;
        for (int place = 0; place < all.size(); place++) {
            if (reads(all.get(place))) {
                line.add(all.get(place));
            }
        }
    }

    Meter meter() {
        return meter;
    }

    void put(Entry entry) {
        if (reads(entry)) {
            line.add(entry);
            meter.put(entry, line);
        }
    }

    void drop(Entry entry) {
        if (reads(entry) && line.remove(entry)) {
            meter.drop(entry);
        }
    }

    void moveTo(long tick) {
        meter.moveTo(tick, line);
    }

    /** The next moment after the tick at which time alone changes it. */
    long nextChange(long tick) {
        return line.size() == 0 ? Nanos.NEVER : meter.nextChange(tick, line);
    }

    Level level() {
        return meter.read(line);
    }

    private boolean reads(Entry entry) {
        return entry.report.classification().compareTo(clearance) <= 0;
    }
}
