package id.kentongan.reasoning.oracle;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.Enrolment;
import id.kentongan.reasoning.book.SourceRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * "How a row is judged", rules 1 to 5, at every tick at which anything could matter, each time from the bare list of everything
 * received. Slow on purpose, and shares no code with what it checks but the records.
 */
final class Recomputation {
    private final List<Criterion> rows;
    private final List<SourceRow> sources;
    private final List<Enrolment> enrolments;
    private final Duration tick;
    private final List<Observation> journal;
    private final TreeSet<Instant> ticks = new TreeSet<>();
    private final Map<AlertKey, Open> open = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** What is decided; the public contract without reasons. */
    record Step(Instant at, String verb, AlertKey key, Level from, Level to) {}

    static final Comparator<Step> ORDER = Comparator.comparing(Step::at).thenComparing(Step::key);

    private record Open(Level level, Optional<Instant> calmSince, Instant steppedAt) {}

    Recomputation(List<Criterion> rows, List<SourceRow> sources, List<Enrolment> enrolments, Duration tick,
            List<Observation> entries) {
        this.rows = rows;
        this.sources = sources;
        this.enrolments = enrolments;
        this.tick = tick;
        this.journal = once(entries);
    }

    private static List<Observation> once(List<Observation> entries) {
        Set<EntryId> seen = new HashSet<>();
        return entries.stream().sorted(Comparator.comparing((Observation report) -> report.receivedAt()))
                .filter(report -> seen.add(report.id())).toList();
    }

    /** All decisions up to and at a moment in order: by tick, then by region, code and kind. */
    List<Step> run(Instant end) {
        schedule(end);
        Instant first = Moments.tickOf(journal.get(0).receivedAt(), tick);
        List<AlertKey> keys = NaiveNumber.keys(rows, journal);
        for (Instant at = ticks.ceiling(first); at != null && !at.isAfter(end); at = ticks.higher(at)) {
            List<Observation> standing = NaiveNumber.standing(journal, at);
            for (AlertKey key : keys) {
                judge(key, at, standing);
            }
        }
        return steps;
    }

    private void schedule(Instant end) {
        for (Criterion row : rows) {
            at(row.period().start());
            row.period().end().ifPresent(this::at);
            for (Observation report : journal) {
                if (report.indicator().equals(row.gauge().indicator())) {
                    schedule(row, report, end);
                }
            }
        }
        for (SourceRow source : sources) {
            journal.forEach(report -> source.duty().ifPresent(duty -> at(report.receivedAt().plus(duty))));
            enrolments.forEach(enrolment -> source.duty().ifPresent(duty -> at(enrolment.start().plus(duty))));
        }
        journal.forEach(report -> at(report.receivedAt()));
    }

    private void schedule(Criterion row, Observation report, Instant end) {
        int parts = row.gauge().measurement() == Measurement.RASIO ? 4 : 1;
        for (int part = 0; part <= parts; part++) {
            at(report.occurredAt().plus(row.gauge().window().multipliedBy(part)));
        }
        if (row.gauge().measurement() == Measurement.HARI_SEJAK) {
            for (Instant day = report.occurredAt(); !day.isAfter(end); day = day.plus(Duration.ofDays(1))) {
                at(day);
            }
        }
    }

    private void at(Instant moment) {
        ticks.add(Moments.tickOf(moment, tick));
    }

    private void judge(AlertKey key, Instant at, List<Observation> standing) {
        Optional<Criterion> row = rows.stream().filter(candidate -> isRowOf(candidate, key) && candidate.period().contains(at))
                .findFirst();
        Optional<NaiveNumber> number = row.filter(inForce -> NaiveNumber.judged(inForce, key, at, journal))
                .map(inForce -> NaiveNumber.of(inForce, key, at, standing));
        Open before = open.get(key);
        Level now = number.isPresent() ? levelOf(row.orElseThrow(), number.get()) : Level.HIJAU;
        if (before == null) {
            if (now != Level.HIJAU) {
                step(at, "RAISE", key, Level.HIJAU, now, Optional.empty());
            }
        } else if (now.compareTo(before.level) > 0) {
            step(at, "ESCALATE", key, before.level, now, Optional.empty());
        } else {
            boolean calm = row.isEmpty() || number.map(read -> calm(row.get(), read)).orElse(false);
            Optional<Instant> since = calm ? before.calmSince.or(() -> Optional.of(at)) : Optional.empty();
            open.put(key, new Open(before.level, since, before.steppedAt));
            since.ifPresent(from -> fall(key, at, from.plus(hold(key, at))));
        }
    }

    private void fall(AlertKey key, Instant at, Instant over) {
        Open before = open.get(key);
        if (over.isAfter(at) || !before.steppedAt.isBefore(at)) {
            at(over);
        } else if (!blind(key.region(), at)) {
            Level next = before.level == Level.MERAH ? Level.KUNING : Level.HIJAU;
            step(at, next == Level.HIJAU ? "CLEAR" : "DEESCALATE", key, before.level, next, Optional.of(at));
        }
    }

    private void step(Instant at, String verb, AlertKey key, Level from, Level to, Optional<Instant> calmSince) {
        steps.add(new Step(at, verb, key, from, to));
        if (to == Level.HIJAU) {
            open.remove(key);
        } else {
            open.put(key, new Open(to, calmSince, at));
            calmSince.ifPresent(since -> at(since.plus(hold(key, at))));
        }
        // Whatever holds after a step is looked at again with the next tick.
        at(at.plusNanos(1));
    }

    /** Rule 3. */
    private static Level levelOf(Criterion row, NaiveNumber number) {
        boolean yellow = number.value().isPresent() && meets(row, number.value().get(), row.thresholds().yellow());
        boolean red = number.value().isPresent() && meets(row, number.value().get(), row.thresholds().red());
        boolean confirmed = number.sources().size() >= row.redSources() || number.strong();
        if (red && confirmed) {
            return Level.MERAH;
        }
        return red || yellow ? Level.KUNING : Level.HIJAU;
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

    /** Of the row in force, else of the last that was. */
    private Duration hold(AlertKey key, Instant at) {
        return rows.stream().filter(row -> isRowOf(row, key) && !row.period().start().isAfter(at))
                .max(Comparator.comparing(row -> row.period().start())).orElseThrow().hold();
    }

    private static boolean isRowOf(Criterion row, AlertKey key) {
        return row.code().equals(key.code()) && row.gauge().regionLevel() == key.region().level();
    }

    private boolean blind(RegionCode region, Instant at) {
        return sources.stream().filter(source -> source.regionLevel() == region.level() && source.duty().isPresent())
                .anyMatch(source -> overdue(source, region, at));
    }

    private boolean overdue(SourceRow source, RegionCode region, Instant at) {
        Optional<Instant> heard = journal.stream()
                .filter(report -> report.id().source().equals(source.code()) && report.kind() == Kind.ACTUAL
                        && NaiveNumber.below(report.region(), region) && !report.receivedAt().isAfter(at))
                .map(report -> report.receivedAt()).max(Comparator.naturalOrder());
        Optional<Instant> entered = enrolments.stream()
                .filter(entry -> entry.source().equals(source.code()) && entry.region().equals(region)
                        && !entry.start().isAfter(at))
                .map(Enrolment::start).min(Comparator.naturalOrder());
        return heard.or(() -> entered).map(from -> !at.isBefore(from.plus(source.duty().orElseThrow()))).orElse(false);
    }
}
