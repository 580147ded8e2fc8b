package id.kentongan.facts;

import java.util.Collection;
import java.util.SortedSet;

/** Temuan: a criterion or policy that is met now. It stands only as long as what it rests on. */
public sealed interface Finding permits CriterionFinding, PolicyFinding {
    AlertKey key();

    /** KUNING or MERAH. */
    Level level();

    /** The sources behind it. */
    SortedSet<String> sources();

    /** Whether a criterion is met, as against what a policy concludes. Policies rest on criteria only, so that none feeds itself. */
    boolean fromCriterion();

    /** What a policy concludes; see {@link PolicyFinding#of}. Sentences of the vocabulary name it. */
    static PolicyFinding ofPolicy(String code, RegionCode region, Kind kind, Level level, String because,
            Collection<?>... premises) {
        return PolicyFinding.of(code, region, kind, level, because, premises);
    }

    /**
     * A proposal that the official who may declare a <em>Status Keadaan Konflik</em> considers it (UU 7/2012 Pasal 16, 18). It says that
     * the conditions are met and who decides; it declares nothing.
     */
    static PolicyFinding proposal(String code, RegionCode region, Kind kind, String because, Collection<?>... premises) {
        String who = region.level() == RegionLevel.PROVINSI
                ? "gubernur setelah berkonsultasi dengan pimpinan DPRD provinsi (UU 7/2012 Pasal 18)"
                : "bupati/wali kota setelah berkonsultasi dengan pimpinan DPRD kabupaten/kota (UU 7/2012 Pasal 16)";
        return PolicyFinding.of(code, region, kind, Level.MERAH,
                because + "; usulan untuk dipertimbangkan dan diputuskan oleh " + who, premises);
    }

    /** Whether some source other than this one stands behind it. */
    default boolean heardBesides(String source) {
        return sources().stream().anyMatch(other -> !other.equals(source));
    }

    default String code() {
        return key().code();
    }

    default RegionCode region() {
        return key().region();
    }

    default Kind kind() {
        return key().kind();
    }

    default RegionLevel regionLevel() {
        return key().region().level();
    }

    /** The letters before the dash of the code: the domain, such as {@code KEA} or {@code SIB}. */
    default String domain() {
        int dash = key().code().indexOf('-');
        return dash < 0 ? key().code() : key().code().substring(0, dash);
    }

    /** Code of the province in which it was found. */
    default String province() {
        return key().region().province().dotted();
    }

    /** Code of the district in which it was found, empty at province level. */
    default String district() {
        return key().region().at(RegionLevel.KABUPATEN).map(RegionCode::dotted).orElse("");
    }

    /** Code of the sub-district in which it was found, empty above that level. */
    default String subdistrict() {
        return key().region().at(RegionLevel.KECAMATAN).map(RegionCode::dotted).orElse("");
    }
}
