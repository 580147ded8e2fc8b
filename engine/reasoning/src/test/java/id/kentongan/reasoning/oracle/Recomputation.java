package id.kentongan.reasoning.oracle;

import id.kentongan.reasoning.played.Shown;
import id.kentongan.facts.Visible;
import id.kentongan.facts.Classification;
import java.util.HashSet;
import java.util.stream.Stream;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * "How a row is judged", rules 1 to 5, at every tick at which anything could matter, each time from the bare list of everything
 * received. Slow on purpose, and shares no code with what it checks but the records.
 */
final class Recomputation {
    static final Comparator<Step> ORDER = Comparator.comparing(Step::at).thenComparing(Step::key);

    private final NavigableMap<Instant, Edition> editions;
    private final Duration tick;
    private final Received received;
    private final Instant beginning;
    private final Set<Mistake> mistakes;
    private final Acts acts;
    private final Map<AlertKey, Open> open = new TreeMap<>();
    /** What people closed though it was not calm: at which level, by which act. */
    private final Map<AlertKey, Dismissal> dismissed = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<AlertKey, Visible> visible = new TreeMap<>();
    private final List<Shown> shown = new ArrayList<>();
    private boolean looking;

    /**
     * What is decided; the public contract without reasons.
     *
     * @param evidence what spoke for a step up; empty for a step down
     */
    record Step(Instant at, String verb, AlertKey key, Level from, Level to, Set<String> evidence) {}

    private record Open(Level level, Optional<Instant> calmSince, Instant steppedAt, Instant raisedAt) {}

    private record Dismissal(Level level, String act) {}

    /** An open alert as whoever acts sees it. */
    record Stands(String alert, boolean red) {}

    /**
     * @param editions what is in force after each tick; the first from {@link Instant#MIN} on
     * @param beginning from when on reports are owed
     */
    Recomputation(NavigableMap<Instant, Edition> editions, Duration tick, List<Observation> journal, List<Act> acts,
            Instant beginning,
            Set<Mistake> mistakes) {
        this.editions = editions;
        this.tick = tick;
        this.received = new Received(journal);
        this.beginning = mistakes.contains(Mistake.TIME_BEGINS_WITH_THE_FIRST_ENTRY)
                ? received.all().get(0).receivedAt()
                : beginning;
        this.mistakes = mistakes;
        this.acts = new Acts(acts, mistakes);
    }

    /** All decisions up to and at a moment in order: by tick, then by region, code and kind. */
    List<Step> run(Instant end) {
        Schedule schedule = new Schedule(tick, end);
        TreeSet<AlertKey> keys = new TreeSet<>();
        editions.forEach((after, edition) -> {
            schedule.all(edition, received.all(), beginning);
            keys.addAll(keys(edition.rows()));
            if (after.isAfter(Instant.MIN)) {
                // A book that takes force has everything judged anew.
                schedule.at(after.plusNanos(1));
            }
        });
        acts.all().forEach(act -> {
            schedule.at(act.receivedAt());
            keys.add(act.key());
        });
        Instant first = Stream.concat(received.all().stream().map(report -> report.receivedAt()),
                acts.all().stream().map(act -> act.receivedAt())).min(Instant::compareTo).orElse(end);
        Optional<Instant> at = schedule.after(Moments.tickOf(first, tick).minusNanos(1));
        while (at.isPresent()) {
            Moment moment = new Moment(at.get(), editions.lowerEntry(at.get()).getValue(), schedule);
            moment.lift();
            keys.forEach(key -> {
                moment.judge(key);
                if (looking) {
                    moment.look(key);
                }
            });
            at = schedule.after(at.get());
        }
        return steps;
    }

    /** Who saw what, up to and at a moment, by tick. */
    List<Shown> seen(Instant end) {
        looking = true;
        run(end);
        return List.copyOf(shown);
    }

    /** All concerns on which anything in the journal could ever bear. */
    private Set<AlertKey> keys(List<Criterion> rows) {
        TreeSet<AlertKey> keys = new TreeSet<>();
        for (Criterion row : rows) {
            for (Observation report : received.all()) {
                report.region().at(row.gauge().regionLevel()).filter(region -> report.indicator().equals(row.gauge().indicator()))
                        .ifPresent(region -> keys.add(new AlertKey(row.code(), region, report.kind())));
            }
        }
        return keys;
    }

    /** One tick judged. */
    private final class Moment {
        private final Instant at;
        private final Edition edition;
        private final Schedule schedule;
        private final List<Observation> standing;
        private final List<Act> asked;

        Moment(Instant at, Edition edition, Schedule schedule) {
            this.at = at;
            this.edition = edition;
            this.schedule = schedule;
            this.standing = received.standing(at);
            this.asked = acts.asked(at.minus(tick), at);
        }

