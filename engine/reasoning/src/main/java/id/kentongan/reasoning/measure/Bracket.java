package id.kentongan.reasoning.measure;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measurement;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Between which bounds of its row a value lies. Rules compare values with bounds and see nothing else of them, so that a value that
 * moves within its bracket is no news. An index of the memory, not a verdict: what a bracket means is for the rules to conclude, save
 * for those who may not read all that the rules weigh.
 *
 * @param zero a ratio of nothing, which raises nothing on whatever side it lies
 * @param bad not on the good side of the bound of calm
 * @param yellow at or beyond the yellow threshold
 * @param red at or beyond the red threshold
 */
record Bracket(boolean known, boolean zero, boolean bad, boolean yellow, boolean red) {
    static final Bracket UNKNOWN = new Bracket(false, false, false, false, false);
    private static final Bracket[] ALL = new Bracket[16];

    static {
        for (int sides = 0; sides < ALL.length; sides++) {
            ALL[sides] = new Bracket(true, (sides & 1) != 0, (sides & 2) != 0, (sides & 4) != 0, (sides & 8) != 0);
        }
    }

    static Bracket of(Criterion row, boolean known, BigDecimal value) {
        if (!known) {
            return UNKNOWN;
        }
        Direction direction = row.direction();
        int sides = value.signum() == 0 && row.gauge().measurement() == Measurement.RASIO ? 1 : 0;
        sides |= direction.meets(value, row.thresholds().calmBound()) ? 2 : 0;
        sides |= meets(direction, value, row.thresholds().yellow()) ? 4 : 0;
        sides |= meets(direction, value, row.thresholds().red()) ? 8 : 0;
        return ALL[sides];
    }

    private static boolean meets(Direction direction, BigDecimal value, Optional<BigDecimal> bound) {
        return bound.isPresent() && direction.meets(value, bound.get());
    }

    /**
     * Whether rules that bring an open alert down or further up see no difference. To them a finding at or below its level is none, and
     * nothing lies above MERAH.
     */
    boolean alike(Bracket other, Level stands) {
        return known == other.known && bad == other.bad && (stands == Level.MERAH || zero == other.zero && red == other.red);
    }

    /** The level that it means (contract, rule 3), as {@code weigh.drl} concludes it. */
    Level level(boolean confirmed) {
        if (zero || !reaches()) {
            return Level.HIJAU;
        }
        return red && confirmed ? Level.MERAH : Level.KUNING;
    }

    /** Whether it lies beyond any threshold, so that something may have to be concluded. */
    boolean reaches() {
        return yellow || red;
    }
}
