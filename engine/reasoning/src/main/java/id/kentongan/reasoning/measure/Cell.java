package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Measure;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One indicator in one region, of one kind: its reports in the order of their events, and a meter per row in force. It exists from the
 * first received report on and for good, because from then on the region is judged.
 */
final class Cell {
    private final Ground ground;
    private final RegionCode region;
    private final Kind kind;
    private final NavigableMap<Placed, Entry> line = new TreeMap<>();
    private final List<Meter> meters = new ArrayList<>(1);
    /** Already on the list of those to look at in the next tick. */
    boolean touched;
    /** When time alone changes it next, and the earliest ticket for it in the agenda. */
    long next = Nanos.NEVER;
    long ticket = Nanos.NEVER;

    Cell(Ground ground, RegionCode region, Kind kind) {
        this.ground = ground;
        this.region = region;
        this.kind = kind;
    }

    void take(Entry entry) {
        line.put(entry, entry);
        meters.forEach(meter -> meter.put(entry));
    }

    /** Lets go of a report; does nothing if it has let go before. */
    void release(Entry entry) {
        if (line.remove(entry) != null) {
            entry.holders--;
            meters.forEach(meter -> meter.drop(entry));
        }
    }

    /** Takes a report out of the numbers for as long as its origin becomes a shared one. */
    void lift(Entry entry) {
        if (line.containsKey(entry)) {
            meters.forEach(meter -> meter.drop(entry));
        }
    }

    /** Puts a lifted report back. */
    void lower(Entry entry) {
        if (line.containsKey(entry)) {
            meters.forEach(meter -> meter.put(entry));
        }
    }

    /** Lets go of all that is too old to count at that moment or later, in any row that is or will be in force. */
    void forget(long moment, Consumer<Entry> forgotten) {
        long horizon = ground.horizon();
        while (horizon != Nanos.NEVER && !line.isEmpty() && Nanos.plus(line.firstKey().occurred, horizon) <= moment) {
            Entry oldest = line.firstEntry().getValue();
            release(oldest);
            forgotten.accept(oldest);
        }
    }

    void start(Criterion row) {
        meters.add(new Meter(row, new AlertKey(row.code(), region, kind)));
    }

    void end(Criterion row) {
        meters.removeIf(meter -> meter.reads(row));
    }

    void moveTo(Instant tick, long nanos, Consumer<Measure> changed) {
        next = Nanos.NEVER;
        for (Meter meter : meters) {
            meter.moveTo(tick, nanos, line).ifPresent(changed);
            next = Math.min(next, meter.nextChange(nanos, line));
        }
    }

    Optional<Meter> meter(Criterion row) {
        return meters.stream().filter(meter -> meter.reads(row)).findFirst();
    }

    NavigableMap<Placed, Entry> line() {
        return line;
    }
}
