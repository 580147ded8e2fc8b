package id.kentongan.adapters.bmkg;

import id.kentongan.facts.RegionCode;
import java.util.List;
import java.util.Set;

/**
 * The districts that one name of a sub-district is taken to mean.
 *
 * @param districts none where nobody knows the name; several where it stays open: then all are warned
 * @param readAs official spelling, where the name was written otherwise
 */
record Decided(String name, Set<RegionCode> districts, String readAs, List<String> near) {
    boolean open() {
        return districts.size() > 1;
    }
}
