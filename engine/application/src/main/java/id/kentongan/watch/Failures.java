package id.kentongan.watch;

import id.kentongan.reasoning.shard.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which shards cannot judge at present, why, and when each is tried again: in the next round, then ever later. Single thread. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    /** What goes on failing is tried every 32 rounds at last. */
    private static final int MOST_DOUBLINGS = 5;
    private static final int LASTING = 4;

    private final Map<Scope, Failure> standing = new HashMap<>();
    private long round;

    /**
     * @param retry the round in which it is tried again
     * @param building whether it could not even be built
     */
    private record Failure(ShardFault fault, int times, long retry, boolean building) {}

    void nextRound() {
        round++;
    }

    boolean mayBeTried(Scope shard) {
        return Optional.ofNullable(standing.get(shard)).map(failure -> failure.retry() <= round).orElse(true);
    }

    ShardFault cannotBuild(Scope shard, RuntimeException cause) {
        return add(shard, cause, true);
    }

    ShardFault cannotJudge(Scope shard, RuntimeException cause) {
        return add(shard, cause, false);
    }

    private ShardFault add(Scope shard, RuntimeException cause, boolean building) {
        int times = 1 + Optional.ofNullable(standing.get(shard)).map(Failure::times).orElse(0);
        ShardFault fault = new ShardFault(shard, cause);
        LOG.error("The reasoning of a shard failed and is built anew: {}", FaultSentence.told(fault));
        LOG.debug("The fault:", fault);
        standing.put(shard, new Failure(fault, times, round + (1L << Math.min(times - 1, MOST_DOUBLINGS)), building));
        return fault;
    }

    /** Whether it can judge too is still to be seen, where it was judging that failed. */
    void built(Scope shard) {
        standing.computeIfPresent(shard, (same, failure) -> failure.building() ? null : failure);
    }

    void judged(Scope shard) {
        standing.remove(shard);
    }

    /** One that has failed again and again, if there is any. */
    Optional<ShardFault> lasting() {
        return standing.values().stream().filter(failure -> failure.times() >= LASTING).findFirst().map(Failure::fault);
    }

    /** One of them, if there is any. */
    Optional<ShardFault> any() {
        return standing.values().stream().findFirst().map(Failure::fault);
    }
}
