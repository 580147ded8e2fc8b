package id.kentongan.reasoning.duty;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many duties are overdue in each region, and how many are met in it or below. Written by one thread, read by any. */
final class Pulse {
    private final ConcurrentMap<RegionCode, Beat> beats = new ConcurrentHashMap<>();

    /** The counts of one region. Kept by each duty of it, so that a report looks nothing up. */
    static final class Beat {
        private final Optional<Beat> above;
        private volatile int overdue;
        private volatile int met;

        private Beat(Optional<Beat> above) {
            this.above = above;
        }

        void overdue(int by) {
            overdue = overdue + by;
        }

        /** Counts here and in every region above. */
        void met(int by) {
            met = met + by;
            above.ifPresent(larger -> larger.met(by));
        }
    }

    Beat of(RegionCode region) {
        Beat known = beats.get(region);
        if (known != null) {
            return known;
        }
        Beat made = new Beat(region.parent().map(this::of));
        beats.put(region, made);
        return made;
    }

    /** An overdue report of a district blinds all in it; one of a sub-district its villages; one of a province only the province. */
    boolean blind(RegionCode region) {
        return overdue(region) || region.level().compareTo(RegionLevel.KABUPATEN) > 0
                && region.parent().map(this::blind).orElse(false);
    }

    boolean overdue(RegionCode region) {
        Beat beat = beats.get(region);
        return beat != null && beat.overdue > 0;
    }

    boolean live(RegionCode region) {
        Beat beat = beats.get(region);
        return beat != null && beat.met > 0;
    }
}
