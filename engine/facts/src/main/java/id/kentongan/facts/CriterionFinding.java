package id.kentongan.facts;

import java.util.SortedSet;

/**
 * A criterion that is met now. Its sentence is made from its measure.
 *
 * @param level KUNING or MERAH
 */
public record CriterionFinding(AlertKey key, Level level, SortedSet<String> sources) implements Finding {

    @Override
    public boolean fromCriterion() {
        return true;
    }
}
