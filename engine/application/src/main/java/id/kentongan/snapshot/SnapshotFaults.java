package id.kentongan.snapshot;

import id.kentongan.reasoning.shard.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;

/** What is wrong with snapshots, by shard. None of it changes a decision; a restart takes longer for as long as it stands. */
@Component
public class SnapshotFaults {
    private final Map<Scope, String> unwritten = new ConcurrentSkipListMap<>();
    private final Map<Scope, String> damaged = new ConcurrentSkipListMap<>();

    /** Of those shards of which none could be written when it was tried last: why. */
    public Map<Scope, String> unwritten() {
        return Map.copyOf(unwritten);
    }

    /** Of those shards of which a damaged one was found, and none has been written since: what was done about it. */
    public Map<Scope, String> damaged() {
        return Map.copyOf(damaged);
    }

    /** The outcome of a round: nothing, or why the snapshot of a shard could not be written. */
    public void tried(Scope shard, Optional<String> fault) {
        fault.ifPresentOrElse(why -> unwritten.put(shard, why), () -> unwritten.remove(shard));
    }

    void found(Scope shard, String damage) {
        damaged.put(shard, damage);
    }

    void written(Scope shard) {
        damaged.remove(shard);
    }
}
