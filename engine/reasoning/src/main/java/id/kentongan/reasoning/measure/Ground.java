package id.kentongan.reasoning.measure;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.RegionLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All that judges one indicator on one region level: its dated rows, and which of them are in force. */
final class Ground {
    private final RegionLevel level;
    private final int number;
    private final Telling telling;
    private final Consumer<Cell> touch;
    private final List<Criterion> rows;
    private final List<Criterion> inForce = new ArrayList<>();
    private long horizon;

    /** @param number its place among the grounds of its level */
    Ground(RegionLevel level, int number, List<Criterion> rows, Telling telling, Consumer<Cell> touch) {
        this.level = level;
        this.number = number;
        this.rows = new ArrayList<>(rows);
        this.telling = telling;
        this.touch = touch;
        horizon = rows.stream().mapToLong(row -> Meter.horizon(row.gauge())).max().orElse(0);
    }

    RegionLevel level() {
        return level;
    }

    int number() {
        return number;
    }

    Telling telling() {
        return telling;
    }

    void touch(Cell cell) {
        touch.accept(cell);
    }

    /** The longest time for which a report can matter to a row that has not ended, in nanoseconds. */
    long horizon() {
        return horizon;
    }

    List<Criterion> inForce() {
        return inForce;
    }

    Optional<Criterion> inForce(String code) {
        return inForce.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** Whether rules have to hear of a cell in which nothing is counted. */
    boolean tellsOfZero(Criterion row) {
        return !Meter.blindToZero(row) || Bracket.of(row, true, BigDecimal.ZERO).reaches();
    }

    /** Brings the rows to those in force at the tick; every cell of the ground, if that changed anything. */
    void turnTo(Instant tick, Iterable<Cell> cells) {
        List<Criterion> ended = inForce.stream().filter(row -> !row.period().contains(tick)).toList();
        List<Criterion> started = rows.stream().filter(row -> row.period().contains(tick) && !inForce.contains(row)).toList();
        inForce.removeAll(ended);
        ended.forEach(telling::ended);
        inForce.addAll(started);
        started.forEach(telling::started);
        horizon = rows.stream().filter(row -> row.period().end().map(tick::isBefore).orElse(true))
                .mapToLong(row -> Meter.horizon(row.gauge())).max().orElse(0);
        if (!ended.isEmpty() || !started.isEmpty()) {
            for (Cell cell : cells) {
                turn(cell, ended, started);
            }
        }
    }

    private void turn(Cell cell, List<Criterion> ended, List<Criterion> started) {
        ended.forEach(cell::end);
        if (cell.armed()) {
            started.forEach(cell::start);
        } else if (cell.matters()) {
            cell.arm();
        }
        touch(cell);
    }

    /** Goes on with another row in the place of each, which counts in the same way. */
    void judgeBy(List<Criterion> next, Iterable<Cell> cells) {
        for (int at = 0; at < rows.size(); at++) {
            Criterion before = rows.get(at);
            Criterion now = next.get(at);
            if (!before.equals(now)) {
                rows.set(at, now);
                replace(before, now, cells);
            }
        }
    }

    private void replace(Criterion before, Criterion now, Iterable<Cell> cells) {
        int place = inForce.indexOf(before);
        if (place < 0) {
            return;
        }
        inForce.set(place, now);
        telling.ended(before);
        telling.started(now);
        for (Cell cell : cells) {
            cell.judgedBy(before, now);
            if (!cell.armed() && tellsOfZero(now)) {
                cell.arm();
            }
            touch(cell);
        }
    }
}
