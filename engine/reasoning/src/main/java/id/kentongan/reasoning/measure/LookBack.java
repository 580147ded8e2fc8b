package id.kentongan.reasoning.measure;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.time.Nanos;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far back the rows of one indicator look, past and future rows included.
 *
 * @param levels on which it is judged
 * @param longest for how long after its event a report can matter, in nanoseconds; {@link Nanos#NEVER}: for good
 * @param blindToZero whether a report of zero that nobody copies changes nothing in any of its rows
 */
public record LookBack(SortedSet<RegionLevel> levels, long longest, boolean blindToZero) {
    public LookBack {
        levels = Collections.unmodifiableSortedSet(new TreeSet<>(levels));
    }

    /** By indicator, in the order of their codes. */
    public static Map<String, LookBack> of(Collection<Criterion> rows) {
        Map<String, LookBack> all = new TreeMap<>();
        rows.forEach(row -> all.merge(row.gauge().indicator(), of(row), LookBack::and));
        return Collections.unmodifiableMap(all);
    }

    private static LookBack of(Criterion row) {
        return new LookBack(new TreeSet<>(Set.of(row.regionLevel())), Meter.horizon(row.gauge()), Meter.blindToZero(row));
    }

    private LookBack and(LookBack other) {
        SortedSet<RegionLevel> both = new TreeSet<>(levels);
        both.addAll(other.levels);
        return new LookBack(both, Math.max(longest, other.longest), blindToZero && other.blindToZero);
    }

    /** Whether a report that occurred then can matter at a moment or later. */
    public boolean reaches(long occurred, long moment) {
        return longest == Nanos.NEVER || Nanos.plus(occurred, longest) > moment;
    }

    /** Whether no row could see a report unless another one names it as its origin. */
    public boolean overlooks(Observation report) {
        return blindToZero && !report.positive() && Origins.ownOf(report);
    }

    /** Whether a report names another one as its origin. */
    public static boolean names(Observation report) {
        return !Origins.ownOf(report);
    }
}
