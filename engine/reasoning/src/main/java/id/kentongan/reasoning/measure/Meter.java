package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Gauge;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.time.Nanos;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;

/** Reads the number of one row in one cell: one window, or four for a ratio. */
final class Meter {
    private static final int WINDOWS_BEFORE = 3;
    private static final long DAY = Nanos.of(Duration.ofDays(1));

    private final AlertKey key;
    private final Window[] windows;
    private Criterion row;
    /** At which level its alert is open; HIJAU where none is. */
    private Level stands = Level.HIJAU;
    private boolean known;
    private BigDecimal value = BigDecimal.ZERO;
    private Bracket bracket = Bracket.UNKNOWN;
    private boolean told;
    /** Whether other bounds stand now than when it was told: a value told within the old ones may lie wrong in the new. */
    private boolean outdated;
    private Bracket toldBracket = Bracket.UNKNOWN;
    private SortedSet<String> toldSources = Collections.emptySortedSet();
    private int toldBacking;
    /** What others read than those who may read everything; only while its alert is open. */
    private Optional<Partials> partials = Optional.empty();

    /** Its alert is not open. */
    Meter(Criterion row, AlertKey key) {
        this.row = row;
        this.key = key;
        Measurement measurement = row.gauge().measurement();
        long length = measurement == Measurement.HARI_SEJAK ? Nanos.NEVER : Nanos.of(row.gauge().window());
        windows = new Window[measurement == Measurement.RASIO ? 1 + WINDOWS_BEFORE : 1];
        long enters = 0;
        for (int part = 0; part < windows.length; part++) {
            long leaves = Nanos.plus(enters, length);
            windows[part] = new Window(enters, leaves, new Tally(measurement, row.direction()));
            enters = leaves;
        }
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

    /** Whether a report of zero with an origin of its own changes nothing that the row could see. */
    static boolean blindToZero(Criterion row) {
        return row.direction() == Direction.NAIK && switch (row.gauge().measurement()) {
            case JUMLAH, TOTAL, MAKS, RASIO -> true;
            case TERAKHIR, HARI_SEJAK -> false;
        };
    }

    boolean reads(Criterion other) {
        return row == other;
    }

    /** The same gauge under another row: other thresholds, hold, or words. */
    void judgedBy(Criterion next) {
        row = next;
        outdated = true;
        partials.ifPresent(parts -> parts.judgedBy(next));
    }

    /** Rules want to know more of it than before. */
    void outdate() {
        outdated = true;
    }

    /** @param line what it reads */
    void nowStands(Level now, Line line) {
        stands = now;
        if (now == Level.HIJAU) {
            partials = Optional.empty();
        } else if (partials.isEmpty()) {
            partials = Optional.of(new Partials(() -> new Meter(row, key), line));
        }
    }

    /** @param line what it reads, with it */
    void put(Entry entry, Line line) {
        for (Window window : windows) {
            window.put(entry);
        }
        partials.ifPresent(parts -> parts.put(entry, line));
    }

    void drop(Entry entry) {
        for (Window window : windows) {
            window.drop(entry);
        }
        partials.ifPresent(parts -> parts.drop(entry));
    }

    /** Moves its windows to the tick and reads the number there. */
    void moveTo(long tick, Line line) {
        for (Window window : windows) {
            window.moveTo(tick, line);
        }
        read(tick, line);
        bracket = Bracket.of(row, known, value);
    }

    /** The level that the number means as of the last tick. */
    Level level() {
        return bracket.level(current().strong() || current().sources().size() >= row.redSources());
    }

    /** The level that the number means to who reads it; where nothing lies in the window there is nothing to read. */
    Level read(Line line) {
        return windows[0].first(line) == windows[0].end(line) ? Level.HIJAU : level();
    }

    /** Tells who may see which level of an open alert, by what they may read. */
    void tellVisible(long tick, Line line, Telling telling) {
        partials.ifPresent(parts -> {
            parts.moveTo(tick);
            telling.visible(key, parts.levels(read(line)));
        });
    }

    /** The highest classification of all on which the number rests: copies, and the windows with which a ratio compares. */
    Classification classification(Line line) {
        boolean blind = blindToZero(row);
        Classification highest = Classification.BIASA;
        int end = windows[0].end(line);
        for (int place = windows[windows.length - 1].first(line); place < end; place++) {
            Classification one = line.get(place).report.classification();
            boolean counts = line.get(place).positive || !blind;
            highest = counts && one.compareTo(highest) > 0 ? one : highest;
        }
        return highest;
    }

    /** Tells the measure if a rule could see that it differs from what was told last. */
    void tell(Telling telling) {
        if (stands == Level.HIJAU && !bracket.reaches()) {
            silence(telling);
        } else if (!told || outdated || !sameTo(telling)) {
            telling.tell(measure());
            told = true;
            outdated = false;
            toldBracket = bracket;
            toldBacking = backing();
            toldSources = current().sources();
        }
    }

    /** Whether no rule could see that it differs from what was told last. */
    private boolean sameTo(Telling telling) {
        if (stands != Level.HIJAU && !telling.asksFor(row.code())) {
            return bracket.alike(toldBracket, stands) && (stands == Level.MERAH || backing() == toldBacking);
        }
        return bracket.equals(toldBracket) && backing() == toldBacking
                && (current().sources() == toldSources || !telling.asksWho(row.code()));
    }

    /** What rules can see of what stands behind a measure beyond its red threshold: sources up to as many as red needs, or a strong report. */
    private int backing() {
        if (!bracket.red()) {
            return 0;
        }
        return current().strong() ? row.redSources() : Math.min(current().sources().size(), row.redSources());
    }

    /** Takes back what was told, if anything was. */
    void silence(Telling telling) {
        if (told) {
            telling.untell(key);
            told = false;
        }
    }

    Measure measure() {
        return new Measure(key, row.gauge().measurement(), known, plain(value), current().sources(), current().strong());
    }

    /** The next moment after the tick at which time alone changes it. */
    long nextChange(long tick, Line line) {
        long next = Nanos.NEVER;
        for (Window window : windows) {
            next = Math.min(next, window.nextChange(line));
        }
        next = Math.min(next, partials.map(parts -> parts.nextChange(tick)).orElse(Nanos.NEVER));
        int latest = line.after(tick) - 1;
        if (row.gauge().measurement() == Measurement.HARI_SEJAK && latest >= 0) {
            long since = Nanos.plus(tick, -line.get(latest).occurred);
            next = Math.min(next, Nanos.plus(tick, DAY - Math.floorMod(since, DAY)));
        }
        return next;
    }

    /** The reports counted, oldest first; for a rising criterion only those above zero. */
    List<Observation> evidence(Line line) {
        return held(line, entry -> windows[0].counts(entry) && current().speaks(entry));
    }

    /** The reports that do not count because a better copy of theirs does, oldest first. */
    List<Observation> copies(Line line) {
        return held(line, entry -> !windows[0].counts(entry));
    }

    private List<Observation> held(Line line, Predicate<Entry> wanted) {
        List<Observation> held = new ArrayList<>();
        for (int place = windows[0].first(line); place < windows[0].end(line); place++) {
            if (wanted.test(line.get(place))) {
                held.add(line.get(place).report);
            }
        }
        return held;
    }

    private Tally current() {
        return windows[0].tally();
    }

    private void read(long tick, Line line) {
        known = true;
        switch (row.gauge().measurement()) {
            case JUMLAH -> value = BigDecimal.valueOf(current().positives());
            case TOTAL -> value = current().sum();
            case MAKS -> value = current().largest();
            case TERAKHIR -> readLatest(line);
            case HARI_SEJAK -> readDaysSince(tick, line.after(tick) - 1, line);
            case RASIO -> readRatio();
        }
    }

    private void readLatest(Line line) {
        for (int place = windows[0].end(line) - 1; place >= windows[0].first(line); place--) {
            if (windows[0].counts(line.get(place))) {
                value = line.get(place).report.value();
                return;
            }
        }
        unknown();
    }

    /** Over every report, be it a copy or not, however long ago. */
    private void readDaysSince(long tick, int latest, Line line) {
        if (latest < 0) {
            unknown();
        } else {
            value = BigDecimal.valueOf(Math.floorDiv(Nanos.plus(tick, -line.get(latest).occurred), DAY));
        }
    }

    /** Zero while nothing is counted, whatever the mean; else no value while the mean is zero. */
    private void readRatio() {
        BigDecimal before = BigDecimal.ZERO;
        for (int part = 1; part < windows.length; part++) {
            before = before.add(windows[part].tally().sum());
        }
        if (current().sum().signum() == 0) {
            value = BigDecimal.ZERO;
        } else if (before.signum() == 0) {
            unknown();
        } else {
            value = current().sum().multiply(BigDecimal.valueOf(WINDOWS_BEFORE)).divide(before, MathContext.DECIMAL128);
        }
    }

    private void unknown() {
        known = false;
        value = BigDecimal.ZERO;
    }

    /** Equal numbers look equal, whatever has been added and taken away: no trailing zeros, no exponent. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
