package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The dated rows: which is in force when, and where it reads its number. */
final class Rows {
    private final Map<Concern, List<Placement>> placements = new HashMap<>();
    private final TreeMap<Instant, Set<Ground>> turns = new TreeMap<>();
    private final Set<Ground> grounds = new LinkedHashSet<>();
    private Optional<Instant> turnedTo = Optional.empty();

    private record Concern(String code, RegionLevel level) {}

    private record Placement(Criterion row, Ground ground) {}

    /** The cell and the meter that judge a concern now. */
    record Found(Cell cell, Meter meter) {

        List<Observation> evidence() {
            return meter.evidence(cell.line());
        }
    }

    Rows(Map<Criterion, Ground> groundOf) {
        groundOf.forEach((row, ground) -> {
            grounds.add(ground);
            placements.computeIfAbsent(new Concern(row.code(), row.regionLevel()), absent -> new ArrayList<>())
                    .add(new Placement(row, ground));
            Stream.concat(Stream.of(row.period().start()), row.period().end().stream())
                    .forEach(turn -> turns.computeIfAbsent(turn, absent -> new LinkedHashSet<>()).add(ground));
        });
    }

    /** Starts and ends rows up to the tick and names the cells for which that changed something. */
    void turnTo(Instant tick, Consumer<Cell> touched) {
        if (turnedTo.isEmpty()) {
            grounds.forEach(ground -> ground.turnTo(tick, touched));
        } else {
            turns.subMap(turnedTo.get(), false, tick, true).values().stream().flatMap(Set::stream).distinct()
                    .forEach(ground -> ground.turnTo(tick, touched));
        }
        turnedTo = Optional.of(tick);
    }

    /** The next start or end after the tick of a row that judges at least one region. */
    Optional<Instant> nextTurn(Instant tick) {
        for (Map.Entry<Instant, Set<Ground>> turn : turns.tailMap(tick, false).entrySet()) {
            for (Ground ground : turn.getValue()) {
                if (ground.judgesSomewhere()) {
                    return Optional.of(turn.getKey());
                }
            }
        }
        return Optional.empty();
    }

    Optional<Found> cell(AlertKey key, Instant tick) {
        return placements.getOrDefault(new Concern(key.code(), key.region().level()), List.of()).stream()
                .filter(placement -> placement.row.period().contains(tick)).findFirst()
                .flatMap(placement -> placement.ground.cell(key.region(), key.kind())
                        .flatMap(cell -> cell.meter(placement.row).map(meter -> new Found(cell, meter))));
    }
}
