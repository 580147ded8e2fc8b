package id.kentongan.reasoning.measure;

import id.kentongan.facts.Direction;
import id.kentongan.facts.Measurement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers over the counted reports of one window, kept as they come and go. Holds only what its measurement needs. */
final class Tally {
    private static final TreeMap<BigDecimal, Integer> NONE = new TreeMap<>();

    private final Measurement measurement;
    private final boolean positiveOnly;
    /** How often each value stands; only where the largest is asked for. */
    private final TreeMap<BigDecimal, Integer> values;
    /** The different sources among those that speak, and how many reports each has. */
    private String[] names = {};
    private int[] reports = {};
    private SortedSet<String> sources = Collections.emptySortedSet();
    private boolean sourcesChanged;
    private int positives;
    private int strong;
    private BigDecimal sum = BigDecimal.ZERO;

    Tally(Measurement measurement, Direction direction) {
        this.measurement = measurement;
        this.positiveOnly = direction == Direction.NAIK;
        values = measurement == Measurement.MAKS ? new TreeMap<>() : NONE;
    }

    void add(Entry entry) {
        change(entry, 1);
    }

    void remove(Entry entry) {
        change(entry, -1);
    }

    private void change(Entry entry, int by) {
        if (entry.positive) {
            positives += by;
        }
        if (speaks(entry)) {
            strong += entry.strong ? by : 0;
            count(entry.report.id().source(), by);
        }
        switch (measurement) {
            case TOTAL, RASIO -> sum = by > 0 ? sum.add(entry.report.value()) : sum.subtract(entry.report.value());
            case MAKS -> values.merge(entry.report.value(), by, (one, more) -> one + more == 0 ? null : one + more);
            case JUMLAH, TERAKHIR, HARI_SEJAK -> {
                // The number of positives, or the line itself, is all it needs.
            }
        }
    }

    /** Whether its source and grade count towards red: for a rising criterion a report of zero confirms nothing. */
    boolean speaks(Entry entry) {
        return !positiveOnly || entry.positive;
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

    /** The same set as long as no source comes or goes. */
    SortedSet<String> sources() {
        if (sourcesChanged) {
            TreeSet<String> speaking = new TreeSet<>();
            for (int at = 0; at < names.length; at++) {
                if (reports[at] > 0) {
                    speaking.add(names[at]);
                }
            }
            if (!speaking.equals(sources)) {
                sources = Collections.unmodifiableSortedSet(speaking);
            }
            sourcesChanged = false;
        }
        return sources;
    }

    private void count(String source, int by) {
        int at = 0;
        while (at < names.length && !names[at].equals(source)) {
            at++;
        }
        if (at == names.length) {
            names = Arrays.copyOf(names, at + 1);
            reports = Arrays.copyOf(reports, at + 1);
            names[at] = source;
        }
        reports[at] += by;
        sourcesChanged |= reports[at] == 0 || reports[at] == by;
    }
}
