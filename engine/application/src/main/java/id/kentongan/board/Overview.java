package id.kentongan.board;

import id.kentongan.alert.SeenAlert;
import id.kentongan.alert.SeenAlerts;
import java.util.List;
import java.util.Optional;

/**
 * A region and what lies directly below it, or the country and its provinces.
 *
 * @param self the region itself, absent for the country
 * @param below the regions directly below, in the order of their codes
 * @param alerts the first of the open alerts in it, drills included, red first, then the latest
 * @param counts how many there are of all of them
 */
public record Overview(Optional<RegionStanding> self, List<RegionStanding> below, List<SeenAlert> alerts,
        SeenAlerts.Counts counts) {
    /** How many of the regions directly below stand so. */
    public long count(Status status) {
        return below.stream().filter(region -> region.status() == status).count();
    }
}
