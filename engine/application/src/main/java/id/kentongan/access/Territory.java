package id.kentongan.access;

import id.kentongan.facts.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Regions, each with all that lies in it, or the whole country.
 *
 * @param regions empty where it is the whole country, and where it is nowhere
 */
public record Territory(boolean whole, SortedSet<RegionCode> regions) {
    public static final Territory WHOLE = new Territory(true, new TreeSet<>());
    public static final Territory NOWHERE = new Territory(false, new TreeSet<>());

    public Territory {
        if (whole && !regions.isEmpty()) {
            throw new IllegalArgumentException("The whole country has no regions beside it: " + regions);
        }
        regions = new TreeSet<>(regions);
    }

    /** @param written dotted codes, or the one word that stands for all */
    static Territory of(Collection<String> written) {
        return written.equals(List.of(Bounds.ALL))
                ? WHOLE
                : new Territory(false, new TreeSet<>(written.stream().map(RegionCode::of).toList()));
    }

    /** Whether a region is one of these or lies in one. */
    public boolean holds(RegionCode region) {
        return whole || regions.stream().anyMatch(region::within);
    }

    /** Whether all that the other holds lies here too. */
    boolean holds(Territory other) {
        return whole || !other.whole && other.regions.stream().allMatch(this::holds);
    }

    /** The one region in which all of these lie; empty where only the country holds them, and where there are none. */
    public Optional<RegionCode> common() {
        Optional<RegionCode> at = regions.isEmpty() ? Optional.empty() : Optional.of(regions.first());
        while (at.filter(held -> !regions.stream().allMatch(region -> region.within(held))).isPresent()) {
            at = at.flatMap(RegionCode::parent);
        }
        return at;
    }

    /** What lies in both. */
    Territory within(Territory other) {
        if (whole) {
            return other;
        }
        SortedSet<RegionCode> both = new TreeSet<>(regions.stream().filter(other::holds).toList());
        other.regions.stream().filter(this::holds).forEach(both::add);
        return new Territory(false, both);
    }

    List<String> written() {
        return whole ? List.of(Bounds.ALL) : regions.stream().map(RegionCode::dotted).toList();
    }
}
