package id.kentongan.reasoning.region;

import id.kentongan.tables.Sha256;
import java.util.List;

/** The files of which the bundled regions are made, as whoever must notice a change of them sees them. */
public final class RegionFiles {
    private static final List<String> NAMES = List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv",
            "titik_wilayah.csv", "kepulauan.csv");
    private static final String FINGERPRINT = digest();

    private RegionFiles() {}

    /** SHA-256 over names and contents; computed once. */
    public static String fingerprint() {
        return FINGERPRINT;
    }

    private static String digest() {
        Sha256 digest = new Sha256();
        NAMES.forEach(name -> digest.piece(name).piece(BundledFile.bytes(name)));
        return digest.hex();
    }
}
