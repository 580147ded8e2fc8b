package id.kentongan.facts;

/** Keputusan: what the rules conclude about one concern. They never act on it themselves. */
public sealed interface Decision {
    AlertKey key();

    Level from();

    Level to();

    /** RAISE, ESCALATE, DEESCALATE or CLEAR, as in the public contract. */
    String verb();

    /** The one that brings a concern from a level to another. */
    static Decision of(AlertKey key, Level from, Level to) {
        if (to == Level.HIJAU) {
            return new Clear(key, from);
        }
        if (from == Level.HIJAU) {
            return new Raise(key, to);
        }
        return to.above(from) ? new Escalate(key, from, to) : new Deescalate(key, from, to);
    }

    /** A new alert. */
    record Raise(AlertKey key, Level to) implements Decision {
        @Override
        public Level from() {
            return Level.HIJAU;
        }

        @Override
        public String verb() {
            return "RAISE";
        }
    }

    /** An open alert goes up. */
    record Escalate(AlertKey key, Level from, Level to) implements Decision {
        @Override
        public String verb() {
            return "ESCALATE";
        }
    }

    /** An open alert comes one step down and stays open. */
    record Deescalate(AlertKey key, Level from, Level to) implements Decision {
        @Override
        public String verb() {
            return "DEESCALATE";
        }
    }

    /** An open alert falls to HIJAU and is closed. */
    record Clear(AlertKey key, Level from) implements Decision {
        @Override
        public Level to() {
            return Level.HIJAU;
        }

        @Override
        public String verb() {
            return "CLEAR";
        }
    }
}
