package id.kentongan.facts;

/** How serious a concern is. A region's status adds ABU-ABU (blind), which is not a level: no rule can conclude it. */
public enum Level {
    HIJAU, KUNING, MERAH;

    public boolean above(Level other) {
        return compareTo(other) > 0;
    }

    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    public Level higher(Level other) {
        return above(other) ? this : other;
    }

    public Level lower(Level other) {
        return above(other) ? other : this;
    }

    /** One step towards calm; HIJAU stays. */
    public Level oneDown() {
        return this == MERAH ? KUNING : HIJAU;
    }
}
