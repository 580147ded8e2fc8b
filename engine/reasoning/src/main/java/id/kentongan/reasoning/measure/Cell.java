package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.reasoning.site.Site;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import id.kentongan.reasoning.time.Sleeper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One indicator in one region, of one kind: its reports in the order of their events, and a meter per row in force. It exists from the
 * first received report on and for good, because from then on the region is judged. Most have only ever heard of nothing: they hold no
 * report and need no meter.
 */
final class Cell extends Sleeper {
    private static final Line EMPTY = new Line();
    private static final Meter[] UNARMED = {};

    private final Ground ground;
    private final Site site;
    private final Kind kind;
    private Line line = EMPTY;
    private Meter[] meters = UNARMED;
    /** Already on the list of those to look at in the next tick. */
    boolean touched;

    Cell(Ground ground, Site site, Kind kind) {
        this.ground = ground;
        this.site = site;
        this.kind = kind;
    }

    boolean on(Ground other) {
        return ground == other;
    }

    @Override
    protected void wake() {
        ground.touch(this);
    }

    void take(Entry entry) {
        if (line == EMPTY) {
            line = new Line();
        }
        arm();
        line.add(entry);
        for (Meter meter : meters) {
            meter.put(entry, line);
        }
    }

    /** Lets go of a report; does nothing if it has let go before. */
    boolean release(Entry entry) {
        if (!line.remove(entry)) {
            return false;
        }
        for (Meter meter : meters) {
            meter.drop(entry);
        }
        return true;
    }

    /** Takes a report out of the numbers for as long as its origin becomes a shared one. */
    void lift(Entry entry) {
        for (Meter meter : line.holds(entry) ? meters : UNARMED) {
            meter.drop(entry);
        }
    }

    /** Puts a lifted report back. */
    void lower(Entry entry) {
        for (Meter meter : line.holds(entry) ? meters : UNARMED) {
            meter.put(entry, line);
        }
    }

    /** Lets go of all that is too old to count at that moment or later, in any row that is or will be in force. */
    void forget(long moment, Consumer<Entry> released) {
        long horizon = ground.horizon();
        while (horizon != Nanos.NEVER && line.size() > 0 && Nanos.plus(line.get(0).occurred, horizon) <= moment) {
            Entry oldest = line.get(0);
            release(oldest);
            released.accept(oldest);
        }
        if (line.size() == 0) {
            line = EMPTY;
        }
    }

    /** Makes meters for the rows in force, where there are none yet. */
    void arm() {
        if (meters == UNARMED) {
            ground.inForce().forEach(this::start);
        }
    }

    /** Whether it needs meters: something is in it, or rules may have to hear even of nothing. */
    boolean matters() {
        return line.size() > 0
                || ground.inForce().stream()
                        .anyMatch(row -> ground.tellsOfZero(row) || ground.telling().stands(key(row)) != Level.HIJAU);
    }

    boolean armed() {
        return meters != UNARMED;
    }

    void start(Criterion row) {
        Meter meter = new Meter(row, key(row));
        meter.nowStands(ground.telling().stands(key(row)), line);
        meters = Arrays.copyOf(meters, meters.length + 1);
        meters[meters.length - 1] = meter;
    }

    void end(Criterion row) {
        Optional<Meter> ended = meter(row);
        ended.ifPresent(meter -> {
            meter.silence(ground.telling());
            meters = Arrays.stream(meters).filter(other -> other != meter).toArray(Meter[]::new);
        });
    }

    void outdate(Criterion row) {
        meter(row).ifPresent(Meter::outdate);
    }

    void judgedBy(Criterion before, Criterion now) {
        meter(before).ifPresent(meter -> meter.judgedBy(now));
    }

    /** Moves to the tick, tells what rules have to hear, and sees to it that it is woken for its next change. */
    void settle(long tick, Agenda agenda, Consumer<Entry> released) {
        long next = Nanos.NEVER;
        for (Meter meter : meters) {
            meter.moveTo(tick, line);
            meter.tell(ground.telling());
            meter.tellVisible(tick, line, ground.telling());
            next = Math.min(next, meter.nextChange(tick, line));
        }
        forget(tick, released);
        agenda.wakeAt(this, next);
    }

    Optional<Meter> meter(Criterion row) {
        for (Meter meter : meters) {
            if (meter.reads(row)) {
                return Optional.of(meter);
            }
        }
        return Optional.empty();
    }

    /** What the row reads here. A cell without meters has counted nothing, in a way in which that is a zero. */
    Measure measure(Criterion row) {
        return meter(row).map(Meter::measure).orElseGet(() -> new Measure(key(row), row.gauge().measurement(), true,
                BigDecimal.ZERO, Collections.emptySortedSet(), false));
    }

    Line line() {
        return line;
    }

    private AlertKey key(Criterion row) {
        return new AlertKey(row.code(), site.code(), kind);
    }
}
