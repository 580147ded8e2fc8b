package id.kentongan.access;

import id.kentongan.facts.Classification;

/** What readers of tests may read. */
public final class Sights {
    private Sights() {}

    public static Sight everywhere(Classification clearance) {
        return new Sight(Territory.WHOLE, clearance);
    }
}