        void judge(AlertKey key) {
            Optional<Criterion> row = edition.rows().stream()
                    .filter(candidate -> isRowOf(candidate, key) && candidate.period().contains(at)).findFirst();
            Optional<NaiveNumber> number = row.filter(inForce -> received.judged(inForce, key, at, mistakes))
                    .map(inForce -> NaiveNumber.of(inForce, key, at, standing, edition, mistakes));
            Level now = number.map(read -> levelOf(row.orElseThrow(), read)).orElse(Level.HIJAU);
            Open before = open.get(key);
            boolean calm = number.map(read -> calm(row.orElseThrow(), read)).orElse(row.isEmpty() || number.isEmpty());
            Optional<Act> act = acts.done(key, asked, Optional.ofNullable(before)
                    .map(stands -> new Stands(key.alertRaisedAt(stands.raisedAt), stands.level == Level.MERAH)));
            if (act.isPresent()) {
                byHand(key, act.get(), calm, number.map(NaiveNumber::evidence).orElse(Set.of()));
                return;
            }
            if (key.code().startsWith("MANUAL-") && !mistakes.contains(Mistake.RAISED_BY_HAND_FALLS)) {
                return;
            }
            if (calm && !mistakes.contains(Mistake.DISMISSED_FOR_EVER)) {
                dismissed.remove(key);
            }
            Level ceiling = Optional.ofNullable(dismissed.get(key)).map(Dismissal::level).orElse(Level.HIJAU);
            if (before == null && now.compareTo(ceiling) <= 0 && now != Level.HIJAU) {
                return;
            }
            if (before == null && now != Level.HIJAU) {
                step("RAISE", key, Level.HIJAU, now, number.orElseThrow().evidence());
            } else if (before != null && now.compareTo(before.level) > 0) {
                step("ESCALATE", key, before.level, now, number.orElseThrow().evidence());
            } else if (before != null) {
                Optional<Instant> since = calmSince(before, row, number);
                open.put(key, new Open(before.level, since, before.steppedAt, before.raisedAt));
                since.ifPresent(from -> fall(key, from.plus(hold(key))));
            }
        }

        /** Rules 1 to 3 by what may be read: rises at once, falls only with the alert. */
        void look(AlertKey key) {
            Visible before = visible.getOrDefault(key, Visible.NOTHING);
            Open now = open.get(key);
            Visible after = now == null ? Visible.NOTHING : seen(key, before, now);
            if (!after.equals(before)) {
                shown.add(new Shown(at, key, after));
            }
            visible.put(key, after);
        }

        private Visible seen(AlertKey key, Visible before, Open now) {
            Optional<Criterion> row = edition.rows().stream()
                    .filter(candidate -> isRowOf(candidate, key) && candidate.period().contains(at)).findFirst();
            Visible rises = before;
            if (row.isPresent() && mistakes.contains(Mistake.EVERYBODY_SEES_ALL)) {
                rises = Visible.of(now.level, Classification.BIASA);
            } else if (row.isPresent()) {
                rises = rises.and(new Visible(readable(row.get(), key, Classification.BIASA),
                        readable(row.get(), key, Classification.TERBATAS), readable(row.get(), key, Classification.RAHASIA)));
                boolean rose = now.steppedAt.equals(at) && now.calmSince.isEmpty();
                rises = rose && !mistakes.contains(Mistake.OPEN_EVIDENCE_STAYS_HIDDEN)
                        ? rises.and(Visible.of(now.level,
                                NaiveNumber.of(row.get(), key, at, standing, edition, mistakes).told()))
                        : rises;
            }
            return rises.atMost(now.level);
        }

        private Level readable(Criterion row, AlertKey key, Classification clearance) {
            List<Observation> read = standing.stream().filter(report -> report.classification().compareTo(clearance) <= 0)
                    .toList();
            Instant after = row.gauge().measurement() == Measurement.HARI_SEJAK ? Instant.MIN : at.minus(row.gauge().window());
            return read.stream().anyMatch(report -> Received.concerns(report, row, key) && report.occurredAt().isAfter(after)
                    && !report.occurredAt().isAfter(at))
                            ? levelOf(row, NaiveNumber.of(row, key, at, read, edition, mistakes))
                            : Level.HIJAU;
        }

        /** What a person closed is held down no longer once the act that closed it is withdrawn or asks for something else. */
        void lift() {
            List<String> changed = acts.changed(at.minus(tick), at);
            dismissed.values().removeIf(one -> changed.contains(one.act));
        }

