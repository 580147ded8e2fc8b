package id.kentongan.reasoning.measure;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Between which bounds of its row a value lies. Rules compare values with bounds and see nothing else of them, so that a value that
 * moves within its bracket is no news. An index of the memory, not a verdict: what a bracket means is for the rules to conclude.
 *
 * @param red on the bad side of the red threshold, that is; likewise yellow; {@code bad}: not on the good side of the bound of calm
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
        int sides = value.signum() == 0 ? 1 : 0;
        sides |= direction.meets(value, row.thresholds().calmBound()) ? 2 : 0;
        sides |= meets(direction, value, row.thresholds().yellow()) ? 4 : 0;
        sides |= meets(direction, value, row.thresholds().red()) ? 8 : 0;
        return ALL[sides];
    }

    private static boolean meets(Direction direction, BigDecimal value, Optional<BigDecimal> bound) {
        return bound.isPresent() && direction.meets(value, bound.get());
    }

    /** Whether it lies beyond any threshold, so that something may have to be concluded. */
    boolean reaches() {
        return yellow || red;
    }
}
