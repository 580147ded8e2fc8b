package id.kentongan.reasoning.sentence;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Finding;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far one sentence of a policy, tried by itself, holds for a region.
 *
 * @param sentence its place among the conditions, from 1
 * @param have how many it has of what it counts; 1 where it counts nothing and holds
 * @param need how many it must have
 * @param seen the findings on which it rests, with the highest level of each; none where it rests on something else, or on their absence
 */
public record Met(String policy, int sentence, RegionCode region, Kind kind, int have, int need,
        SortedMap<AlertKey, Level> seen) {

    /** A sentence that holds, whatever it may count. */
    public static Met of(String policy, int sentence, RegionCode region, Kind kind, Collection<?>... premises) {
        return new Met(policy, sentence, region, kind, 1, 1, seen(premises));
    }

    /**
     * A sentence that has some of what it counts.
     *
     * @param premises what the sentence has gathered, findings among it
     */
    public static Met counted(String policy, int sentence, RegionCode region, Kind kind, Number have, int need,
            Collection<?>... premises) {
        return new Met(policy, sentence, region, kind, have.intValue(), need, seen(premises));
    }

    public boolean holds() {
        return have >= need;
    }

    private static SortedMap<AlertKey, Level> seen(Collection<?>... premises) {
        SortedMap<AlertKey, Level> seen = new TreeMap<>();
        for (Collection<?> gathered : premises) {
            gathered.stream().filter(Finding.class::isInstance).map(Finding.class::cast)
                    .forEach(finding -> seen.merge(finding.key(), finding.level(),
                            (one, other) -> one.above(other) ? one : other));
        }
        return seen;
    }
}
