package id.kentongan.reasoning.sentence;

import id.kentongan.facts.RegionLevel;
import java.util.Locale;
import java.util.Optional;

/**
 * What a sentence speaks of, and so what the rule it stands in is judged for. A rule speaks of one kind of place only.
 */
enum Place {
    /** Each district. */
    KABUPATEN(area("KABUPATEN")),
    /** Each province. */
    PROVINSI(area("PROVINSI")),
    /** Each open alert. */
    PERINGATAN(""),
    /** Whatever the other sentences speak of. */
    MANA_PUN("");

    /** The conditions put before those of the sentences: in which world and for which region the rule is judged. */
    final String anchor;

    Place(String anchor) {
        this.anchor = anchor;
    }

    private static String area(String level) {
        return "World($jenis : kind)\n    Area($wilayah : region, $kode : code, $provinsi : province, regionLevel == RegionLevel."
                + level
                + ")\n    ";
    }

    /** The level of the regions that it is judged for, where it is regions. */
    Optional<RegionLevel> level() {
        return switch (this) {
            case KABUPATEN -> Optional.of(RegionLevel.KABUPATEN);
            case PROVINSI -> Optional.of(RegionLevel.PROVINSI);
            case PERINGATAN, MANA_PUN -> Optional.empty();
        };
    }

    String inWords() {
        return this == KABUPATEN ? "kabupaten/kota" : name().toLowerCase(Locale.ROOT);
    }
}
