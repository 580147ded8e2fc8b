package id.kentongan.reasoning.measure;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All cells of one indicator on one region level, and the rows that judge it there. */
final class Ground {
    private final RegionLevel level;
    private final Collection<Criterion> rows;
    private final List<Criterion> inForce = new ArrayList<>();
    private final Map<Kind, Map<RegionCode, Cell>> cells = new EnumMap<>(Kind.class);
    private long horizon;
    private boolean judges;

    Ground(RegionLevel level, Collection<Criterion> rows) {
        this.level = level;
        this.rows = rows;
        this.horizon = rows.stream().mapToLong(row -> Meter.horizon(row.gauge())).max().orElse(0);
    }

    RegionLevel level() {
        return level;
    }

    /** The longest time for which a report can matter to a row that has not ended, in nanoseconds. */
    long horizon() {
        return horizon;
    }

    boolean judgesSomewhere() {
        return judges;
    }

    Optional<Cell> cell(RegionCode region, Kind kind) {
        return Optional.ofNullable(cells.getOrDefault(kind, Map.of()).get(region));
    }

    /** The cell of a region that has just been reported on; made, and handed over as touched, when it is the first time. */
    Cell cellOf(RegionCode region, Kind kind, Consumer<Cell> made) {
        judges = true;
        Map<RegionCode, Cell> perRegion = cells.computeIfAbsent(kind, absent -> new HashMap<>());
        return perRegion.computeIfAbsent(region, absent -> {
            Cell cell = new Cell(this, region, kind);
            inForce.forEach(cell::start);
            made.accept(cell);
            return cell;
        });
    }

    /** Brings the rows to those in force at the tick and names every cell for which that changed something. */
    void turnTo(Instant tick, Consumer<Cell> touched) {
        boolean turned = false;
        for (Criterion row : rows) {
            boolean now = row.period().contains(tick);
            if (now != inForce.contains(row)) {
                turned = true;
                if (now) {
                    inForce.add(row);
                    each(cell -> cell.start(row));
                } else {
                    inForce.remove(row);
                    each(cell -> cell.end(row));
                }
            }
        }
        if (turned) {
            each(touched);
        }
        horizon = rows.stream().filter(row -> row.period().end().map(tick::isBefore).orElse(true))
                .mapToLong(row -> Meter.horizon(row.gauge())).max().orElse(0);
    }

    private void each(Consumer<Cell> action) {
        cells.values().forEach(perRegion -> perRegion.values().forEach(action));
    }
}
