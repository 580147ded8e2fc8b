package id.kentongan.reasoning.played;

import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Needs;
import java.time.Instant;
import java.util.function.Predicate;

/** Chooses what a restart needs; in tests also wrongly. */
public interface Keeping {
    /** What to ask, in the order of receipt, of each entry received up to a tick. */
    Predicate<Delivery> of(Needs needs, Instant at);

    static Predicate<Delivery> faithful(Needs needs, Instant at) {
        return needs.at(at)::needs;
    }
}
