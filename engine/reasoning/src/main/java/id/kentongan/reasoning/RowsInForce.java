package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Tells the provinces which dated rows are in force, anew when one starts or ends. */
final class RowsInForce {
    private List<Criterion> told = List.of();
    private Rows rows;
    private Instant change = Instant.MIN;

    RowsInForce(Rows rows) {
        this.rows = rows;
    }

    /** Goes on with the rows of another book. */
    void replace(Rows others) {
        rows = others;
        change = Instant.MIN;
    }

    /** Whether the tick is the first one with other rows in force than the last. */
    boolean turnsBy(Instant tick) {
        return !change.isAfter(tick);
    }

    void turn(Instant tick, Collection<Province> provinces, Function<AlertKey, Duration> hold) {
        List<Criterion> now = rows.inForce(tick);
        List<Criterion> ended = told.stream().filter(row -> now.stream().noneMatch(next -> succeeds(next, row))).toList();
        for (Province province : provinces) {
            province.advance(tick, ended, now);
            province.shard().recountHolds(tick, hold);
        }
        told = now;
        change = rows.nextChange(tick).orElse(Instant.MAX);
    }

    private static boolean succeeds(Criterion next, Criterion row) {
        return next.code().equals(row.code()) && next.regionLevel() == row.regionLevel();
    }

    Instant nextChange() {
        return change;
    }
}
