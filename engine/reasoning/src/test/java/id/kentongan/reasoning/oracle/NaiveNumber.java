package id.kentongan.reasoning.oracle;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Rules 1 and 2: what a row reads for one region at one moment, from the bare list of everything received. */
record NaiveNumber(Optional<BigDecimal> value, int counted, SortedSet<String> sources, boolean strong, List<EntryId> evidence) {

    private static final Comparator<Observation> LAST_RECEIVED = Comparator
            .comparing((Observation report) -> report.receivedAt())
            .thenComparing(report -> report.id().source() + "/" + report.id().id());

    private static final Comparator<Observation> BY_OCCURRENCE = Comparator.comparing((Observation report) -> report.occurredAt())
            .thenComparing(LAST_RECEIVED);

    /** Rule 1: of everything received by then the highest revisions. */
    static List<Observation> standing(List<Observation> journal, Instant at) {
        Map<List<String>, Observation> highest = new HashMap<>();
        for (Observation report : journal) {
            if (!report.receivedAt().isAfter(at)) {
                highest.merge(List.of(report.id().source(), report.id().id()), report,
                        (one, other) -> one.id().revision() >= other.id().revision() ? one : other);
            }
        }
        return List.copyOf(highest.values());
    }

    static boolean judged(Criterion row, AlertKey key, Instant at, List<Observation> journal) {
        return journal.stream().anyMatch(report -> !report.receivedAt().isAfter(at) && concerns(report, row, key));
    }

    static NaiveNumber of(Criterion row, AlertKey key, Instant at, List<Observation> standing) {
        Duration window = row.gauge().window();
        Measurement measurement = row.gauge().measurement();
        Instant from = measurement == Measurement.HARI_SEJAK ? Instant.MIN : at.minus(window);
        Collection<Observation> counted = counted(row, key, from, at, standing);
        Optional<BigDecimal> value = switch (measurement) {
            case JUMLAH -> Optional.of(BigDecimal.valueOf(counted.stream().filter(r -> r.value().signum() > 0).count()));
            case TOTAL -> Optional.of(total(counted));
            case MAKS -> Optional.of(counted.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::max));
            case TERAKHIR -> latest(counted).map(Observation::value);
            case HARI_SEJAK -> latest(counted)
                    .map(r -> BigDecimal.valueOf(Math.floorDiv(Duration.between(r.occurredAt(), at).getSeconds(), 86400L)));
            case RASIO -> counted.isEmpty() ? Optional.empty() : ratio(row, key, at, total(counted), standing);
        };
        List<Observation> speaking = counted.stream()
                .filter(r -> row.direction() == Direction.TURUN || r.value().signum() > 0)
                .sorted(BY_OCCURRENCE).toList();
        SortedSet<String> sources = new TreeSet<>();
        speaking.forEach(report -> sources.add(report.id().source()));
        boolean strong = speaking.stream()
                .anyMatch(r -> "AB".indexOf(r.grade().reliability()) >= 0 && r.grade().credibility() < 3);
        return new NaiveNumber(value, counted.size(), sources, strong, speaking.stream().map(Observation::id).toList());
    }

    private static Optional<BigDecimal> ratio(Criterion row, AlertKey key, Instant at, BigDecimal now,
            List<Observation> standing) {
        Duration window = row.gauge().window();
        BigDecimal before = BigDecimal.ZERO;
        for (int part = 1; part <= 3; part++) {
            Instant upTo = at.minus(window.multipliedBy(part));
            before = before.add(total(counted(row, key, upTo.minus(window), upTo, standing)));
        }
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(now.multiply(BigDecimal.valueOf(3)).divide(before, MathContext.DECIMAL128));
    }

    private static Collection<Observation> counted(Criterion row, AlertKey key, Instant after, Instant upTo,
            List<Observation> standing) {
        Map<String, Observation> perOrigin = new HashMap<>();
        for (Observation report : standing) {
            if (!report.retracted() && concerns(report, row, key) && report.occurredAt().isAfter(after)
                    && !report.occurredAt().isAfter(upTo)) {
                perOrigin.merge(report.origin(), report,
                        (one, other) -> LAST_RECEIVED.compare(one, other) >= 0 ? one : other);
            }
        }
        return perOrigin.values();
    }

    private static boolean concerns(Observation report, Criterion row, AlertKey key) {
        return report.indicator().equals(row.gauge().indicator()) && report.kind() == key.kind()
                && below(report.region(), key.region());
    }

    static boolean below(RegionCode region, RegionCode above) {
        return (region.dotted() + ".").startsWith(above.dotted() + ".");
    }

    /** All concerns on which anything in the journal could ever bear. */
    static List<AlertKey> keys(List<Criterion> rows, List<Observation> journal) {
        TreeSet<AlertKey> keys = new TreeSet<>();
        for (Criterion row : rows) {
            for (Observation report : journal) {
                report.region().at(row.gauge().regionLevel()).filter(region -> report.indicator().equals(row.gauge().indicator()))
                        .ifPresent(region -> keys.add(new AlertKey(row.code(), region, report.kind())));
            }
        }
        return List.copyOf(keys);
    }

    private static BigDecimal total(Collection<Observation> counted) {
        return counted.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Observation> latest(Collection<Observation> counted) {
        return counted.stream().max(BY_OCCURRENCE);
    }
}
