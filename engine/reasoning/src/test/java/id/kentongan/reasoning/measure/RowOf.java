package id.kentongan.reasoning.measure;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Gauge;
import id.kentongan.facts.Guidance;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Period;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Thresholds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rows for tests: KEA-01 in districts, yellow from 1 on unless told otherwise. */
final class RowOf {
    private RowOf() {}

    static Criterion row(Measurement measurement, int days) {
        return row(measurement, days, Direction.NAIK, new Period(LocalDate.of(2020, 1, 1), Optional.empty()));
    }

    static Criterion row(Measurement measurement, int days, Direction direction, Period period) {
        return row(measurement, days, direction, period, "1", "");
    }

    /** @param red empty for none; likewise yellow */
    static Criterion row(Measurement measurement, int days, Direction direction, Period period, String yellow, String red) {
        return row(measurement, days, direction, period, yellow, red, 1);
    }

    /** @param sources how many different ones red needs */
    static Criterion row(Measurement measurement, int days, Direction direction, Period period, String yellow, String red,
            int sources) {
        Gauge gauge = new Gauge("KEA-01", measurement, Duration.ofDays(days), RegionLevel.KABUPATEN);
        Thresholds thresholds = new Thresholds(bound(yellow), bound(red), Optional.empty());
        Guidance guidance = new Guidance(List.of(), Guidance.ThresholdBasis.KEBIJAKAN_AWAL, Guidance.Maturity.UJI_COBA, "", "");
        return new Criterion("KEA-01", "Bentrokan", gauge, direction, thresholds, Duration.ofDays(1), sources, period, guidance);
    }

    /** The same row, calm only beyond a bound of its own. */
    static Criterion calm(String bound, Criterion row) {
        Thresholds thresholds = new Thresholds(row.thresholds().yellow(), row.thresholds().red(), bound(bound));
        return new Criterion(row.code(), row.name(), row.gauge(), row.direction(), thresholds, row.hold(), row.redSources(),
                row.period(), row.guidance());
    }

    private static Optional<BigDecimal> bound(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(written));
    }
}
