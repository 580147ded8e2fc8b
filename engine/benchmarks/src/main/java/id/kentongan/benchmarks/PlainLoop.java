package id.kentongan.benchmarks;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Grade;
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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * The criteria as somebody would write them by hand: a map of cells, a loop over ticks, no rules. What the reasoning is measured
 * against; it must come to the same decisions. Knows neither policies nor handling, and takes the rows in force at the beginning for all
 * time.
 */
final class PlainLoop {
    private record Slot(int row, RegionCode region, Kind kind) {}

    private record Alarm(Instant at, LoopCell cell) {}

    private final List<Criterion> rows;
    private final Map<String, List<Integer>> rowsByIndicator = new HashMap<>();
    private final Map<String, SourceRow> sources;
    private final long tick;
    private final Map<String, Observation> lineages = new HashMap<>();
    private final Map<Slot, LoopCell> cells = new HashMap<>();
    private final LoopBlindness blindness;
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparing(Alarm::at));
    private final Set<LoopCell> touched = new TreeSet<>(Comparator.comparing((LoopCell cell) -> cell.key));

    /** @param beginning from when on silence counts */
    PlainLoop(RuleBook book, Instant beginning, Duration tick) {
        rows = book.criteria().stream().filter(row -> row.period().contains(beginning)).toList();
        for (int row = 0; row < rows.size(); row++) {
            rowsByIndicator.computeIfAbsent(rows.get(row).gauge().indicator(), any -> new ArrayList<>()).add(row);
        }
        sources = book.sources();
        blindness = new LoopBlindness(book, beginning);
        this.tick = tick.toSeconds();
    }

    /** Plays reports, given in the order of their receipt, up to the tick of the last one. */
    void play(Iterator<Observation> reports, Judged judged) {
        Optional<Observation> next = pull(reports);
        while (next.isPresent()) {
            Instant at = tickOf(next.get().receivedAt());
            Optional<Instant> due = due();
            while (due.isPresent() && due.get().isBefore(at)) {
                judge(due.get(), judged);
                due = due();
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

    /** The next tick at which time alone may change something. */
    private Optional<Instant> due() {
        Optional<Instant> heard = blindness.next();
        if (alarms.isEmpty()) {
            return heard.map(this::tickOf);
        }
        Instant alarm = alarms.peek().at;
        return Optional.of(tickOf(heard.filter(alarm::isAfter).orElse(alarm)));
    }

    private void accept(Observation received, Instant at) {
        List<Integer> judging = rowsByIndicator.getOrDefault(received.indicator(), List.of());
        Observation report = judging.isEmpty() ? received : graded(received);
        Observation before = lineages.get(report.id().lineage());
        boolean newest = before == null || before.id().revision() < report.id().revision();
        touched.addAll(blindness.hear(report, newest, at));
        for (int row : judging) {
            cell(row, report).ifPresent(cell -> {
                if (newest && !report.retracted()) {
                    cell.add(report);
                }
                touched.add(cell);
            });
        }
        if (newest) {
            lineages.put(report.id().lineage(), report);
            if (before != null) {
                withdraw(before);
            }
        }
    }

    private void withdraw(Observation before) {
        blindness.withdraw(before);
        for (int row : rowsByIndicator.getOrDefault(before.indicator(), List.of())) {
            cell(row, before).ifPresent(cell -> {
                cell.remove(before);
                touched.add(cell);
            });
        }
    }

    /** With the grade that counts: the worse of its own and that of its source. */
    private Observation graded(Observation report) {
        SourceRow source = sources.get(report.id().source());
        if (source == null || source.reliability() <= report.grade().reliability()) {
            return report;
        }
        Grade grade = report.grade().under(source.reliability());
        return new Observation(report.id(), report.retracted(), report.indicator(), report.region(), report.value(),
                report.occurredAt(), report.receivedAt(), grade, report.classification(), report.origin(), report.kind(),
                report.text());
    }

    private Optional<LoopCell> cell(int row, Observation report) {
        return report.region().at(rows.get(row).regionLevel()).map(region -> cells.computeIfAbsent(
                new Slot(row, region, report.kind()),
                slot -> new LoopCell(new AlertKey(rows.get(row).code(), region, report.kind()), rows.get(row))));
    }

    private void judge(Instant at, Judged judged) {
        while (!alarms.isEmpty() && !alarms.peek().at.isAfter(at)) {
            Alarm alarm = alarms.poll();
            if (alarm.cell.due.filter(alarm.at::equals).isPresent()) {
                touched.add(alarm.cell);
            }
        }
        touched.addAll(blindness.due(at));
        touched.forEach(cell -> judge(cell, at, judged));
        touched.clear();
    }

    private void judge(LoopCell cell, Instant at, Judged judged) {
        Measure measure = cell.measure(at);
        Level found = cell.levelOf(measure);
        Optional<Instant> step = Optional.empty();
        if (found.above(cell.level)) {
            judged.decided(at, cell.level == Level.HIJAU
                    ? new Decision.Raise(cell.key, found)
                    : new Decision.Escalate(cell.key, cell.level, found), cell, measure);
            cell.raisedAt = cell.level == Level.HIJAU ? at : cell.raisedAt;
            cell.roseAt = at;
            cell.level = found;
            cell.calmSince = Optional.empty();
        } else if (cell.level != Level.HIJAU && cell.calm(measure)) {
            step = calm(cell, measure, at, judged);
        } else {
            cell.calmSince = Optional.empty();
        }
        alarm(cell, at, step);
    }

    /** Takes the step down where calm has lasted; tells when the next may come. */
    private Optional<Instant> calm(LoopCell cell, Measure measure, Instant at, Judged judged) {
        Instant since = cell.calmSince.orElse(at);
        cell.calmSince = Optional.of(since);
        Instant over = since.plus(cell.row.hold());
        if (over.isAfter(at)) {
            return Optional.of(over);
        }
        if (blindness.holds(cell, at)) {
            return Optional.empty();
        }
        Level to = cell.level.oneDown();
        judged.decided(at, to == Level.HIJAU
                ? new Decision.Clear(cell.key, cell.level)
                : new Decision.Deescalate(cell.key, cell.level, to), cell, measure);
        cell.level = to;
        cell.calmSince = Optional.of(at);
        // Without a hold the next step comes with the next tick.
        return to == Level.HIJAU
                ? Optional.empty()
                : Optional.of(cell.row.hold().isZero() ? at.plusSeconds(tick) : at.plus(cell.row.hold()));
    }

    private void alarm(LoopCell cell, Instant at, Optional<Instant> step) {
        Optional<Instant> change = cell.next(at);
        cell.due = change.isPresent() && (step.isEmpty() || change.get().isBefore(step.get())) ? change : step;
        cell.due.ifPresent(moment -> alarms.add(new Alarm(moment, cell)));
    }

    private Instant tickOf(Instant moment) {
        long seconds = moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
        return Instant.ofEpochSecond(-Math.floorDiv(-seconds, tick) * tick);
    }

    /** Takes each decision as it is made, while the cell still stands as it was. */
    interface Judged {
        void decided(Instant at, Decision decision, LoopCell cell, Measure measure);
    }
}
