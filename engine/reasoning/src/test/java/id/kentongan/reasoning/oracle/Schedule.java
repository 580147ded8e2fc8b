package id.kentongan.reasoning.oracle;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Every tick at which anything could matter, and many more: judging too often changes nothing. */
final class Schedule {
    private final Duration tick;
    private final Instant end;
    private final TreeSet<Instant> ticks = new TreeSet<>();

    Schedule(Duration tick, Instant end) {
        this.tick = tick;
        this.end = end;
    }

    void at(Instant moment) {
        ticks.add(Moments.tickOf(moment, tick));
    }

    /** The first tick after a moment, up to the end. */
    Optional<Instant> after(Instant moment) {
        return Optional.ofNullable(ticks.higher(moment)).filter(next -> !next.isAfter(end));
    }

    /** Also what was received early and occurs later, and what was received late and is over already. */
    void all(Edition edition, List<Observation> journal, Instant beginning) {
        at(beginning);
        journal.forEach(report -> at(report.receivedAt()));
        for (Criterion row : edition.rows()) {
            at(row.period().start());
            row.period().end().ifPresent(this::at);
            journal.stream().filter(report -> report.indicator().equals(row.gauge().indicator()))
                    .forEach(report -> windows(row, report));
        }
        edition.sources().forEach(source -> source.duty().ifPresent(every -> {
            at(beginning.plus(every));
            journal.stream().filter(report -> report.id().source().equals(source.code())).forEach(report -> {
                at(report.occurredAt());
                at(report.occurredAt().plus(every));
                at(report.receivedAt().plus(every));
            });
            edition.enrolments().forEach(entry -> {
                at(entry.start());
                at(entry.start().plus(every));
            });
        }));
    }

    private void windows(Criterion row, Observation report) {
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
}
