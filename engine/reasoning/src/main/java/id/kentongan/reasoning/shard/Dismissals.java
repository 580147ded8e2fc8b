package id.kentongan.reasoning.shard;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Dismissed;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The concerns of a shard that people have closed, and that have neither been calm since nor become worse. */
final class Dismissals {
    private final Map<AlertKey, Dismissed> dismissed = new TreeMap<>();
    private final Set<AlertKey> changed = new HashSet<>();

    Optional<Dismissed> find(AlertKey key) {
        return Optional.ofNullable(dismissed.get(key));
    }

    List<Dismissed> all() {
        return List.copyOf(dismissed.values());
    }

    void put(Dismissed one) {
        dismissed.put(one.key(), one);
        changed.add(one.key());
    }

    /** @return whether there was one */
    boolean lift(AlertKey key) {
        if (dismissed.remove(key) == null) {
            return false;
        }
        changed.add(key);
        return true;
    }

    /** The one that this act closed: source and id. */
    List<AlertKey> by(String act) {
        return dismissed.values().stream().filter(one -> one.act().equals(act)).map(Dismissed::key).toList();
    }

    /** The concerns that were dismissed or are so no longer, since this was last asked. */
    Collection<AlertKey> takeChanged() {
        if (changed.isEmpty()) {
            return Set.of();
        }
        Set<AlertKey> since = Set.copyOf(changed);
        changed.clear();
        return since;
    }
}
