package id.kentongan.reasoning.shard;

import java.util.function.Predicate;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.measure.Past;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What people ask of alerts between two ticks, and what is decided of it at the next; nothing waits longer than that. What counts is the last
 * revision before the tick: if it asks for the same as the one that stood at the tick before, be it in other words, nothing is done twice.
 */
final class Orders {
    /** By lineage, in the order of receipt. */
    private final Map<String, Act> asked = new LinkedHashMap<>();
    private final Map<String, Optional<Act>> stood = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    /** What is decided because somebody asked for it. */
    record Order(Decision decision, Act act) {
        /** Of several about one alert, whatever their order, the one that closes it; else the first. */
        private Order or(Order later) {
            return later.decision instanceof Decision.Clear && !(decision instanceof Decision.Clear) ? later : this;
        }
    }

    /** Takes the newest revision of an act in place of the one before. */
    void take(Act act, Past past) {
        String lineage = act.id().lineage();
        Optional<Act> before = stood.computeIfAbsent(lineage, first -> before(act, past));
        asked.remove(lineage);
        if (!act.retracted() && before.filter(act::asksLike).isEmpty()) {
            asked.put(lineage, act);
        }
        changed.remove(lineage);
        if (before.isPresent() && before.filter(act::asksLike).isEmpty()) {
            changed.add(lineage);
        }
    }

    /** What of it stood before this tick. */
    private static Optional<Act> before(Act act, Past past) {
        return act.id().revision() == 0
                ? Optional.empty()
                : past.revisions(act.id().source(), act.id().id()).stream()
                        .filter(other -> JournalEntry.ARRIVAL.compare(other, act) < 0)
                        .max(Comparator.comparing(other -> other.id().revision())).filter(Act.class::isInstance)
                        .map(Act.class::cast);
    }

    /** The acts, source and id, that ask for something else now than before this tick, or for nothing any more. */
    Set<String> changed() {
        return Set.copyOf(changed);
    }

    /**
     * At most one decision about each concern, by the alerts that were open before this tick.
     *
     * @param raises whether what lies there is to be raised here
     */
    SortedMap<AlertKey, Order> takeDue(Function<AlertKey, Optional<Standing>> open,
            Predicate<AlertKey> raises) {
        stood.clear();
        changed.clear();
        if (asked.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<AlertKey, Order> due = new TreeMap<>();
        for (Act act : asked.values()) {
            Optional<Standing> meant = open.apply(act.key());
            if (meant.map(standing -> act.means(standing.alert())).orElse(true)) {
                act.deed().decision(act.key(), meant)
                        .filter(decision -> !(decision instanceof Decision.Raise) || raises.test(act.key()))
                        .ifPresent(decision -> due.merge(act.key(), new Order(decision, act), Order::or));
            }
        }
        asked.clear();
        return due;
    }
}
