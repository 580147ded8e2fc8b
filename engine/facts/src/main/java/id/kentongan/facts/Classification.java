package id.kentongan.facts;

/** Who may read a report, in rising order (UU 17/2011 Pasal 25-26 for what intelligence bodies send). */
public enum Classification {
    BIASA, TERBATAS, RAHASIA, SANGAT_RAHASIA
}
