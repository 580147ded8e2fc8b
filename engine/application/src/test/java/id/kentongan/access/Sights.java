package id.kentongan.access;

import id.kentongan.facts.Classification;
import java.util.Optional;

/** What readers of tests may read. */
public final class Sights {
    private Sights() {}

    public static Sight everywhere(Classification clearance) {
        return new Sight(Territory.WHOLE, clearance);
    }

    /** An analyst's account, as it is in the database. */
    public static Caller analyst(Accounts accounts, String name, Territory territory, Classification clearance) {
        return accounts.change("uji", name, none -> new Caller(name, AccountRole.ANALIS, "",
                new Bounds(territory, Bodies.NONE, Optional.of(clearance), "")));
    }
}
