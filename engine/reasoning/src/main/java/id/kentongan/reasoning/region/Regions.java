package id.kentongan.reasoning.region;

import id.kentongan.facts.Area;
import id.kentongan.facts.Neighbour;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

/** The tree of all regions with a Kemendagri code. Immutable and shared. */
public final class Regions {

    /** The regions that travel with the program (Kepmendagri 300.2.2-2138/2025, npm idn-area-data, ODbL). Loaded once. */
    public static Regions bundled() {
        throw new UnsupportedOperationException();
    }

    public boolean exists(RegionCode code) {
        throw new UnsupportedOperationException();
    }

    /** The official name, such as {@code Kabupaten Pasuruan}; the bare code where the region does not exist. */
    public String name(RegionCode code) {
        throw new UnsupportedOperationException();
    }

    /** The name with the region above it, such as {@code Kecamatan Bangil, Kabupaten Pasuruan}. */
    public String fullName(RegionCode code) {
        throw new UnsupportedOperationException();
    }

    /** All regions of a level, in the order of their codes. */
    public Collection<RegionCode> all(RegionLevel level) {
        throw new UnsupportedOperationException();
    }

    /** The regions directly below one, in the order of their codes. */
    public Collection<RegionCode> children(RegionCode code) {
        throw new UnsupportedOperationException();
    }

    /** Population of a province or district, second half of 2024 (Dukcapil); none for smaller regions. */
    public Optional<Integer> population(RegionCode code) {
        throw new UnsupportedOperationException();
    }

    /** The province or district as policies see it. */
    public Area area(RegionCode code) {
        throw new UnsupportedOperationException();
    }

    /** Every pair of near districts of the country, in both directions. */
    public Collection<Neighbour> neighbours() {
        throw new UnsupportedOperationException();
    }

    /** The local time of a region: Asia/Jakarta, Asia/Makassar or Asia/Jayapura, by province. */
    public ZoneId zone(RegionCode code) {
        throw new UnsupportedOperationException();
    }

    /** The district that a name means, with aliases such as {@code Palangka Raya}; within the province where one is given. */
    public Optional<RegionCode> named(String name, RegionLevel level, Optional<RegionCode> within) {
        throw new UnsupportedOperationException();
    }
}
