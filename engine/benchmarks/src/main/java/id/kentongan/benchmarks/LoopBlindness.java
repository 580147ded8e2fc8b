package id.kentongan.benchmarks;

import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The duties of the plain loop: which regions are blind, and whose step down waits until they see again. Regions are enrolled by their
 * first report alone.
 */
final class LoopBlindness {
    private record Post(String source, RegionCode region) {}

    /** A report about time to come speaks only then. */
    private record Forecast(Instant at, RegionCode region) {}

    private final Map<String, SourceRow> sources = new HashMap<>();
    private final Map<RegionLevel, List<SourceRow>> owing = new EnumMap<>(RegionLevel.class);
    private final Map<Post, LoopDuty> duties = new HashMap<>();
    private final Map<RegionCode, Set<LoopCell>> waiting = new HashMap<>();
    private final PriorityQueue<Forecast> forecasts = new PriorityQueue<>(Comparator.comparing(Forecast::at));
    private final Instant beginning;

    LoopBlindness(RuleBook book, Instant beginning) {
        this.beginning = beginning;
        book.sources().values().stream().filter(source -> source.duty().isPresent()).forEach(source -> {
            sources.put(source.code(), source);
            owing.computeIfAbsent(source.regionLevel(), level -> new ArrayList<>()).add(source);
        });
    }

    /** Takes a report at the tick that first sees it; gives those who may be waiting for it. */
    Collection<LoopCell> hear(Observation report, boolean newest, Instant at) {
        SourceRow source = sources.get(report.id().source());
        Optional<RegionCode> region = source == null || report.kind() == Kind.EXERCISE
                ? Optional.empty()
                : report.region().at(source.regionLevel());
        if (region.isEmpty()) {
            return List.of();
        }
        LoopDuty duty = duty(new Post(source.code(), region.get()), report.receivedAt(), source.duty().orElseThrow());
        if (!newest || report.retracted()) {
            return List.of();
        }
        duty.hear(report, at);
        if (report.occurredAt().isAfter(at)) {
            forecasts.add(new Forecast(report.occurredAt(), region.get()));
        }
        return waiting.getOrDefault(region.get(), Set.of());
    }

    /** Takes a report back that a higher revision replaces. */
    void withdraw(Observation report) {
        SourceRow source = sources.get(report.id().source());
        if (source != null && report.kind() == Kind.ACTUAL) {
            report.region().at(source.regionLevel()).map(region -> duties.get(new Post(source.code(), region)))
                    .ifPresent(duty -> duty.withdraw(report));
        }
    }

    private LoopDuty duty(Post post, Instant enrolled, Duration every) {
        LoopDuty known = duties.get(post);
        if (known != null) {
            return known;
        }
        LoopDuty made = new LoopDuty(enrolled.isBefore(beginning) ? beginning : enrolled, every);
        duties.put(post, made);
        return made;
    }

    /** When a report about time to come begins to speak. */
    Optional<Instant> next() {
        return Optional.ofNullable(forecasts.peek()).map(Forecast::at);
    }

    /** Those who may be waiting for what begins to speak at that tick. */
    Collection<LoopCell> due(Instant at) {
        Set<LoopCell> woken = new HashSet<>();
        while (!forecasts.isEmpty() && !forecasts.peek().at.isAfter(at)) {
            woken.addAll(waiting.getOrDefault(forecasts.poll().region, Set.of()));
        }
        return woken;
    }

    /** Whether the cell may not step down; it is told when somebody reports. */
    boolean holds(LoopCell cell, Instant at) {
        List<RegionCode> regions = decisive(cell.key.region());
        boolean blind = regions.stream().anyMatch(region -> overdue(region, at));
        for (RegionCode region : regions) {
            if (blind) {
                waiting.computeIfAbsent(region, any -> new HashSet<>()).add(cell);
            } else if (waiting.containsKey(region)) {
                waiting.get(region).remove(cell);
            }
        }
        return blind;
    }

    private boolean overdue(RegionCode region, Instant at) {
        for (SourceRow source : owing.getOrDefault(region.level(), List.of())) {
            LoopDuty duty = duties.get(new Post(source.code(), region));
            if (duty != null && duty.overdue(at)) {
                return true;
            }
        }
        return false;
    }

    /** The region itself, and below a district all above it up to that. */
    private static List<RegionCode> decisive(RegionCode region) {
        List<RegionCode> regions = new ArrayList<>(List.of(region));
        for (RegionCode at = region; at.level().compareTo(RegionLevel.KABUPATEN) > 0;) {
            at = at.parent().orElseThrow();
            regions.add(at);
        }
        return regions;
    }
}
