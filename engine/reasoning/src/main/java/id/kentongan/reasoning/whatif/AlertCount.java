package id.kentongan.reasoning.whatif;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How many alerts a new book adds, drops, raises earlier or later, and lets reach a higher or lower colour. One that is both earlier and
 * higher is counted as both.
 */
public record AlertCount(long added, long dropped, long earlier, long later, long higher, long lower) {

    /** All of them counted together. */
    public static AlertCount of(Collection<ChangedAlert> alerts) {
        return new AlertCount(count(alerts, ChangedAlert::added), count(alerts, ChangedAlert::dropped),
                count(alerts, ChangedAlert::earlier), count(alerts, ChangedAlert::later), count(alerts, ChangedAlert::higher),
                count(alerts, ChangedAlert::lower));
    }

    /** The same for each criterion, colour or region that has any, in their order. */
    public static <T extends Comparable<T>> SortedMap<T, AlertCount> by(Function<ChangedAlert, T> what,
            Collection<ChangedAlert> alerts) {
        SortedMap<T, AlertCount> counts = new TreeMap<>();
        alerts.stream().map(what).distinct().forEach(one -> counts.put(one,
                of(alerts.stream().filter(alert -> what.apply(alert).equals(one)).toList())));
        return counts;
    }

    private static long count(Collection<ChangedAlert> alerts, Predicate<ChangedAlert> counts) {
        return alerts.stream().filter(counts).count();
    }
}
