package id.kentongan.reasoning.shard;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Visible;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The open alerts of a shard, and since when each is calm. How long calm must last is counted here, not in the rules. */
final class OpenAlerts {
    private final Map<AlertKey, Open> open = new TreeMap<>();
    private final Set<AlertKey> over = new LinkedHashSet<>();
    private final Set<AlertKey> changed = new HashSet<>();
    private Agenda agenda = new Agenda();

    private record Open(Standing standing, Hold hold) {}

    /** From now on this agenda wakes the holds; to be recounted then. */
    void under(Agenda other) {
        agenda = other;
    }

    Optional<Standing> find(AlertKey key) {
        Open found = open.get(key);
        return found == null ? Optional.empty() : Optional.of(found.standing());
    }

    List<Standing> all() {
        List<Standing> all = new ArrayList<>(open.size());
        open.values().forEach(one -> all.add(one.standing()));
        return all;
    }

    Set<AlertKey> keys() {
        return open.keySet();
    }

    /** Whether any stands in this region or in one that lies in it. */
    boolean anyWithin(RegionCode region) {
        for (AlertKey key : open.keySet()) {
            if (key.region().within(region)) {
                return true;
            }
        }
        return false;
    }

    /** Puts a standing in the place of the one before, if there was one. */
    void stand(Standing standing) {
        Open before = open.get(standing.key());
        Hold hold = before == null ? new Hold(standing.key(), over) : before.hold();
        open.put(standing.key(), new Open(standing, hold));
        changed.add(standing.key());
    }

    /** So it is seen too, if it is open. */
    void see(AlertKey key, Visible levels) {
        Open before = open.get(key);
        if (before != null) {
            Standing seen = before.standing().seen(levels);
            if (!seen.visible().equals(before.standing().visible())) {
                stand(seen);
            }
        }
    }

    void close(AlertKey key) {
        stir(key);
        open.remove(key);
        changed.add(key);
    }

    /** From now on it is calm; its hold is over at that moment. */
    void rest(Standing calm, Instant holdOver) {
        stand(calm);
        agenda.wakeAt(open.get(calm.key()).hold(), Nanos.of(holdOver));
    }

    /** Its calm is broken, or counted anew. */
    void stir(AlertKey key) {
        Open one = open.get(key);
        if (one != null) {
            agenda.wakeAt(one.hold(), Nanos.NEVER);
            over.remove(key);
        }
    }

    /** Counts the hold of every calm alert anew, by how long each has to last now. */
    void recount(Function<AlertKey, Duration> hold) {
        over.clear();
        open.values().forEach(one -> agenda.wakeAt(one.hold(), Nanos.NEVER));
        open.replaceAll((key, one) -> new Open(one.standing(), new Hold(key, over)));
        open.forEach((key, one) -> one.standing().calmSince()
                .ifPresent(since -> agenda.wakeAt(one.hold(), Nanos.of(since.plus(hold.apply(key))))));
    }

    /** The alerts whose hold is over, each told once. */
    List<AlertKey> takeOver() {
        if (over.isEmpty()) {
            return List.of();
        }
        List<AlertKey> told = List.copyOf(over);
        over.clear();
        return told;
    }

    boolean anyOver() {
        return !over.isEmpty();
    }

    boolean anyChanged() {
        return !changed.isEmpty();
    }

    /** The concerns whose standing changed since this was last asked. */
    Collection<AlertKey> takeChanged() {
        if (changed.isEmpty()) {
            return Set.of();
        }
        Set<AlertKey> since = Set.copyOf(changed);
        changed.clear();
        return since;
    }
}
