package id.kentongan.benchmarks;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Visible;
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

/**
 * One criterion in one region, the plain way: its reports in the order of their events, of which the window is scanned whenever something
 * about it changes. Copies are looked for only where there are any.
 */
final class LoopCell {
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    final AlertKey key;
    final Criterion row;
    private final List<Observation> reports = new ArrayList<>();
    private int copies;
    Level level = Level.HIJAU;
    Instant raisedAt = Instant.MIN;
    Instant roseAt = Instant.MIN;
    Optional<Instant> calmSince = Optional.empty();
    Optional<Instant> due = Optional.empty();

    LoopCell(AlertKey key, Criterion row) {
        this.key = key;
        this.row = row;
    }

    void add(Observation report) {
        reports.add(after(report.occurredAt()), report);
        copies += copy(report) ? 1 : 0;
    }

    void remove(Observation report) {
        for (int at = after(report.occurredAt()) - 1; at >= 0
                && !reports.get(at).occurredAt().isBefore(report.occurredAt()); at--) {
            if (reports.get(at) == report) {
                reports.remove(at);
                copies -= copy(report) ? 1 : 0;
                return;
            }
        }
    }

    private static boolean copy(Observation report) {
        return !report.origin().equals(report.id().lineage());
    }

    /** Where the first report lies that occurred after the moment. */
    private int after(Instant moment) {
        int low = 0;
        int high = reports.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reports.get(middle).occurredAt().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The open alert as it stands. */
    Standing standing() {
        return new Standing(key, level, raisedAt, roseAt, calmSince, Visible.NOTHING);
    }

    /** The measure at a moment; reports that can never count again are forgotten. */
    Measure measure(Instant at) {
        forget(at);
        Collection<Observation> counted = counted(at, 0);
        TreeSet<String> sources = new TreeSet<>();
        boolean strong = false;
        for (Observation report : counted) {
            if (speaks(report)) {
                sources.add(report.id().source());
                strong |= report.grade().strong();
            }
        }
        Optional<BigDecimal> value = value(counted, at);
        return new Measure(key, row.gauge().measurement(), value.isPresent(), value.orElse(BigDecimal.ZERO), sources, strong);
    }

    /** Red only when confirmed, else yellow; no value means nothing, and neither does a ratio of zero. */
    Level levelOf(Measure measure) {
        boolean nothing = measure.value().signum() == 0 && row.gauge().measurement() == Measurement.RASIO;
        if (!measure.known() || nothing) {
            return Level.HIJAU;
        }
        if (meets(measure, row.thresholds().red())) {
            return measure.strong() || measure.sources().size() >= row.redSources() ? Level.MERAH : Level.KUNING;
        }
        return meets(measure, row.thresholds().yellow()) ? Level.KUNING : Level.HIJAU;
    }

    private boolean meets(Measure measure, Optional<BigDecimal> threshold) {
        return threshold.isPresent() && row.direction().meets(measure.value(), threshold.get());
    }

    /** Whether the measure is on the good side of the bound of calm; no value is neither bad nor good. */
    boolean calm(Measure measure) {
        return measure.known() && !row.direction().meets(measure.value(), row.thresholds().calmBound());
    }

    /** The reports behind the measure at a moment, in no order. */
    List<Observation> evidence(Instant at) {
        return counted(at, 0).stream().filter(this::speaks).toList();
    }

    /** The reports in the window that better copies outdo, in no order. */
    List<Observation> copies(Instant at) {
        Collection<Observation> counted = counted(at, 0);
        return held(at, 0).stream().filter(report -> !counted.contains(report)).toList();
    }

    private boolean speaks(Observation report) {
        return row.direction() == Direction.TURUN || report.positive();
    }

    /** The next moment at which time alone changes the measure. */
    Optional<Instant> next(Instant at) {
        Instant first = Instant.MAX;
        Duration length = row.gauge().window();
        for (int window = 0; window <= windows(); window++) {
            int next = after(at.minus(length.multipliedBy(window)));
            if (next < reports.size()) {
                Instant moment = reports.get(next).occurredAt().plus(length.multipliedBy(window));
                first = moment.isBefore(first) ? moment : first;
            }
        }
        int latest = after(at) - 1;
        if (sinceLast() && latest >= 0) {
            Instant last = reports.get(latest).occurredAt();
            Instant moment = last.plus(Duration.ofDays(Duration.between(last, at).toDays() + 1));
            first = moment.isBefore(first) ? moment : first;
        }
        return first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first);
    }

    private void forget(Instant at) {
        int old = sinceLast() ? 0 : after(at.minus(row.gauge().window().multipliedBy(windows())));
        if (old > 0) {
            List<Observation> forgotten = reports.subList(0, old);
            if (copies > 0) {
                copies -= (int) forgotten.stream().filter(LoopCell::copy).count();
            }
            forgotten.clear();
        }
    }

    private int windows() {
        return row.gauge().measurement() == Measurement.RASIO ? 4 : 1;
    }

    private boolean sinceLast() {
        return row.gauge().measurement() == Measurement.HARI_SEJAK;
    }

    /** The reports of the window so many windows ago, of each origin the best graded. */
    private Collection<Observation> counted(Instant at, int ago) {
        List<Observation> held = held(at, ago);
        if (copies == 0) {
            return held;
        }
        Map<String, Observation> byOrigin = new HashMap<>();
        held.forEach(report -> byOrigin.merge(report.origin(), report, (one, other) -> better(one, other) ? one : other));
        return byOrigin.values();
    }

    private List<Observation> held(Instant at, int ago) {
        Instant end = at.minus(row.gauge().window().multipliedBy(ago));
        return reports.subList(sinceLast() ? 0 : after(end.minus(row.gauge().window())), after(end));
    }

    private static boolean better(Observation one, Observation other) {
        int byLetter = Character.compare(other.grade().reliability(), one.grade().reliability());
        int byGrade = byLetter != 0 ? byLetter : Integer.compare(other.grade().credibility(), one.grade().credibility());
        return byGrade != 0 ? byGrade > 0 : later(one, other);
    }

    private static boolean later(Observation one, Observation other) {
        int byReceipt = one.receivedAt().compareTo(other.receivedAt());
        return byReceipt != 0 ? byReceipt > 0 : one.id().lineage().compareTo(other.id().lineage()) > 0;
    }

    private Optional<BigDecimal> value(Collection<Observation> counted, Instant at) {
        return switch (row.gauge().measurement()) {
            case JUMLAH -> Optional.of(positives(counted));
            case TOTAL -> Optional.of(total(counted));
            case MAKS -> Optional.of(counted.stream().map(Observation::value).reduce(BigDecimal::max).orElse(BigDecimal.ZERO));
            case TERAKHIR -> latest(counted).map(Observation::value);
            case RASIO -> ratio(total(counted), at);
            // Here copies count too, and the window does not.
            case HARI_SEJAK -> latest(reports.subList(0, after(at)))
                    .map(last -> BigDecimal.valueOf(Duration.between(last.occurredAt(), at).toDays()));
        };
    }

    private Optional<BigDecimal> ratio(BigDecimal now, Instant at) {
        if (now.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal before = total(counted(at, 1)).add(total(counted(at, 2))).add(total(counted(at, 3)));
        return before.signum() == 0 ? Optional.empty() : Optional.of(now.multiply(THREE).divide(before, MathContext.DECIMAL128));
    }

    private static BigDecimal positives(Collection<Observation> counted) {
        int positives = 0;
        for (Observation report : counted) {
            positives += report.positive() ? 1 : 0;
        }
        return BigDecimal.valueOf(positives);
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
