package id.kentongan.reasoning.measure;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.site.Site;
import id.kentongan.reasoning.site.Sites;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import id.kentongan.reasoning.time.Sleeper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All measures of one shard, exact to the nanosecond. Reports go in by {@link #accept}; {@link #settle} moves the windows of all that
 * was touched to a tick and tells what rules have to hear. What a report costs depends on the rows of its indicator and on the
 * logarithm of what lies in their windows, not on how much was ever received. A report of zero that no row could see is not kept: it
 * makes its regions judged, and is looked up in the {@link Past} should a copy ever name it. Single writer; nothing in here knows the
 * present time.
 */
public final class Measures {
    private final Map<String, Character> reliability;
    private final Sites sites;
    private final Agenda agenda;
    private final Past past;
    private final Telling telling;
    private final Plan plan;
    private final Cells cells = new Cells();
    private final Origins origins = new Origins();
    private final List<Cell> touched = new ArrayList<>();
    private final Turning turning = new Turning();
    /** No tick to come lies before this: the last tick, or the last receipt since. */
    private long reached = Nanos.ALWAYS;

    /**
     * @param rows all dated rows, past and future ones included
     * @param reliability letters of the rows of the sources, which a line may lower
     */
    public Measures(Collection<Criterion> rows, Map<String, Character> reliability, Sites sites, Agenda agenda, Past past,
            Telling telling) {
        this.reliability = reliability;
        this.sites = sites;
        this.agenda = agenda;
        this.past = past;
        this.telling = telling;
        plan = new Plan(rows, telling, this::touch);
    }

    /**
     * Takes one report, first, corrected or withdrawn; it counts from the next {@link #settle} on, which must not lie before its
     * receipt. The reports must come in the order of their receipt.
     *
     * @param at where it happened; empty where that is not in this shard
     * @param counts false if a higher revision was received before: then it only makes its regions judged
     */
    public void accept(Observation report, Optional<Site> at, boolean counts) {
        if (counts && report.id().revision() > 0) {
            origins.held(Lineage.of(report.id())).ifPresent(this::withdraw);
        }
        Optional<Track> track = at.isEmpty() ? Optional.empty() : plan.track(report.indicator());
        if (track.isPresent()) {
            reached = Math.max(reached, Nanos.of(report.receivedAt()));
            judge(report, at.get(), track.get());
            if (counts && !report.retracted()) {
                take(report, at.get(), track.get());
            }
        }
    }

    /** From now on the regions are judged on this indicator. */
    private void judge(Observation report, Site at, Track track) {
        for (Ground ground : track.grounds()) {
            if (at.reaches(ground.level()) && cells.find(ground, at.at(ground.level()), report.kind()).isEmpty()) {
                Cell cell = cells.make(ground, at.at(ground.level()), report.kind());
                if (cell.matters()) {
                    cell.arm();
                    touch(cell);
                }
            }
        }
    }

    private void take(Observation report, Site at, Track track) {
        boolean own = Origins.ownOf(report);
        if (own && !report.positive() && track.blindToZero() && !origins.named(report)) {
            return;
        }
        Entry entry = entry(report, at, track);
        if (entry.cells.length == 0) {
            return;
        }
        if (!own || origins.named(report)) {
            join(entry, own ? Lineage.of(report.id()) : Lineage.named(report.origin()));
        }
        hold(entry);
    }

    private Entry entry(Observation report, Site at, Track track) {
        Cell[] path = track.grounds().stream().filter(ground -> at.reaches(ground.level()))
                .map(ground -> cells.find(ground, at.at(ground.level()), report.kind()).orElseThrow()).toArray(Cell[]::new);
        return new Entry(report, report.grade().under(letter(report)), path);
    }

    /** Of a source that the book does not know, what the line says counts, and nothing said is worth nothing. */
    private char letter(Observation report) {
        char unknown = report.grade().stated() ? 'A' : 'F';
        return reliability.getOrDefault(report.id().source(), unknown);
    }

    private void hold(Entry entry) {
        origins.hold(entry);
        for (Cell cell : entry.cells) {
            cell.take(entry);
            cell.forget(reached, this::released);
            touch(cell);
        }
    }

    /** The one that names comes before the one that is named: an origin lives as long as any of its reports. */
    private void join(Entry entry, Lineage name) {
        Optional<Origin> known = origins.find(name);
        Origin origin = known.orElseGet(() -> origins.add(name));
        entry.joins(origin);
        if (known.isEmpty()) {
            share(origin, entry.report);
        }
    }

    /** An origin is named for the first time: the report it names, if there is one, counts from now on as one of several copies. */
    private void share(Origin shared, Observation by) {
        Lineage name = shared.name();
        Optional<Entry> original = origins.held(name).filter(entry -> entry.origin() == Origin.ALONE);
        if (original.isPresent()) {
            Entry alone = original.get();
            for (Cell cell : alone.cells) {
                cell.lift(alone);
            }
            alone.joins(shared);
            for (Cell cell : alone.cells) {
                cell.lower(alone);
                touch(cell);
            }
        } else if (!name.source().isEmpty() && origins.held(name).isEmpty()) {
            past.standingBefore(by, name.source(), name.id()).ifPresent(zero -> recall(zero, shared));
        }
    }

    /** Holds a report of zero after all, because another one names it. */
    private void recall(Observation zero, Origin shared) {
        Optional<Site> at = sites.of(zero.region());
        Optional<Track> track = plan.track(zero.indicator());
        if (at.isPresent() && track.isPresent() && Origins.ownOf(zero) && !zero.positive()) {
            Entry entry = entry(zero, at.get(), track.get());
            if (entry.cells.length > 0) {
                entry.joins(shared);
                hold(entry);
            }
        }
    }

    private void withdraw(Entry entry) {
        for (Cell cell : entry.cells) {
            if (cell.release(entry)) {
                released(entry);
            }
            touch(cell);
        }
    }

    private void released(Entry entry) {
        if (entry.released()) {
            origins.letGo(entry);
        }
    }

    /** Moves to the tick whatever was touched since the last one, by reports or by time, and tells what rules have to hear. */
    public void settle(Instant tick) {
        long nanos = Nanos.of(tick);
        reached = Math.max(reached, nanos);
        turning.turn(tick);
        for (int next = 0; next < touched.size(); next++) {
            Cell cell = touched.get(next);
            cell.touched = false;
            cell.settle(nanos, agenda, this::released);
        }
        touched.clear();
    }

    /** Whether anything waits to be settled. */
    public boolean unsettled() {
        return !touched.isEmpty() || turning.due;
    }

    /** Goes on under rows that count alike, one in the place of each: only thresholds, holds or words differ. */
    public void judgeBy(List<Criterion> next) {
        plan.judgeBy(next, cells::of);
    }

    /** Tells the measures of a criterion anew, because rules ask more of them than before. */
    public void tellAgain(String criterion) {
        plan.inForce(criterion).forEach(found -> cells.of(found.ground()).forEach(cell -> {
            cell.outdate(found.row());
            touch(cell);
        }));
    }

    /** That the alert of a concern stands at another level, HIJAU once it is closed: while it is open it is told whatever it measures. */
    public void nowStands(AlertKey key, Level level) {
        plan.inForce(key).ifPresent(found -> cell(found.ground(), key).ifPresent(cell -> {
            if (level != Level.HIJAU) {
                cell.arm();
            }
            cell.meter(found.row()).ifPresent(meter -> {
                meter.nowStands(level, cell.line());
                meter.tellVisible(reached, cell.line(), telling);
            });
            touch(cell);
        }));
    }

    /** The measure as of the last tick; none where the region is not judged on that row, or no row is in force. */
    public Optional<Measure> measure(AlertKey key) {
        return plan.inForce(key).flatMap(found -> cell(found.ground(), key).map(cell -> cell.measure(found.row())));
    }

    /**
     * The reports counted behind a measure as of the last tick, oldest first; for a rising criterion only those above zero. To be asked
     * before further reports are accepted.
     */
    public List<Observation> evidence(AlertKey key) {
        return meter(key).map(found -> found.meter().evidence(found.cell().line())).orElse(List.of());
    }

    /** The highest classification of all on which a measure rests, in whichever window. */
    public Classification classification(AlertKey key) {
        return meter(key).map(found -> found.meter().classification(found.cell().line())).orElse(Classification.BIASA);
    }

    /** The reports in the window that do not count, because a better copy of each does. */
    public List<Observation> copies(AlertKey key) {
        return meter(key).map(found -> found.meter().copies(found.cell().line())).orElse(List.of());
    }

    private record Reading(Cell cell, Meter meter) {}

    private Optional<Reading> meter(AlertKey key) {
        return plan.inForce(key).flatMap(found -> cell(found.ground(), key)
                .flatMap(cell -> cell.meter(found.row()).map(meter -> new Reading(cell, meter))));
    }

    private Optional<Cell> cell(Ground ground, AlertKey key) {
        return sites.find(key.region()).flatMap(site -> cells.find(ground, site, key.kind()));
    }

    private void touch(Cell cell) {
        if (!cell.touched) {
            cell.touched = true;
            touched.add(cell);
        }
    }

    /** Wakes when the next row starts or ends. */
    private final class Turning extends Sleeper {
        private boolean due = true;

        @Override
        protected void wake() {
            due = true;
        }

        void turn(Instant tick) {
            if (due) {
                due = false;
                plan.turnTo(tick, cells::of);
                agenda.wakeAt(this, plan.nextTurn(tick));
            }
        }
    }
}
