package id.kentongan.watch;

import id.kentongan.fault.FaultWords;
import id.kentongan.reasoning.shard.Scope;
import java.time.Instant;
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
     * @param at the tick that it could not judge; meaningless where it could not be built
     */
    private record Failure(ShardFault fault, int times, long retry, boolean building, Instant at) {}

    void nextRound() {
        round++;
    }

    boolean mayBeTried(Scope shard) {
        return Optional.ofNullable(standing.get(shard)).map(failure -> failure.retry() <= round).orElse(true);
    }

    ShardFault cannotBuild(Scope shard, RuntimeException cause) {
        return add(shard, cause, true, Instant.EPOCH);
    }

    ShardFault cannotJudge(Scope shard, Instant tick, RuntimeException cause) {
        return add(shard, cause, false, tick);
    }

    private ShardFault add(Scope shard, RuntimeException cause, boolean building, Instant at) {
        int times = 1 + Optional.ofNullable(standing.get(shard)).map(Failure::times).orElse(0);
        ShardFault fault = new ShardFault(shard, cause);
        LOG.error("The reasoning of a shard failed and is built anew: {}", FaultSentence.told(fault));
        LOG.debug("The fault:", FaultWords.traced(fault));
        standing.put(shard, new Failure(fault, times, round + (1L << Math.min(times - 1, MOST_DOUBLINGS)), building, at));
        return fault;
    }

    /** Whether it can judge too is still to be seen, where it was judging that failed. */
    void built(Scope shard) {
        standing.computeIfPresent(shard, (same, failure) -> failure.building() ? null : failure);
    }

    /** It has judged a tick; what failed is mended only where that is the one, or lies behind it. */
    void judged(Scope shard, Instant tick) {
        standing.computeIfPresent(shard, (same, failure) -> tick.isBefore(failure.at()) ? failure : null);
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
