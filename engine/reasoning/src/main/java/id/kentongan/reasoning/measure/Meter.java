package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Gauge;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Reads the number of one row in one cell: one window, or four for a ratio. */
final class Meter {
    private static final int WINDOWS_BEFORE = 3;
    private static final long DAY = Nanos.of(Duration.ofDays(1));

    private final Criterion row;
    private final AlertKey key;
    private final List<Window> windows;
    private Optional<Measure> last = Optional.empty();

    Meter(Criterion row, AlertKey key) {
        this.row = row;
        this.key = key;
        Measurement measurement = row.gauge().measurement();
        long length = measurement == Measurement.HARI_SEJAK ? Nanos.NEVER : Nanos.of(row.gauge().window());
        List<Window> parts = new ArrayList<>();
        long enters = 0;
        for (int part = 0; part <= (measurement == Measurement.RASIO ? WINDOWS_BEFORE : 0); part++) {
            long leaves = Nanos.plus(enters, length);
            parts.add(new Window(enters, leaves, new Tally(measurement, row.direction())));
            enters = leaves;
        }
        this.windows = List.copyOf(parts);
    }

    /** How long after its event a report can matter to a gauge, in nanoseconds. */
    static long horizon(Gauge gauge) {
        long length = Nanos.of(gauge.window());
        return switch (gauge.measurement()) {
            case HARI_SEJAK -> Nanos.NEVER;
            case RASIO -> Nanos.plus(Nanos.plus(length, length), Nanos.plus(length, length));
            default -> length;
        };
    }

    boolean reads(Criterion other) {
        return row == other;
    }

    Optional<Measure> last() {
        return last;
    }

    void put(Entry entry) {
        windows.forEach(window -> window.put(entry));
    }

    void drop(Entry entry) {
        windows.forEach(window -> window.drop(entry));
    }

    /** Moves its windows to the tick; tells the measure there if it differs from the last one told. */
    Optional<Measure> moveTo(Instant tick, long nanos, NavigableMap<Placed, Entry> line) {
        windows.forEach(window -> window.moveTo(nanos, line));
        Measure now = read(tick);
        if (last.isPresent() && last.get().equals(now)) {
            return Optional.empty();
        }
        last = Optional.of(now);
        return last;
    }

    /** The next moment after the tick at which time alone changes it. */
    long nextChange(long tick, NavigableMap<Placed, Entry> line) {
        long next = Nanos.NEVER;
        for (Window window : windows) {
            next = Math.min(next, window.nextChange(line));
        }
        if (row.gauge().measurement() == Measurement.HARI_SEJAK) {
            next = Math.min(next, current().latest().map(latest -> nextWholeDay(latest, tick)).orElse(Nanos.NEVER));
        }
        return next;
    }

    List<Observation> evidence(NavigableMap<Placed, Entry> line) {
        List<Entry> counted = new ArrayList<>();
        for (Entry entry : windows.get(0).held(line)) {
            if (windows.get(0).counts(entry) && current().speaks(entry)) {
                counted.add(entry);
            }
        }
        return counted.stream().sorted(Entry.BY_OCCURRENCE).map(entry -> entry.report).toList();
    }

    private static long nextWholeDay(Observation latest, long tick) {
        long occurred = Nanos.of(latest.occurredAt());
        return Nanos.plus(tick, DAY - Math.floorMod(Nanos.plus(tick, -occurred), DAY));
    }

    private Tally current() {
        return windows.get(0).tally();
    }

    private Measure read(Instant tick) {
        Optional<BigDecimal> value = value(tick);
        return new Measure(key, value.isPresent(), value.map(Meter::plain).orElse(BigDecimal.ZERO), current().counted(),
                current().sources(), current().strong());
    }

    private Optional<BigDecimal> value(Instant tick) {
        return switch (row.gauge().measurement()) {
            case JUMLAH -> Optional.of(BigDecimal.valueOf(current().positives()));
            case TOTAL -> Optional.of(current().sum());
            case MAKS -> Optional.of(current().largest());
            case TERAKHIR -> current().latest().map(Observation::value);
            case RASIO -> ratio();
            case HARI_SEJAK -> current().latest()
                    .map(latest -> BigDecimal.valueOf(Duration.between(latest.occurredAt(), tick).toDays()));
        };
    }

    private Optional<BigDecimal> ratio() {
        BigDecimal before = BigDecimal.ZERO;
        for (Window window : windows.subList(1, windows.size())) {
            before = before.add(window.tally().sum());
        }
        if (before.signum() == 0 || current().counted() == 0) {
            return Optional.empty();
        }
        return Optional.of(current().sum().multiply(BigDecimal.valueOf(WINDOWS_BEFORE)).divide(before, MathContext.DECIMAL128));
    }

    /** Equal numbers look equal, whatever has been added and taken away: no trailing zeros, no exponent. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
