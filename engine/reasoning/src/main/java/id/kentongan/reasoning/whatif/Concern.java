package id.kentongan.reasoning.whatif;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One code on one level, and the rows by which two books judge it.
 *
 * @param before rows of the old book
 * @param after rows of the new one
 */
record Concern(List<Criterion> before, List<Criterion> after) {
    /** From when on a row counts that has always counted. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final Comparator<Criterion> BY_START = Comparator.comparing(row -> row.period().from());

    boolean same() {
        return Set.copyOf(before).equals(Set.copyOf(after));
    }

    /** The row that is asked about: of the new book's changed ones the last, or its row at that moment where none was changed. */
    Optional<Criterion> newAlways(Instant end) {
        return changed(after, before).stream().max(BY_START).or(() -> inForce(after, end)).map(Concern::always);
    }

    /** The row with which it is compared. */
    Optional<Criterion> oldAlways(Instant end) {
        return inForce(before, end).map(Concern::always);
    }

    /** The changed rows, where by their dates both books judge alike throughout a span. */
    List<Criterion> notInForce(Span span) {
        if (same() || !within(before, span).equals(within(after, span))) {
            return List.of();
        }
        List<Criterion> fresh = changed(after, before).stream().filter(row -> !span.meets(row.period())).toList();
        return fresh.isEmpty() ? changed(before, after).stream().filter(row -> !span.meets(row.period())).toList() : fresh;
    }

    private static List<Criterion> changed(List<Criterion> rows, List<Criterion> others) {
        return rows.stream().filter(row -> !others.contains(row)).toList();
    }

    private static Optional<Criterion> inForce(List<Criterion> rows, Instant moment) {
        return rows.stream().filter(row -> row.period().contains(moment)).findFirst();
    }

    private record Clipped(Criterion row, Instant from, Instant until) {}

    private static Set<Clipped> within(List<Criterion> rows, Span span) {
        Set<Clipped> clipped = new HashSet<>();
        for (Criterion row : rows) {
            if (span.meets(row.period())) {
                Instant start = row.period().start();
                Instant end = row.period().end().filter(span.until()::isAfter).orElse(span.until());
                clipped.add(new Clipped(always(row), start.isBefore(span.from()) ? span.from() : start, end));
            }
        }
        return clipped;
    }

    private static Criterion always(Criterion row) {
        return new Criterion(row.code(), row.name(), row.gauge(), row.direction(), row.thresholds(), row.hold(), row.redSources(),
                new Period(EVER, Optional.empty()), row.guidance());
    }
}
