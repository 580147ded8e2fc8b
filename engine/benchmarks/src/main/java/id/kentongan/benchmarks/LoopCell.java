package id.kentongan.benchmarks;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** One criterion in one region, the plain way: a list of reports, scanned whenever something about it changes. */
final class Cell {
    final AlertKey key;
    final Criterion row;
    private final List<Observation> reports = new ArrayList<>();
    Level level = Level.HIJAU;
    Optional<Instant> calmSince = Optional.empty();
    Optional<Instant> due = Optional.empty();

    Cell(AlertKey key, Criterion row) {
        this.key = key;
        this.row = row;
    }

    void add(Observation report) {
        reports.add(report);
    }

    void remove(Observation report) {
        reports.removeIf(kept -> kept == report);
    }

    /** The measure at a moment; reports that can never count again are forgotten. */
    Measure measure(Instant at) {
        forget(at);
        Collection<Observation> counted = counted(at, 0);
        TreeSet<String> sources = new TreeSet<>();
        boolean strong = false;
        for (Observation report : counted) {
            if (row.direction() == Direction.TURUN || report.positive()) {
                sources.add(report.id().source());
                strong |= report.grade().strong();
            }
        }
        Optional<BigDecimal> value = value(counted, at);
        return new Measure(key, value.isPresent(), value.orElse(BigDecimal.ZERO), counted.size(), sources, strong);
    }

    /** The next moment at which time alone changes the measure. */
    Optional<Instant> next(Instant at) {
        Instant first = Instant.MAX;
        for (Observation report : reports) {
            for (int window = 0; window <= windows(); window++) {
                Instant moment = report.occurredAt().plus(row.gauge().window().multipliedBy(window));
                first = moment.isAfter(at) && moment.isBefore(first) ? moment : first;
            }
            if (sinceLast()) {
                Duration days = Duration.ofDays(Math.max(0, Duration.between(report.occurredAt(), at).toDays()) + 1);
                Instant moment = report.occurredAt().plus(days);
                first = moment.isAfter(at) && moment.isBefore(first) ? moment : first;
            }
        }
        return first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first);
    }

    private void forget(Instant at) {
        if (!sinceLast()) {
            Instant last = at.minus(row.gauge().window().multipliedBy(windows()));
            reports.removeIf(report -> !report.occurredAt().isAfter(last));
        }
    }

    private int windows() {
        return switch (row.gauge().measurement()) {
            case RASIO -> 4;
            default -> 1;
        };
    }

    private boolean sinceLast() {
        return switch (row.gauge().measurement()) {
            case HARI_SEJAK -> true;
            default -> false;
        };
    }

    /** The reports of the window so many windows ago, of each origin the one received last. */
    private Collection<Observation> counted(Instant at, int ago) {
        Instant end = at.minus(row.gauge().window().multipliedBy(ago));
        Instant start = end.minus(row.gauge().window());
        Map<String, Observation> byOrigin = new HashMap<>();
        for (Observation report : reports) {
            boolean old = !report.occurredAt().isAfter(start) && !sinceLast();
            if (!old && !report.occurredAt().isAfter(end)) {
                byOrigin.merge(report.origin(), report, (one, other) -> later(one, other) ? one : other);
            }
        }
        return byOrigin.values();
    }

    private static boolean later(Observation one, Observation other) {
        int byReceipt = one.receivedAt().compareTo(other.receivedAt());
        return byReceipt != 0 ? byReceipt > 0 : one.id().lineage().compareTo(other.id().lineage()) > 0;
    }

    private Optional<BigDecimal> value(Collection<Observation> counted, Instant at) {
        return switch (row.gauge().measurement()) {
            case JUMLAH -> Optional.of(BigDecimal.valueOf(counted.stream().filter(Observation::positive).count()));
            case TOTAL -> Optional.of(total(counted));
            case MAKS -> Optional.of(counted.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::max));
            case TERAKHIR -> latest(counted).map(Observation::value);
            case HARI_SEJAK -> latest(counted).map(last -> BigDecimal.valueOf(Duration.between(last.occurredAt(), at).toDays()));
            case RASIO -> {
                BigDecimal before = total(counted(at, 1)).add(total(counted(at, 2))).add(total(counted(at, 3)));
                yield before.signum() == 0
                        ? Optional.empty()
                        : Optional.of(total(counted).multiply(BigDecimal.valueOf(3)).divide(before, MathContext.DECIMAL128));
            }
        };
    }

    private static BigDecimal total(Collection<Observation> counted) {
        BigDecimal total = BigDecimal.ZERO;
        for (Observation report : counted) {
            total = total.add(report.value());
        }
        return total;
    }

    private static Optional<Observation> latest(Collection<Observation> counted) {
        return counted.stream().reduce((one, other) -> {
            int byTime = one.occurredAt().compareTo(other.occurredAt());
            return (byTime != 0 ? byTime > 0 : later(one, other)) ? one : other;
        });
    }
}
