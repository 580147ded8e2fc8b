package id.kentongan.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Temuan: a criterion or policy that is met now. It stands only as long as what it rests on.
 *
 * @param level KUNING or MERAH
 * @param sources the sources behind it
 * @param because for a policy the reason its author wrote; empty for a criterion, whose sentence is made from its measure
 * @param basis for a policy the findings it rests on; empty for a criterion
 */
public record Finding(AlertKey key, Level level, SortedSet<String> sources, String because, Set<AlertKey> basis) {

    /**
     * What a policy concludes from what it rests on.
     *
     * @param premises findings and silent sources; their sources become those of the conclusion
     * @throws IllegalArgumentException without a reason, for HIJAU, or if a premise is of the other kind or itself a policy's
     */
    public static Finding ofPolicy(String code, RegionCode region, Kind kind, Level level, String because,
            Collection<?>... premises) {
        if (because.isBlank() || level == Level.HIJAU) {
            throw new IllegalArgumentException("%s cannot conclude %s because \"%s\".".formatted(code, level, because));
        }
        TreeSet<String> sources = new TreeSet<>();
        TreeSet<AlertKey> basis = new TreeSet<>();
        for (Collection<?> some : premises) {
            for (Object premise : some) {
                if (premise instanceof Finding finding) {
                    if (finding.kind() != kind || !finding.fromCriterion()) {
                        throw new IllegalArgumentException("%s of %s cannot rest on %s.".formatted(code, kind, finding.key()));
                    }
                    sources.addAll(finding.sources());
                    basis.add(finding.key());
                } else if (premise instanceof SilentSource silent) {
                    sources.add(silent.source());
                }
            }
        }
        return new Finding(new AlertKey(code, region, kind), level, Collections.unmodifiableSortedSet(sources), because,
                Collections.unmodifiableSet(basis));
    }

    /**
     * A proposal that the official who may declare a <em>Status Keadaan Konflik</em> considers it (UU 7/2012 Pasal 16, 18). It says that
     * the conditions are met and who decides; it declares nothing.
     */
    public static Finding proposal(String code, RegionCode region, Kind kind, String because, Collection<?>... premises) {
        String who = region.level() == RegionLevel.PROVINSI
                ? "gubernur setelah berkonsultasi dengan pimpinan DPRD provinsi (UU 7/2012 Pasal 18)"
                : "bupati/wali kota setelah berkonsultasi dengan pimpinan DPRD kabupaten/kota (UU 7/2012 Pasal 16)";
        return ofPolicy(code, region, kind, Level.MERAH, because + "; usulan untuk dipertimbangkan dan diputuskan oleh " + who,
                premises);
    }

    /** Whether a criterion is met, as against what a policy concludes. Policies rest on criteria only, so that none feeds itself. */
    public boolean fromCriterion() {
        return because.isEmpty();
    }

    /** Whether some source other than this one stands behind it. */
    public boolean heardBesides(String source) {
        return sources.stream().anyMatch(other -> !other.equals(source));
    }

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
