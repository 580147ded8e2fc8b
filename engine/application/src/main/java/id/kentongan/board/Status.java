package id.kentongan.board;

import id.kentongan.facts.Level;

/** How a region stands, the most urgent first. ABU-ABU (blind, or nothing live) is no calm: green needs evidence of calm. */
public enum Status {
    MERAH, KUNING, ABU_ABU, HIJAU;

    static Status of(Level level) {
        return valueOf(level.name());
    }

    /** As written on screens and in answers. */
    public String label() {
        return this == ABU_ABU ? "ABU-ABU" : name();
    }
}
