package id.kentongan.benchmarks;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * The criteria as somebody would write them by hand: a map of cells, a loop over ticks, no rules, no explanation, no evidence. What the
 * reasoning is measured against; it must come to the same decisions. Knows neither policies nor handling, and takes the rows in force at
 * the first report for all time.
 */
final class PlainLoop {
    private record Slot(int row, RegionCode region, Kind kind) {}

    private record Post(String source, RegionCode region) {}

    private record Alarm(Instant at, Cell cell) {}

    private final List<Criterion> rows;
    private final Map<String, List<Integer>> rowsByIndicator = new HashMap<>();
    private final Map<String, SourceRow> sources;
    private final long tick;
    private final Map<String, Observation> lineages = new HashMap<>();
    private final Map<Slot, Cell> cells = new HashMap<>();
    private final Map<Post, Instant> heard = new HashMap<>();
    private final Map<RegionCode, Set<Cell>> waiting = new HashMap<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparing(Alarm::at));
    private final Set<Cell> touched = new TreeSet<>(Comparator.comparing((Cell cell) -> cell.key));

    PlainLoop(RuleBook book, Instant first, Duration tick) {
        rows = book.criteria().stream().filter(row -> row.period().contains(first)).toList();
        for (int row = 0; row < rows.size(); row++) {
            rowsByIndicator.computeIfAbsent(rows.get(row).gauge().indicator(), any -> new ArrayList<>()).add(row);
        }
        sources = book.sources();
        this.tick = tick.toSeconds();
    }

    /** Plays reports, given in the order of their receipt, up to the tick of the last one. */
    void play(Iterator<Observation> reports, Judged judged) {
        Optional<Observation> next = pull(reports);
        while (next.isPresent()) {
            Instant at = tickOf(next.get().receivedAt());
            while (!alarms.isEmpty() && tickOf(alarms.peek().at).isBefore(at)) {
                judge(tickOf(alarms.peek().at), judged);
            }
            while (next.isPresent() && !next.get().receivedAt().isAfter(at)) {
                accept(next.get(), at);
                next = pull(reports);
            }
            judge(at, judged);
        }
    }

    private static Optional<Observation> pull(Iterator<Observation> reports) {
        return reports.hasNext() ? Optional.of(reports.next()) : Optional.empty();
    }

    private void accept(Observation report, Instant at) {
        hear(report, at);
        Observation before = lineages.get(report.id().lineage());
        if (before != null && before.id().revision() >= report.id().revision()) {
            return;
        }
        lineages.put(report.id().lineage(), report);
        if (before != null) {
            for (int row : rowsByIndicator.getOrDefault(before.indicator(), List.of())) {
                cell(row, before).ifPresent(cell -> {
                    cell.remove(before);
                    touched.add(cell);
                });
            }
        }
        for (int row : rowsByIndicator.getOrDefault(report.indicator(), List.of())) {
            cell(row, report).ifPresent(cell -> {
                if (!report.retracted()) {
                    cell.add(report);
                }
                touched.add(cell);
            });
        }
    }

    private Optional<Cell> cell(int row, Observation report) {
        return report.region().at(rows.get(row).regionLevel()).map(region -> cells.computeIfAbsent(
                new Slot(row, region, report.kind()),
                slot -> new Cell(new AlertKey(rows.get(row).code(), region, report.kind()), rows.get(row))));
    }

    private void hear(Observation report, Instant at) {
        SourceRow source = sources.get(report.id().source());
        if (source != null && source.duty().isPresent() && report.kind() == Kind.ACTUAL) {
            report.region().at(source.regionLevel()).ifPresent(region -> {
                heard.merge(new Post(source.code(), region), report.receivedAt(),
                        (one, other) -> one.isAfter(other) ? one : other);
                touched.addAll(waiting.getOrDefault(region, Set.of()));
            });
        }
    }

    private void judge(Instant at, Judged judged) {
        while (!alarms.isEmpty() && !alarms.peek().at.isAfter(at)) {
            Alarm alarm = alarms.poll();
            if (alarm.cell.due.filter(alarm.at::equals).isPresent()) {
                touched.add(alarm.cell);
            }
        }
        touched.forEach(cell -> judge(cell, at, judged));
        touched.clear();
    }

    private void judge(Cell cell, Instant at, Judged judged) {
        Measure measure = cell.measure(at);
        Level found = cell.row.levelOf(measure);
        Optional<Instant> step = Optional.empty();
        if (found.above(cell.level)) {
            judged.decided(at, cell.level == Level.HIJAU
                    ? new Decision.Raise(cell.key, found)
                    : new Decision.Escalate(cell.key, cell.level, found));
            cell.level = found;
            cell.calmSince = Optional.empty();
        } else if (cell.level != Level.HIJAU && cell.row.calm(measure)) {
            step = calm(cell, at, judged);
        } else {
            cell.calmSince = Optional.empty();
        }
        alarm(cell, at, step);
    }

    /** Takes the step down where calm has lasted; tells when the next may come. */
    private Optional<Instant> calm(Cell cell, Instant at, Judged judged) {
        Instant since = cell.calmSince.orElse(at);
        cell.calmSince = Optional.of(since);
        Instant over = since.plus(cell.row.hold());
        if (over.isAfter(at)) {
            return Optional.of(over);
        }
        if (blind(cell.key.region(), at)) {
            waiting.computeIfAbsent(cell.key.region(), any -> new HashSet<>()).add(cell);
            return Optional.empty();
        }
        waiting.getOrDefault(cell.key.region(), new HashSet<>()).remove(cell);
        Level to = cell.level.oneDown();
        judged.decided(at, to == Level.HIJAU
                ? new Decision.Clear(cell.key, cell.level)
                : new Decision.Deescalate(cell.key, cell.level, to));
        cell.level = to;
        cell.calmSince = Optional.of(at);
        return to == Level.HIJAU ? Optional.empty() : Optional.of(at.plus(cell.row.hold()));
    }

    private void alarm(Cell cell, Instant at, Optional<Instant> step) {
        Optional<Instant> change = cell.next(at);
        cell.due = change.isPresent() && (step.isEmpty() || change.get().isBefore(step.get())) ? change : step;
        cell.due.ifPresent(moment -> alarms.add(new Alarm(moment, cell)));
    }

    private boolean blind(RegionCode region, Instant at) {
        for (SourceRow source : sources.values()) {
            if (source.duty().isPresent() && source.regionLevel() == region.level()) {
                Instant last = heard.get(new Post(source.code(), region));
                if (last != null && !last.plus(source.duty().get()).isAfter(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Instant tickOf(Instant moment) {
        long seconds = moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
        return Instant.ofEpochSecond(-Math.floorDiv(-seconds, tick) * tick);
    }

    /** Takes each decision as it is made. */
    interface Judged {
        void decided(Instant at, Decision decision);
    }
}
