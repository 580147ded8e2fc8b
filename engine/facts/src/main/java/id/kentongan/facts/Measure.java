package id.kentongan.facts;

import java.math.BigDecimal;
import java.util.SortedSet;

/**
 * Ukuran: the number a criterion is judged on, for one concern at one moment.
 *
 * @param key the criterion's code and the region judged
 * @param measurement how it was counted
 * @param known false where there is no value (nothing counted, or a ratio to a mean of zero); {@code value} is then zero
 * @param sources the different sources among the counted; for a rising criterion only those that reported more than zero
 * @param strong whether one of those reports is graded A1, A2, B1 or B2
 */
public record Measure(AlertKey key, Measurement measurement, boolean known, BigDecimal value, SortedSet<String> sources,
        boolean strong) {
    public String code() {
        return key.code();
    }

    public RegionLevel regionLevel() {
        return key.region().level();
    }

    /** How many different sources stand behind it. */
    public int heard() {
        return sources.size();
    }

    /** Whether its value may raise anything: not where there is none, nor a ratio of nothing to whatever was usual. */
    public boolean raises() {
        return known && (measurement != Measurement.RASIO || value.signum() != 0);
    }
}
