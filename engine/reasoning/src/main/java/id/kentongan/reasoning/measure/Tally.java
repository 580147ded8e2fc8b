package id.kentongan.reasoning.measure;

import id.kentongan.facts.Direction;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers over the counted reports of one window, kept as they come and go. Holds only what its measurement needs. */
final class Tally {
    private final Measurement measurement;
    private final boolean positiveOnly;
    private final TreeMap<String, Integer> perSource = new TreeMap<>();
    private final TreeMap<BigDecimal, Integer> values = new TreeMap<>();
    private final TreeSet<Entry> inOrder = new TreeSet<>(Entry.BY_OCCURRENCE);
    private SortedSet<String> sources = Collections.emptySortedSet();
    private boolean sourcesChanged;
    private int counted;
    private int positives;
    private int strong;
    private BigDecimal sum = BigDecimal.ZERO;

    Tally(Measurement measurement, Direction direction) {
        this.measurement = measurement;
        this.positiveOnly = direction == Direction.NAIK;
    }

    void add(Entry entry) {
        change(entry, 1);
    }

    void remove(Entry entry) {
        change(entry, -1);
    }

    private void change(Entry entry, int by) {
        Observation report = entry.report;
        counted += by;
        positives += report.positive() ? by : 0;
        if (speaks(entry)) {
            strong += report.grade().strong() ? by : 0;
            sourcesChanged |= count(perSource, report.id().source(), by);
        }
        switch (measurement) {
            case TOTAL, RASIO -> sum = by > 0 ? sum.add(report.value()) : sum.subtract(report.value());
            case MAKS -> count(values, report.value(), by);
            case TERAKHIR, HARI_SEJAK -> {
                if (by > 0) {
                    inOrder.add(entry);
                } else {
                    inOrder.remove(entry);
                }
            }
            case JUMLAH -> {
                // The number of positives is all it needs.
            }
        }
    }

    /** Whether its source and grade count towards red: for a rising criterion a report of zero confirms nothing. */
    boolean speaks(Entry entry) {
        return !positiveOnly || entry.report.positive();
    }

    int counted() {
        return counted;
    }

    int positives() {
        return positives;
    }

    boolean strong() {
        return strong > 0;
    }

    BigDecimal sum() {
        return sum;
    }

    BigDecimal largest() {
        return values.isEmpty() ? BigDecimal.ZERO : values.lastKey();
    }

    Optional<Observation> latest() {
        return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.last().report);
    }

    SortedSet<String> sources() {
        if (sourcesChanged) {
            sources = Collections.unmodifiableSortedSet(new TreeSet<>(perSource.keySet()));
            sourcesChanged = false;
        }
        return sources;
    }

    /** Whether the key came or went. */
    private static <K> boolean count(TreeMap<K, Integer> counts, K key, int by) {
        int now = counts.merge(key, by, Integer::sum);
        if (now == 0) {
            counts.remove(key);
        }
        return now == 0 || now == by;
    }
}
