package id.kentongan.board;

import id.kentongan.facts.Level;
import java.util.Optional;

/** How a region stands, the most urgent first. ABU-ABU (blind, or nothing live) is no calm: green needs evidence of calm. */
public enum Status {
    MERAH, KUNING, ABU_ABU, HIJAU;

    /** @param gravest of the open alerts in the region or below */
    static Status of(Optional<Level> gravest, boolean blind, boolean live) {
        return gravest.map(level -> valueOf(level.name())).orElse(blind || !live ? ABU_ABU : HIJAU);
    }

    /** As written on screens and in answers. */
    public String label() {
        return this == ABU_ABU ? "ABU-ABU" : name();
    }
}
