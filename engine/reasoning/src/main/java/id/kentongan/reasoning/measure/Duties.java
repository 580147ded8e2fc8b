package id.kentongan.reasoning.measure;

import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.SilentSource;
import id.kentongan.reasoning.book.SourceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which reports are due from where, and which are overdue. Drills count nowhere. A report costs one look-up; only a duty that falls due
 * or is heard again costs more. Single writer; {@link #blind} and {@link #live} may be asked by any thread at any time and answer for
 * the last tick, or for one that is being judged.
 */
public final class Duties {
    private final Map<String, Owing> owing = new HashMap<>();
    private final List<Duty> touched = new ArrayList<>();
    private final Deadlines deadlines = new Deadlines();
    private final Pulse pulse = new Pulse();

    /** A source that owes reports, and its duties so far. */
    private record Owing(SourceRow source, Duration every, Map<RegionCode, Duty> duties) {}

    public Duties(Collection<SourceRow> sources) {
        for (SourceRow source : sources) {
            source.duty().ifPresent(every -> owing.put(source.code(), new Owing(source, every, new HashMap<>())));
        }
    }

    /**
     * Enrols a region before its first report: from that moment on the source owes reports from it. Does nothing where the source owes
     * none.
     *
     * @throws IllegalArgumentException if the region is not of the level from which the source owes reports
     */
    public void enrol(String source, RegionCode region, Instant since) {
        Optional.ofNullable(owing.get(source)).ifPresent(of -> {
            SourceRow row = of.source();
            if (region.level() != row.regionLevel()) {
                throw new IllegalArgumentException("%s owes reports from every %s; %s is a %s."
                        .formatted(source, row.regionLevel(), region, region.level()));
            }
            Duty duty = duty(of, region, since);
            duty.enter(since);
            touch(duty);
        });
    }

    /** Takes one report as a sign of life: every received revision counts, NIHIL included. It shows from the next tick on. */
    public void accept(Observation report) {
        Owing of = owing.get(report.id().source());
        if (of == null || report.kind() == Kind.EXERCISE) {
            return;
        }
        report.region().at(of.source().regionLevel()).ifPresent(region -> {
            Duty duty = duty(of, region, report.receivedAt());
            duty.hear(report.receivedAt());
            if (!duty.enrolled || duty.silent.isPresent()) {
                touch(duty);
            }
        });
    }

    /**
     * Moves to the tick and tells which sources fell silent and which are heard again since the last one; a source whose report came
     * but is overdue anew at the tick is first heard, then silent.
     */
    public void advance(Instant tick, Consumer<SilentSource> silent, Consumer<SilentSource> heardAgain) {
        while (nextDue().filter(due -> !due.isAfter(tick)).isPresent()) {
            touch(deadlines.take());
        }
        for (Duty duty : touched) {
            duty.touched = false;
            settle(duty, tick, silent, heardAgain);
            deadlines.book(duty);
        }
        touched.clear();
    }

    /** The next moment at which a report becomes overdue, or an enrolment begins. */
    public Optional<Instant> nextDue() {
        return deadlines.next();
    }

    /** Whether a report of this very region is overdue. */
    public boolean blind(RegionCode region) {
        return pulse.blind(region);
    }

    /** Whether at least one duty of this region, or of one below it, is enrolled and not overdue. */
    public boolean live(RegionCode region) {
        return pulse.live(region);
    }

    private void settle(Duty duty, Instant tick, Consumer<SilentSource> silent, Consumer<SilentSource> heardAgain) {
        boolean wasMet = duty.enrolled && duty.silent.isEmpty();
        Optional<SilentSource> before = duty.silent;
        duty.enrolled = duty.enrolledAt(tick);
        duty.silent = duty.overdueAt(tick);
        boolean met = duty.enrolled && duty.silent.isEmpty();
        // Up before down, so that a reader never sees a region that is neither.
        if (duty.silent.isPresent() && before.isEmpty()) {
            duty.beat.overdue(1);
        }
        if (met != wasMet) {
            duty.beat.met(met ? 1 : -1);
        }
        if (before.isPresent() && duty.silent.isEmpty()) {
            duty.beat.overdue(-1);
        }
        // Told last: who is told may ask whether the region is blind.
        if (!before.equals(duty.silent)) {
            before.ifPresent(heardAgain);
            duty.silent.ifPresent(silent);
        }
    }

    private Duty duty(Owing of, RegionCode region, Instant since) {
        Duty known = of.duties().get(region);
        if (known != null) {
            return known;
        }
        Duty made = new Duty(region, pulse.of(region), of.source().code(), of.every(), since);
        of.duties().put(region, made);
        return made;
    }

    private void touch(Duty duty) {
        if (!duty.touched) {
            duty.touched = true;
            touched.add(duty);
        }
    }
}
