package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.time.Nanos;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The dated rows: which indicator is judged where, which row is in force, and when that changes. */
final class Plan {
    private final List<Criterion> rows;
    private final Map<String, Track> tracks = new HashMap<>();
    /** In an order that is the same in every run. */
    private final Map<Ground, List<Integer>> places = new LinkedHashMap<>();
    private final Map<Concern, Ground> grounds = new HashMap<>();
    private final TreeSet<Instant> turns = new TreeSet<>();

    private record Concern(String code, RegionLevel level) {}

    /** The row that judges a concern now, and where it reads its number. */
    record Found(Ground ground, Criterion row) {}

    Plan(Collection<Criterion> all, Telling telling, Consumer<Cell> touch) {
        rows = List.copyOf(all);
        Map<String, Map<RegionLevel, List<Integer>>> judged = new TreeMap<>();
        for (int place = 0; place < rows.size(); place++) {
            Criterion row = rows.get(place);
            judged.computeIfAbsent(row.gauge().indicator(), indicator -> new TreeMap<>())
                    .computeIfAbsent(row.regionLevel(), level -> new ArrayList<>()).add(place);
            turns.add(row.period().start());
            row.period().end().ifPresent(turns::add);
        }
        int[] numbers = new int[RegionLevel.values().length];
        judged.forEach((indicator, levels) -> {
            List<Ground> made = new ArrayList<>();
            levels.forEach((level, at) -> made.add(ground(level, numbers[level.ordinal()]++, at, telling, touch)));
            boolean blind = levels.values().stream().flatMap(List::stream).map(rows::get).allMatch(Meter::blindToZero);
            tracks.put(indicator, new Track(List.copyOf(made), blind));
        });
    }

    private Ground ground(RegionLevel level, int number, List<Integer> at, Telling telling, Consumer<Cell> touch) {
        Ground ground = new Ground(level, number, at.stream().map(rows::get).toList(), telling, touch);
        places.put(ground, at);
        at.forEach(place -> grounds.put(new Concern(rows.get(place).code(), level), ground));
        return ground;
    }

    Optional<Track> track(String indicator) {
        return Optional.ofNullable(tracks.get(indicator));
    }

    Optional<Found> inForce(AlertKey key) {
        Ground ground = grounds.get(new Concern(key.code(), key.region().level()));
        return ground == null ? Optional.empty() : ground.inForce(key.code()).map(row -> new Found(ground, row));
    }

    void turnTo(Instant tick, Function<Ground, List<Cell>> cells) {
        places.keySet().forEach(ground -> ground.turnTo(tick, () -> cells.apply(ground).iterator()));
    }

    /** The next start or end of a row after the tick. */
    long nextTurn(Instant tick) {
        Instant next = turns.higher(tick);
        return next == null ? Nanos.NEVER : Nanos.of(next);
    }

    void judgeBy(List<Criterion> next, Function<Ground, List<Cell>> cells) {
        places.forEach((ground, at) -> ground.judgeBy(at.stream().map(next::get).collect(Collectors.toList()),
                () -> cells.apply(ground).iterator()));
    }
}
