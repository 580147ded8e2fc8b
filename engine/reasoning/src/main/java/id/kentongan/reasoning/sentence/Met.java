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
 * That one sentence of a policy, tried by itself, holds for a region.
 *
 * @param sentence its place among the conditions, from 1
 * @param seen the findings on which it rests, with the highest level of each; none where it rests on something else, or on their absence
 */
public record Met(String policy, int sentence, RegionCode region, Kind kind, SortedMap<AlertKey, Level> seen) {
    /** @param premises what the sentence has gathered, findings among it */
    public static Met of(String policy, int sentence, RegionCode region, Kind kind, Collection<?>... premises) {
        SortedMap<AlertKey, Level> seen = new TreeMap<>();
        for (Collection<?> gathered : premises) {
            gathered.stream().filter(Finding.class::isInstance).map(Finding.class::cast)
                    .forEach(finding -> seen.merge(finding.key(), finding.level(),
                            (one, other) -> one.above(other) ? one : other));
        }
        return new Met(policy, sentence, region, kind, seen);
    }
}