        private void byHand(AlertKey key, Act act, boolean calm, Set<String> evidence) {
            Open before = open.get(key);
            Set<String> cited = new HashSet<>(evidence);
            cited.add(act.id().toString());
            if (act.deed() instanceof Deed.Raise raise) {
                step("RAISE", key, Level.HIJAU, raise.to(), cited);
            } else if (act.deed() instanceof Deed.Escalate) {
                step("ESCALATE", key, before.level, Level.MERAH, cited);
                boolean keeps = mistakes.contains(Mistake.ESCALATED_KEEPS_ITS_CALM);
                Optional<Instant> since = Optional.of(keeps ? before.calmSince.orElse(at) : at).filter(moment -> calm)
                        .filter(moment -> !key.code().startsWith("MANUAL-"));
                open.put(key, new Open(Level.MERAH, since, at, before.raisedAt));
                since.ifPresent(from -> schedule.at(from.plus(hold(key))));
            } else {
                step("CLEAR", key, before.level, Level.HIJAU, Set.of());
                if (!calm && !key.code().startsWith("MANUAL-") && !mistakes.contains(Mistake.CLEARED_IS_RAISED_AGAIN)) {
                    dismissed.put(key,
                            new Dismissal(mistakes.contains(Mistake.WORSE_STAYS_DISMISSED) ? Level.MERAH : before.level,
                                    act.id().lineage()));
                }
            }
        }

        /** A row that has ended, or that does not judge the region, is as good as a measure on the good side. */
        private Optional<Instant> calmSince(Open before, Optional<Criterion> row, Optional<NaiveNumber> number) {
            if (mistakes.contains(Mistake.NO_VALUE_KEEPS_CALM)
                    && number.map(read -> read.value().isEmpty()).orElse(false)) {
                return before.calmSince;
            }
            boolean calm = number.map(read -> calm(row.orElseThrow(), read))
                    .orElse(row.isEmpty() || !mistakes.contains(Mistake.UNJUDGED_HANGS));
            return calm ? before.calmSince.or(() -> Optional.of(at)) : Optional.empty();
        }

        private void fall(AlertKey key, Instant over) {
            Open before = open.get(key);
            if (over.isAfter(at) || !before.steppedAt.isBefore(at)) {
                schedule.at(over);
            } else if (!new NaiveDuties(edition, received, beginning, mistakes).blind(key.region(), at)) {
                Level next = before.level == Level.MERAH ? Level.KUNING : Level.HIJAU;
                step(next == Level.HIJAU ? "CLEAR" : "DEESCALATE", key, before.level, next, Set.of());
            }
        }

        private void step(String verb, AlertKey key, Level from, Level to, Set<String> evidence) {
            steps.add(new Step(at, verb, key, from, to, evidence));
            if (to == Level.HIJAU) {
                open.remove(key);
            } else {
                // A hold runs anew from each step down.
                Optional<Instant> calm = Optional.of(at).filter(moment -> from.compareTo(to) > 0);
                Instant raised = Optional.ofNullable(open.get(key)).map(Open::raisedAt).orElse(at);
                open.put(key, new Open(to, calm, at, raised));
                dismissed.remove(key);
                calm.ifPresent(since -> schedule.at(since.plus(hold(key))));
            }
            // Whatever holds after a step is looked at again with the next tick.
            schedule.at(at.plusNanos(1));
        }

        /** Of the row in force, else of the last that was, else of the first that will be; a day where the book knows none. */
        private Duration hold(AlertKey key) {
            Comparator<Criterion> byStart = Comparator.comparing(row -> row.period().start());
            List<Criterion> dated = edition.rows().stream().filter(row -> isRowOf(row, key)).toList();
            return dated.stream().filter(row -> !row.period().start().isAfter(at)).max(byStart)
                    .or(() -> dated.stream().min(byStart)).map(Criterion::hold).orElse(Duration.ofDays(1));
        }
    }

    /** Rule 3. */
    private Level levelOf(Criterion row, NaiveNumber number) {
        if (number.value().isEmpty() || !number.raises()) {
            return Level.HIJAU;
        }
        boolean yellow = meets(row, number.value().get(), row.thresholds().yellow());
        boolean red = meets(row, number.value().get(), row.thresholds().red());
        if (red && (number.sources().size() >= row.redSources() || number.strong())) {
            return Level.MERAH;
        }
        return yellow || red && !mistakes.contains(Mistake.UNCONFIRMED_RED_IS_NOTHING) ? Level.KUNING : Level.HIJAU;
    }

    private static boolean meets(Criterion row, BigDecimal value, Optional<BigDecimal> threshold) {
        return threshold
                .map(bound -> row.direction() == Direction.NAIK ? value.compareTo(bound) >= 0 : value.compareTo(bound) <= 0)
                .orElse(false);
    }

    /** Rule 4: the good side of reda, else of yellow, else of red. */
    private static boolean calm(Criterion row, NaiveNumber number) {
        BigDecimal bound = row.thresholds().clear().or(() -> row.thresholds().yellow()).or(() -> row.thresholds().red())
                .orElseThrow();
        return number.value()
                .map(value -> row.direction() == Direction.NAIK ? value.compareTo(bound) < 0 : value.compareTo(bound) > 0)
                .orElse(false);
    }

    private static boolean isRowOf(Criterion row, AlertKey key) {
        return row.code().equals(key.code()) && row.gauge().regionLevel() == key.region().level();
    }
}
