package id.kentongan.board;

import id.kentongan.access.Sight;
import id.kentongan.alert.OpenLevels.Seen;
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

    /**
     * What stands in one region and below it.
     *
     * @param foremost of the alerts as they were given the first
     */
    record Count(int red, int yellow, Optional<Seen> foremost) {
        private static final Count NONE = new Count(0, 0, Optional.empty());

        private Count with(Seen one) {
            boolean isRed = one.level() == Level.MERAH;
            return new Count(red + (isRed ? 1 : 0), yellow + (isRed ? 0 : 1), foremost.or(() -> Optional.of(one)));
        }

        Optional<Level> gravest() {
            if (red > 0) {
                return Optional.of(Level.MERAH);
            }
            return yellow > 0 ? Optional.of(Level.KUNING) : Optional.empty();
        }
    }

    OpenCounts(Collection<Seen> open, Sight reader) {
        open.forEach(one -> withAllAbove(one.key().region()).filter(region -> reader.colours(region) == one.clearance())
                .forEach(region -> counts.merge(region, Count.NONE.with(one), (before, first) -> before.with(one))));
    }

    Count in(RegionCode region) {
        return counts.getOrDefault(region, Count.NONE);
    }

    static Stream<RegionCode> withAllAbove(RegionCode region) {
        return Stream.iterate(Optional.of(region), Optional::isPresent, at -> at.flatMap(RegionCode::parent))
                .flatMap(Optional::stream);
    }
}
