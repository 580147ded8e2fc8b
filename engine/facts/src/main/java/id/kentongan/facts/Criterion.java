package id.kentongan.facts;

import java.time.Duration;

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
}
