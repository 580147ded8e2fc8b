package id.kentongan.board;

import id.kentongan.access.Sight;
import id.kentongan.alert.OpenLevels.Seen;
import id.kentongan.alert.OpenLevels.Stood;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How many alerts stand in each region and below it, as one reader may know it: his own clearance in his regions, open evidence elsewhere. */
final class OpenCounts {
    private final Map<RegionCode, Count> counts = new HashMap<>();
    private final Sight reader;

    private OpenCounts(Sight reader) {
        this.reader = reader;
    }

    /** What stands, each foremost of its region in the order in which it is given. */
    static OpenCounts now(Collection<Seen> open, Sight reader) {
        OpenCounts counts = new OpenCounts(reader);
        open.forEach(one -> counts.add(one.key().region(), one.clearance(),
                Count.of(one.level(), 1, Optional.of(one))));
        return counts;
    }

    /** What stood. */
    static OpenCounts then(Collection<Stood> stood, Sight reader) {
        OpenCounts counts = new OpenCounts(reader);
        stood.forEach(one -> counts.add(one.region(), one.clearance(), Count.of(one.level(), one.alerts(), Optional.empty())));
        return counts;
    }

    /**
     * What stands in one region and below it.
     *
     * @param foremost of the alerts as they were given the first
     */
    record Count(int red, int yellow, Optional<Seen> foremost) {
        private static final Count NONE = new Count(0, 0, Optional.empty());

        private static Count of(Level level, int alerts, Optional<Seen> foremost) {
            return level == Level.MERAH ? new Count(alerts, 0, foremost) : new Count(0, alerts, foremost);
        }

        private Count and(Count later) {
            return new Count(red + later.red, yellow + later.yellow, foremost.or(() -> later.foremost));
        }

        Optional<Level> gravest() {
            if (red > 0) {
                return Optional.of(Level.MERAH);
            }
            return yellow > 0 ? Optional.of(Level.KUNING) : Optional.empty();
        }
    }

    private void add(RegionCode region, Classification clearance, Count count) {
        withAllAbove(region).filter(above -> reader.colours(above) == clearance)
                .forEach(above -> counts.merge(above, count, Count::and));
    }

    Count in(RegionCode region) {
        return counts.getOrDefault(region, Count.NONE);
    }

    static Stream<RegionCode> withAllAbove(RegionCode region) {
        return Stream.iterate(Optional.of(region), Optional::isPresent, at -> at.flatMap(RegionCode::parent))
                .flatMap(Optional::stream);
    }
}
