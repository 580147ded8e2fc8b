package id.kentongan.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * One dated row of {@code kriteria.csv}: when a measure means yellow or red, and when it means calm again.
 *
 * @param code shared by rows of the same concern; one row per code and region level is in force at a time
 * @param hold how long the measure must stay calm before each step down
 * @param redSources how many different sources red needs, unless one report is graded A1-B2; at least 1
 */
public record Criterion(String code, String name, Gauge gauge, Direction direction, Thresholds thresholds, Duration hold,
        int redSources, Period period, Guidance guidance) {

    /** @throws IllegalArgumentException for a negative hold or fewer than one source */
    public Criterion {
        if (hold.isNegative()) {
            throw new IllegalArgumentException("%s: a hold of %s is negative.".formatted(code, hold));
        }
        if (redSources < 1) {
            throw new IllegalArgumentException("%s: red needs at least one source, not %d.".formatted(code, redSources));
        }
    }

    public RegionLevel regionLevel() {
        return gauge.regionLevel();
    }

    /** The level that the measure means now: red only when confirmed, else yellow; no value means nothing. */
    public Level levelOf(Measure measure) {
        if (!measure.known()) {
            return Level.HIJAU;
        }
        if (meets(measure, thresholds.red())) {
            return confirmed(measure) ? Level.MERAH : Level.KUNING;
        }
        return meets(measure, thresholds.yellow()) ? Level.KUNING : Level.HIJAU;
    }

    /** Whether the measure meets red but lacks the sources for it. */
    public boolean redUnconfirmed(Measure measure) {
        return measure.known() && meets(measure, thresholds.red()) && !confirmed(measure);
    }

    /** Whether the measure is on the good side of the bound of calm; no value is neither bad nor good. */
    public boolean calm(Measure measure) {
        return measure.known() && !direction.meets(measure.value(), thresholds.calmBound());
    }

    private boolean confirmed(Measure measure) {
        return measure.sources().size() >= redSources || measure.strong();
    }

    private boolean meets(Measure measure, Optional<BigDecimal> threshold) {
        return threshold.isPresent() && direction.meets(measure.value(), threshold.get());
    }
}
