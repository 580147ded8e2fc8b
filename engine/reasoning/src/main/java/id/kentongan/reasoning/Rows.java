package id.kentongan.reasoning;

import id.kentongan.facts.Criterion;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The dated rows of a book: which are in force at a moment, and when that changes. */
final class Rows {
    private final List<Criterion> rows;
    private final NavigableSet<Instant> bounds = new TreeSet<>();

    Rows(List<Criterion> rows) {
        this.rows = rows;
        rows.forEach(row -> {
            bounds.add(row.period().start());
            row.period().end().ifPresent(bounds::add);
        });
    }

    List<Criterion> inForce(Instant at) {
        return rows.stream().filter(row -> row.period().contains(at)).toList();
    }

    Optional<Instant> nextChange(Instant after) {
        return Optional.ofNullable(bounds.higher(after));
    }

    /** Whether both sets of rows count in the same way, so that measures made for one serve the other. */
    boolean measureLike(Rows other) {
        return counted().equals(other.counted());
    }

    private List<Counted> counted() {
        return rows.stream().map(row -> new Counted(row.code(), row.gauge(), row.direction(), row.period())).toList();
    }

    private record Counted(String code, Record gauge, Enum<?> direction, Record period) {}
}
