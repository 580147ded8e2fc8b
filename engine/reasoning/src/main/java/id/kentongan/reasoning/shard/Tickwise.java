package id.kentongan.reasoning.shard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What takes deliveries tick by tick, and changes by itself between them. */
public interface Tickwise {
    /** The first tick at or after a moment. */
    Instant tickOf(Instant moment);

    /** The next tick at which something can change although nothing is received. */
    Optional<Instant> nextTick();

    /** @param received since the tick before */
    void pass(Instant tick, List<Delivery> received);
}
