package id.kentongan.reasoning.duty;

import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.SilentSource;
import id.kentongan.reasoning.book.Enrolment;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.site.Site;
import id.kentongan.reasoning.site.Sites;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Which reports are due from where, and which are overdue (contract: {@code wajib_jam}). Drills count nowhere. A report costs one
 * look-up; only a duty that falls due or is heard again costs more. Single writer; {@link #blind} and {@link #live} may be asked by
 * any thread at any time and answer for the last tick, or for one that is being judged.
 */
public final class Duties {
    private final Map<String, Owing> owing = new HashMap<>();
    private final List<Duty> touched = new ArrayList<>();
    private final Sites sites;
    private final Agenda agenda;
    private final long beginning;
    private final Optional<Recalled> recalled;
    private Consumer<Turn> turns = turn -> {};

    /** A source that owes reports, and its duties so far by the number of their site. */
    private static final class Owing {
        private final SourceRow source;
        private final long every;
        private Duty[] duties = {};

        Owing(SourceRow source, Duration every) {
            this.source = source;
            this.every = Nanos.of(every);
        }

        Optional<Duty> at(Site site) {
            return site.number() < duties.length ? Optional.ofNullable(duties[site.number()]) : Optional.empty();
        }

        void put(Site site, Duty duty) {
            if (site.number() >= duties.length) {
                duties = Arrays.copyOf(duties, Math.max(site.number() + 1, 2 * duties.length));
            }
            duties[site.number()] = duty;
        }
    }

    /**
     * @param beginning before which nothing was owed
     * @param enrolments of regions outside the shard too; they are passed over
     */
    public Duties(Collection<SourceRow> sources, Collection<Enrolment> enrolments, Instant beginning, Sites sites,
            Agenda agenda) {
        this.sites = sites;
        this.agenda = agenda;
        this.beginning = Nanos.of(beginning);
        recalled = Optional.empty();
        for (SourceRow source : sources) {
            source.duty().ifPresent(every -> owing.put(source.code(), new Owing(source, every)));
        }
        enrolments.forEach(enrolment -> enrol(enrolment.source(), enrolment.region(), enrolment.start()));
    }

    private Duties(List<Turn> turns, Sites sites, Agenda agenda) {
        this.sites = sites;
        this.agenda = agenda;
        beginning = Nanos.NEVER;
        recalled = Optional.of(new Recalled(turns, sites, agenda));
    }

    /**
     * Duties of which it is known how they stood, so that no report is heard for it.
     *
     * @param turns in the order of their ticks, as {@link #tellTurns} told them of duties in the same scope
     */
    public static Duties recalling(List<Turn> turns, Sites sites, Agenda agenda) {
        return new Duties(turns, sites, agenda);
    }

    /** From now on every change of a duty is told to somebody. */
    public void tellTurns(Consumer<Turn> somebody) {
        turns = somebody;
    }

    /** A region that owes reports by an entry of its own. */
    private void enrol(String source, RegionCode region, Instant since) {
        Optional.ofNullable(owing.get(source)).ifPresent(of -> sites.of(region).filter(site -> site.code().equals(region))
                .ifPresent(site -> enrolled(of, site, Nanos.of(since)).touch()));
    }

    private Duty enrolled(Owing of, Site site, long since) {
        long from = Math.max(since, beginning);
        Optional<Duty> known = of.at(site);
        known.ifPresent(duty -> duty.enter(from));
        return known.orElseGet(() -> {
            Duty duty = new Duty(site, of.source.code(), of.every, from, touched);
            of.put(site, duty);
            duty.touch();
            return duty;
        });
    }

    /**
     * The same where it has to be looked up whether it corrects another.
     *
     * @param past where that is looked up
     */
    public void accept(Observation report, Optional<Site> at, boolean counts, Past past) {
        boolean corrects = counts && report.id().revision() > 0 && owing.containsKey(report.id().source());
        accept(report, at, counts,
                corrects ? past.standingBefore(report, report.id().source(), report.id().id()) : Optional.empty());
    }

    /**
     * Takes one report as a sign of life about the time in which it occurred. It shows from the next {@link #settle} on.
     *
     * @param at where it happened; empty where that is not in this shard
     * @param counts false if a higher revision was received before: then it only enrols its region
     * @param before the revision that stood until now, if this one corrects or withdraws one
     */
    public void accept(Observation report, Optional<Site> at, boolean counts, Optional<Observation> before) {
        Owing of = owing.get(report.id().source());
        if (of == null) {
            return;
        }
        before.filter(corrected -> corrected.kind() == Kind.ACTUAL).ifPresent(corrected -> sites.of(corrected.region())
                .filter(site -> site.reaches(of.source.regionLevel())).flatMap(site -> of.at(site.at(of.source.regionLevel())))
                .ifPresent(duty -> duty.unhear(Nanos.of(corrected.occurredAt()))));
        if (report.kind() == Kind.EXERCISE || at.isEmpty() || !at.get().reaches(of.source.regionLevel())) {
            return;
        }
        Site site = at.get().at(of.source.regionLevel());
        Optional<Duty> known = of.at(site);
        Duty duty = known.isPresent() ? known.get() : enrolled(of, site, Nanos.of(report.receivedAt()));
        if (known.isPresent()) {
            duty.enter(Math.max(Nanos.of(report.receivedAt()), beginning));
        }
        if (counts && !report.retracted()) {
            duty.hear(Nanos.of(report.occurredAt()), Nanos.of(report.receivedAt()));
        }
    }

    /** Moves to the tick what was touched since the last one, and tells which sources fell silent and which are heard again. */
    public void settle(Instant tick, BiConsumer<SilentSource, Boolean> silence) {
        long nanos = Nanos.of(tick);
        for (int next = 0; next < touched.size(); next++) {
            Duty duty = touched.get(next);
            boolean wasMet = duty.met();
            boolean changed = duty.settle(nanos);
            if (changed || duty.met() != wasMet) {
                turns.accept(new Turn(nanos, duty.ifSilent(), duty.silent(), duty.met()));
            }
            agenda.wakeAt(duty, duty.next(nanos));
            // Told last: who is told may ask whether the region is blind.
            if (changed) {
                silence.accept(duty.ifSilent(), duty.silent());
            }
        }
        touched.clear();
        recalled.ifPresent(known -> known.settle(nanos, silence));
    }

    /** Whether anything waits to be settled. */
    public boolean unsettled() {
        return !touched.isEmpty() || recalled.map(Recalled::woken).orElse(false);
    }

    /**
     * Whether a report of this region is overdue; below district level also one of a region above it, up to its district: one of a
     * province blinds only the province.
     */
    public boolean blind(RegionCode region) {
        return overdue(region) || region.level().compareTo(RegionLevel.KABUPATEN) > 0
                && region.parent().map(this::blind).orElse(false);
    }

    /** Whether a report of this very region is overdue. */
    public boolean overdue(RegionCode region) {
        return sites.find(region).map(Site::isOverdue).orElse(false);
    }

    /** Whether at least one duty of this region, or of one below it, is enrolled and met. */
    public boolean live(RegionCode region) {
        return sites.find(region).map(Site::isMet).orElse(false);
    }
}
