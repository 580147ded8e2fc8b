package id.kentongan.facts;

/** The four levels of Indonesian regions that carry a Kemendagri code, from large to small. */
public enum RegionLevel {
    PROVINSI, KABUPATEN, KECAMATAN, DESA;

    /** Number of code parts at this level: one for {@code 73}, four for {@code 73.10.01.2001}. */
    public int parts() {
        return ordinal() + 1;
    }
}
