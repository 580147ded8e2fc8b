package id.kentongan.facts;

import java.util.Set;
import java.util.SortedSet;

/**
 * Temuan: a criterion or policy that is met now. It stands only as long as what it rests on.
 *
 * @param level KUNING or MERAH
 * @param sources the sources behind it
 * @param because for a policy the reason its author wrote; empty for a criterion, whose sentence is made from its measure
 * @param basis for a policy the findings it rests on; empty for a criterion
 */
public record Finding(AlertKey key, Level level, SortedSet<String> sources, String because, Set<AlertKey> basis) {
    public String code() {
        return key.code();
    }

    public RegionCode region() {
        return key.region();
    }

    public Kind kind() {
        return key.kind();
    }

    public RegionLevel regionLevel() {
        return key.region().level();
    }

    /** The letters before the dash of the code: the domain, such as {@code KEA} or {@code SIB}. */
    public String domain() {
        int dash = key.code().indexOf('-');
        return dash < 0 ? key.code() : key.code().substring(0, dash);
    }

    /** Code of the province in which it was found. */
    public String province() {
        return key.region().province().dotted();
    }

    /** Code of the district in which it was found, empty at province level. */
    public String district() {
        return key.region().at(RegionLevel.KABUPATEN).map(RegionCode::dotted).orElse("");
    }

    /** Code of the sub-district in which it was found, empty above that level. */
    public String subdistrict() {
        return key.region().at(RegionLevel.KECAMATAN).map(RegionCode::dotted).orElse("");
    }
}
