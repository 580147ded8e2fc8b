package id.kentongan.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a region stood with what lies directly below it, or the provinces of the country.
 *
 * @param self the region itself, absent for the country
 * @param below the regions directly below, in the order of their codes
 * @param heardSince present where the moment lies before it: until then nobody wrote down what was heard in some of these regions
 */
public record PastOverview(Optional<PastStanding> self, List<PastStanding> below, Optional<Instant> heardSince) {}
