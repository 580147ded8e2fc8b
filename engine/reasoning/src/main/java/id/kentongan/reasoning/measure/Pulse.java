package id.kentongan.reasoning.measure;

import id.kentongan.facts.RegionCode;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many duties are overdue in each region, and how many are met in it or below. Written by one thread, read by any. */
final class Pulse {
    private final ConcurrentMap<RegionCode, Integer> overdue = new ConcurrentHashMap<>();
    private final ConcurrentMap<RegionCode, Integer> met = new ConcurrentHashMap<>();

    void overdue(RegionCode region, int by) {
        count(overdue, region, by);
    }

    void met(RegionCode region, int by) {
        for (Optional<RegionCode> above = Optional.of(region); above.isPresent(); above = above.flatMap(RegionCode::parent)) {
            count(met, above.get(), by);
        }
    }

    boolean blind(RegionCode region) {
        return overdue.containsKey(region);
    }

    boolean live(RegionCode region) {
        return met.containsKey(region);
    }

    /** A count of zero is not kept. */
    private static void count(ConcurrentMap<RegionCode, Integer> counts, RegionCode region, int by) {
        counts.compute(region, (key, before) -> {
            int now = (before == null ? 0 : before) + by;
            return now == 0 ? null : Integer.valueOf(now);
        });
    }
}
