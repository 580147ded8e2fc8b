package id.kentongan.facts;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Perbuatan: what an {@link Act} does. Three of them change a level and are judged; the others are kept and shown. */
public sealed interface Deed {
    /** How the contract calls it. */
    Verb verb();

    /** What it says beyond that, by the names of the contract; empty where there is nothing more to say. */
    default SortedMap<String, String> payload() {
        return Collections.emptySortedMap();
    }

    /**
     * What is decided about its concern where it changes a level; none where it changes none, or not as things stand.
     *
     * @param open the alert that is open and meant, if there is one
     */
    default Optional<Decision> decision(AlertKey key, Optional<Standing> open) {
        return Optional.empty();
    }

    /** The words of the contract. */
    enum Verb {
        ESCALATE, CLEAR, RAISE, TAKE, VERIFY, VERDICT, HANDLE, COMMENT, SILENCE, RELEASE;

        private static final Set<Verb> PLAIN = Set.of(TAKE, VERIFY, HANDLE);
        private static final Set<Verb> EVER = Set.of(RAISE, VERIFY, VERDICT, COMMENT, RELEASE);

        /** Whether it needs a reason. */
        public boolean reasoned() {
            return !PLAIN.contains(this);
        }

        /** Whether only who may read all that an alert rests on can answer for it. */
        public boolean ofTheWhole() {
            return this == CLEAR || this == RELEASE;
        }

        /** Whether it makes sense for an open alert only. */
        public boolean whileOpen() {
            return !EVER.contains(this);
        }
    }

    /** Whether an alert was worth its noise, once somebody has looked. */
    enum Finding {
        BENAR, SALAH, BELUM_JELAS
    }

    /** An open alert goes to MERAH. */
    record Escalate() implements Deed {
        @Override
        public Verb verb() {
            return Verb.ESCALATE;
        }

        @Override
        public Optional<Decision> decision(AlertKey key, Optional<Standing> open) {
            return open.filter(standing -> Level.MERAH.above(standing.level()))
                    .map(standing -> new Decision.Escalate(key, standing.level(), Level.MERAH));
        }
    }

    /** An open alert is closed, and its concern left alone until it was calm or gets worse. */
    record Clear() implements Deed {
        @Override
        public Verb verb() {
            return Verb.CLEAR;
        }

        @Override
        public Optional<Decision> decision(AlertKey key, Optional<Standing> open) {
            return open.map(standing -> new Decision.Clear(key, standing.level()));
        }
    }

    /** An alert is opened about something that no rule knows. */
    record Raise(Level to) implements Deed {
        /** @throws IllegalArgumentException for HIJAU */
        public Raise {
            if (to == Level.HIJAU) {
                throw new IllegalArgumentException("Nothing is raised to HIJAU.");
            }
        }

        @Override
        public Verb verb() {
            return Verb.RAISE;
        }

        @Override
        public SortedMap<String, String> payload() {
            return only("to", to.name());
        }

        @Override
        public Optional<Decision> decision(AlertKey key, Optional<Standing> open) {
            return open.isPresent() ? Optional.empty() : Optional.of(new Decision.Raise(key, to));
        }
    }

    /** Somebody makes an alert their own. */
    record Take() implements Deed {
        @Override
        public Verb verb() {
            return Verb.TAKE;
        }
    }

    /** Somebody has looked whether it is so. */
    record Verify() implements Deed {
        @Override
        public Verb verb() {
            return Verb.VERIFY;
        }
    }

    /** What it turned out to be. */
    record Verdict(Finding verdict) implements Deed {
        @Override
        public Verb verb() {
            return Verb.VERDICT;
        }

        @Override
        public SortedMap<String, String> payload() {
            return only("verdict", verdict.name());
        }
    }

    /** A unit does something about it. */
    record Handle(Handling.Progress progress, String unit) implements Deed {
        /** @throws IllegalArgumentException where the unit has no name, or one that does not fit on a line */
        public Handle {
            if (unit.isBlank() || unit.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(Text.of("\"%s\" is no name of a unit.", unit));
            }
        }

        @Override
        public Verb verb() {
            return Verb.HANDLE;
        }

        @Override
        public SortedMap<String, String> payload() {
            return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("progress", progress.name(), "unit", unit)));
        }
    }

    /** Words. */
    record Comment() implements Deed {
        @Override
        public Verb verb() {
            return Verb.COMMENT;
        }
    }

    /** Nobody is told of it until then. */
    record Silence(Instant until) implements Deed {
        @Override
        public Verb verb() {
            return Verb.SILENCE;
        }

        @Override
        public SortedMap<String, String> payload() {
            return only("until", until.toString());
        }
    }

    /** Its level, without its content, may be seen with this clearance. */
    record Release(Classification to) implements Deed {
        @Override
        public Verb verb() {
            return Verb.RELEASE;
        }

        @Override
        public SortedMap<String, String> payload() {
            return only("to", to.name());
        }
    }

    private static SortedMap<String, String> only(String name, String value) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(name, value)));
    }
}
