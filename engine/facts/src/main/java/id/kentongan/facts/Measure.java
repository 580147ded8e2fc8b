package id.kentongan.facts;

import java.math.BigDecimal;
import java.util.SortedSet;

/**
 * Ukuran: the number a criterion is judged on, for one concern at one moment.
 *
 * @param key the criterion's code and the region judged
 * @param known false where there is no value (nothing counted, or a ratio to a mean of zero); {@code value} is then zero
 * @param counted how many reports stand behind it, copies not counted
 * @param sources the different sources among the counted; for a rising criterion only those that reported more than zero
 * @param strong whether one of those reports is graded A1, A2, B1 or B2
 */
public record Measure(AlertKey key, boolean known, BigDecimal value, int counted, SortedSet<String> sources, boolean strong) {
    public String code() {
        return key.code();
    }

    public RegionLevel regionLevel() {
        return key.region().level();
    }
}
