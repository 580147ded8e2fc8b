package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * All measures of one shard, exact to the nanosecond. Reports go in by {@link #accept}; {@link #advance} moves every window to a tick
 * and tells which measures changed. What a report costs depends on the rows of its indicator and on the logarithm of what lies in their
 * windows, not on how much was ever received; a report of an indicator without rows costs nothing. Single writer; nothing in here
 * knows the present time.
 */
public final class Measures {
    private final Map<String, Track> tracks = new HashMap<>();
    private final Rows rows;
    private final Revisions revisions;
    private final Agenda agenda = new Agenda();
    private final List<Cell> touched = new ArrayList<>();
    private Optional<Instant> tick = Optional.empty();
    /** No tick to come lies before this: the last tick, or the last receipt since. */
    private long reached = Nanos.ALWAYS;
    private long accepted;

    /** @param rows all dated rows, past and future ones included */
    public Measures(Collection<Criterion> rows) {
        this(rows, new Revisions());
    }

    /** One of several shards: a correction that one of them takes withdraws the report from the other that had it. */
    public Measures(Collection<Criterion> rows, Revisions revisions) {
        this.revisions = revisions;
        // Ordered maps throughout: the order in which measures are handed over must not differ from run to run.
        Map<String, List<Criterion>> perIndicator = rows.stream()
                .collect(Collectors.groupingBy(row -> row.gauge().indicator(), TreeMap::new, Collectors.toList()));
        Map<Criterion, Ground> groundOf = new LinkedHashMap<>();
        perIndicator.forEach((indicator, judged) -> {
            Map<RegionLevel, List<Criterion>> perLevel = judged.stream()
                    .collect(Collectors.groupingBy(Criterion::regionLevel, TreeMap::new, Collectors.toList()));
            List<Ground> grounds = new ArrayList<>();
            perLevel.forEach((level, ofLevel) -> {
                Ground ground = new Ground(level, ofLevel);
                ofLevel.forEach(row -> groundOf.put(row, ground));
                grounds.add(ground);
            });
            tracks.put(indicator, new Track(grounds));
        });
        this.rows = new Rows(groundOf);
    }

    /**
     * Takes one report, first, corrected or withdrawn; it counts from the next {@link #advance} on, which must not lie before its
     * receipt. The order of reports between two ticks does not matter.
     */
    public void accept(Observation report) {
        Track track = tracks.get(report.indicator());
        if (track == null && report.id().revision() == 0) {
            return;
        }
        reached = Math.max(reached, Nanos.of(report.receivedAt()));
        List<Cell> path = track == null ? List.of() : track.path(report, this::touch);
        if (!revisions.newest(report.id())) {
            return;
        }
        revisions.standing(report.id()).ifPresent(entry -> entry.measures.withdraw(entry));
        if (track != null && !report.retracted() && !path.isEmpty()) {
            Entry entry = new Entry(this, report, track.origin(report), path, accepted++);
            entry.origin.join(entry);
            revisions.stand(entry);
            for (Cell cell : path) {
                cell.take(entry);
                cell.forget(reached, this::forgotten);
                touch(cell);
            }
        }
    }

    /** Moves to the tick and hands over every measure, of rows in force then, that differs from what was handed over last. */
    public void advance(Instant tick, Consumer<Measure> changed) {
        long nanos = Nanos.of(tick);
        this.tick = Optional.of(tick);
        reached = Math.max(reached, nanos);
        rows.turnTo(tick, this::touch);
        agenda.due(nanos, this::touch);
        for (Cell cell : touched) {
            cell.touched = false;
            cell.moveTo(tick, nanos, changed);
            cell.forget(nanos, this::forgotten);
            agenda.book(cell);
        }
        touched.clear();
    }

    /**
     * The next moment after the last tick at which time alone changes a measure, or a row with a measure starts or ends; the last tick
     * itself while reports wait for the next one, be it that another shard has taken the correction of one.
     */
    public Optional<Instant> nextChange() {
        if (!touched.isEmpty() && tick.isPresent()) {
            return tick;
        }
        long next = agenda.next();
        Optional<Instant> passing = next == Nanos.NEVER ? Optional.empty() : Optional.of(Nanos.instant(next));
        Optional<Instant> turning = tick.flatMap(rows::nextTurn);
        if (passing.isPresent() && turning.isPresent()) {
            return passing.get().isBefore(turning.get()) ? passing : turning;
        }
        return passing.or(() -> turning);
    }

    /** The measure as of the last tick; none where the region is not judged on that row, or no row is in force. */
    public Optional<Measure> measure(AlertKey key) {
        return tick.flatMap(at -> rows.cell(key, at).flatMap(found -> found.meter().last()));
    }

    /**
     * The reports counted behind a measure as of the last tick, oldest first; for a rising criterion only those above zero. To be asked
     * before further reports are accepted.
     */
    public List<Observation> evidence(AlertKey key) {
        return tick.flatMap(at -> rows.cell(key, at)).map(Rows.Found::evidence).orElse(List.of());
    }

    private void withdraw(Entry entry) {
        for (Cell cell : entry.cells) {
            cell.release(entry);
            touch(cell);
        }
        forgotten(entry);
    }

    private void forgotten(Entry entry) {
        if (entry.holders == 0) {
            revisions.fall(entry);
            Optional.ofNullable(tracks.get(entry.report.indicator())).ifPresent(track -> track.left(entry));
        }
    }

    private void touch(Cell cell) {
        if (!cell.touched) {
            cell.touched = true;
            touched.add(cell);
        }
    }
}
