package id.kentongan.reasoning.oracle;

import id.kentongan.facts.Classification;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rules 1 and 2: what a row reads for one region at one moment, from the bare list of the reports that stand then.
 *
 * @param raises whether the value may raise anything at all
 * @param told the highest classification of all on which the value rests: copies, and the windows with which a ratio compares
 */
record NaiveNumber(Optional<BigDecimal> value, boolean raises, SortedSet<String> sources, boolean strong, Set<String> evidence,
        Classification told) {

    private static final Set<Measurement> BLIND = Set.of(Measurement.JUMLAH, Measurement.TOTAL, Measurement.MAKS,
            Measurement.RASIO);
    private static final Comparator<Observation> BY_OCCURRENCE = Comparator.comparing((Observation report) -> report.occurredAt())
            .thenComparing(Copies.LAST_RECEIVED);

    /** The parts of the question that stay the same while windows are looked at. */
    private record Asked(Criterion row, AlertKey key, List<Observation> standing, Edition edition, Set<Mistake> mistakes) {

        Collection<Observation> counted(Instant after, Instant upTo) {
            boolean once = mistakes.contains(Mistake.COPIES_WEIGHED_ONCE);
            List<Observation> speaking = standing.stream().filter(report -> Received.concerns(report, row, key)).toList();
            Collection<Observation> weighed = once ? Copies.without(speaking, edition, mistakes) : speaking;
            List<Observation> inWindow = weighed.stream().filter(report -> report.occurredAt().isAfter(after)
                    && !report.occurredAt().isAfter(upTo)).toList();
            return once ? inWindow : Copies.without(inWindow, edition, mistakes);
        }

        BigDecimal total(Instant after, Instant upTo) {
            return counted(after, upTo).stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param standing the highest revisions received by then, without those withdrawn */
    static NaiveNumber of(Criterion row, AlertKey key, Instant at, List<Observation> standing, Edition edition,
            Set<Mistake> mistakes) {
        Asked asked = new Asked(row, key, standing, edition, mistakes);
        Duration window = mistakes.contains(Mistake.LONGER_WINDOW) ? row.gauge().window().plusNanos(1) : row.gauge().window();
        Measurement measurement = row.gauge().measurement();
        boolean ever = measurement == Measurement.HARI_SEJAK && !mistakes.contains(Mistake.DAYS_IN_WINDOW);
        Collection<Observation> counted = asked.counted(ever ? Instant.MIN : at.minus(window), at);
        Optional<BigDecimal> value = switch (measurement) {
            case JUMLAH -> Optional.of(BigDecimal.valueOf(counted.stream().filter(r -> r.value().signum() > 0).count()));
            case TOTAL -> Optional.of(asked.total(at.minus(window), at));
            case MAKS ->
                counted.stream().map(Observation::value).max(Comparator.naturalOrder()).or(() -> Optional.of(BigDecimal.ZERO));
            case TERAKHIR -> counted.stream().max(BY_OCCURRENCE).map(Observation::value);
            case HARI_SEJAK -> days(asked, counted, at, ever);
            case RASIO -> ratio(asked, at, window);
        };
        boolean raises = measurement != Measurement.RASIO || value.isEmpty() || value.get().signum() != 0
                || mistakes.contains(Mistake.RATIO_OF_ZERO_RAISES);
        Duration looked = measurement == Measurement.RASIO ? window.multipliedBy(4) : window;
        Instant after = measurement == Measurement.HARI_SEJAK ? Instant.MIN : at.minus(looked);
        return told(value, raises, counted, asked, after, at);
    }

    private static NaiveNumber told(Optional<BigDecimal> value, boolean raises, Collection<Observation> counted, Asked asked,
            Instant after, Instant at) {
        List<Observation> speaking = new ArrayList<>();
        counted.stream().filter(report -> asked.row.direction() == Direction.TURUN || report.value().signum() > 0)
                .forEach(speaking::add);
        SortedSet<String> sources = new TreeSet<>();
        Set<String> evidence = new TreeSet<>();
        boolean strong = false;
        for (Observation report : speaking) {
            sources.add(report.id().source());
            evidence.add(report.id().toString());
            strong |= Copies.letter(report, asked.edition, asked.mistakes) <= 'B' && report.grade().credibility() <= 2;
        }
        boolean zeroes = asked.row.direction() == Direction.TURUN || !BLIND.contains(asked.row.gauge().measurement());
        Classification told = asked.standing.stream()
                .filter(report -> Received.concerns(report, asked.row, asked.key) && report.occurredAt().isAfter(after)
                        && !report.occurredAt().isAfter(at) && (zeroes || report.value().signum() > 0))
                .map(Observation::classification).max(Comparator.naturalOrder()).orElse(Classification.BIASA);
        return new NaiveNumber(value, raises, sources, strong, evidence, told);
    }

    private static Optional<BigDecimal> days(Asked asked, Collection<Observation> counted, Instant at, boolean ever) {
        Collection<Observation> all = !ever || asked.mistakes.contains(Mistake.DAYS_SINCE_NO_COPY)
                ? counted
                : asked.standing.stream().filter(report -> Received.concerns(report, asked.row, asked.key)
                        && !report.occurredAt().isAfter(at)).toList();
        return all.stream().map(report -> report.occurredAt()).max(Comparator.naturalOrder())
                .map(last -> BigDecimal.valueOf(Math.floorDiv(Duration.between(last, at).getSeconds(), 86_400L)));
    }

    private static Optional<BigDecimal> ratio(Asked asked, Instant at, Duration window) {
        BigDecimal now = asked.total(at.minus(window), at);
        if (now.signum() == 0) {
            return asked.mistakes.contains(Mistake.RATIO_WITHOUT_VALUE) ? Optional.empty() : Optional.of(BigDecimal.ZERO);
        }
        BigDecimal before = BigDecimal.ZERO;
        for (int part = 1; part <= 3; part++) {
            Instant upTo = at.minus(window.multipliedBy(part));
            before = before.add(asked.total(upTo.minus(window), upTo));
        }
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(now.multiply(BigDecimal.valueOf(3)).divide(before, MathContext.DECIMAL128));
    }

    static Observation ungraded(Observation report) {
        return new Observation(report.id(), report.retracted(), report.indicator(), report.region(), report.value(),
                report.occurredAt(), report.receivedAt(), Grade.ofSource(report.grade().credibility()), report.classification(),
                report.origin(), report.kind(), report.text());
    }
}
