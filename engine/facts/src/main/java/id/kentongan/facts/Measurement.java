package id.kentongan.facts;

/** Ukuran: how the counted reports of a window become one number. */
public enum Measurement {
    /** How many have a value above zero. */
    JUMLAH,
    /** Sum of the values. */
    TOTAL,
    /** The largest value. */
    MAKS,
    /** The value that occurred last. */
    TERAKHIR,
    /** Total divided by the mean total of the three equal windows before. */
    RASIO,
    /** Whole days since the last report, regardless of the window. */
    HARI_SEJAK
}
