package id.kentongan.facts;

/**
 * The levels of an open alert that those see who may not read all that it rests on (contract: secrecy). Whoever may read everything sees
 * its own level, which is none of these.
 *
 * @param biasa what whoever is cleared for nothing more sees; HIJAU: does not know of it
 * @param terbatas the same with the next clearance
 * @param rahasia the same with the one after that
 */
public record Visible(Level biasa, Level terbatas, Level rahasia) {
    public static final Visible NOTHING = new Visible(Level.HIJAU, Level.HIJAU, Level.HIJAU);

    /** A level that may be seen with a clearance and with every higher one. */
    public static Visible of(Level level, Classification from) {
        return new Visible(seen(level, from, Classification.BIASA), seen(level, from, Classification.TERBATAS),
                seen(level, from, Classification.RAHASIA));
    }

    private static Level seen(Level level, Classification from, Classification clearance) {
        return clearance.compareTo(from) < 0 ? Level.HIJAU : level;
    }

    /** What is seen with a clearance of an alert that stands at a level. */
    public Level with(Classification clearance, Level own) {
        return switch (clearance) {
            case BIASA -> biasa;
            case TERBATAS -> terbatas;
            case RAHASIA -> rahasia;
            case SANGAT_RAHASIA -> own;
        };
    }

    /** The higher of both, for each. */
    public Visible and(Visible other) {
        return new Visible(biasa.higher(other.biasa), terbatas.higher(other.terbatas), rahasia.higher(other.rahasia));
    }

    /** A level for each who sees anything. */
    public Visible wherever(Level level) {
        return new Visible(seen(biasa, level), seen(terbatas, level), seen(rahasia, level));
    }

    private static Level seen(Level now, Level then) {
        return now == Level.HIJAU ? Level.HIJAU : then;
    }

    /** The same where it is no higher. */
    public Visible atMost(Level level) {
        return new Visible(biasa.lower(level), terbatas.lower(level), rahasia.lower(level));
    }
}
