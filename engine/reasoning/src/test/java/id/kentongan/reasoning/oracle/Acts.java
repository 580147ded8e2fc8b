package id.kentongan.reasoning.oracle;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Deed;
import id.kentongan.facts.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Rule 6: what people asked for between two ticks, looked at from scratch each time. */
final class Acts {
    private final List<Act> all;
    private final Set<Mistake> mistakes;

    Acts(List<Act> acts, Set<Mistake> mistakes) {
        all = acts.stream().sorted(JournalEntry.ARRIVAL).toList();
        this.mistakes = mistakes;
    }

    List<Act> all() {
        return all;
    }

    /** What of each stood at a moment: of all revisions received by then the highest. */
    private Map<String, Act> standing(Predicate<Instant> received) {
        Map<String, Act> standing = new HashMap<>();
        all.stream().filter(act -> received.test(act.receivedAt())).forEach(act -> standing.merge(act.id().lineage(), act,
                (one, other) -> other.id().revision() > one.id().revision() ? other : one));
        return standing;
    }

    /** What is asked for now and was not at the tick before, in the order of receipt. */
    List<Act> asked(Instant before, Instant at) {
        Map<String, Act> was = standing(received -> !received.isAfter(before));
        return standing(received -> !received.isAfter(at)).entrySet().stream()
                .filter(one -> one.getValue().receivedAt().isAfter(before))
                .filter(one -> !one.getValue().retracted() || mistakes.contains(Mistake.WITHDRAWN_ACT_IS_DONE))
                .filter(one -> mistakes.contains(Mistake.REWORDED_ACT_IS_DONE_TWICE)
                        || !same(was.get(one.getKey()), one.getValue()))
                .map(Map.Entry::getValue).sorted(JournalEntry.ARRIVAL).toList();
    }

    /** Acts, source and id, that asked for something else at the tick before. */
    List<String> changed(Instant before, Instant at) {
        Map<String, Act> was = standing(received -> !received.isAfter(before));
        List<String> changed = new ArrayList<>();
        standing(received -> !received.isAfter(at)).forEach((lineage, act) -> {
            if (was.containsKey(lineage) && !same(was.get(lineage), act)) {
                changed.add(lineage);
            }
        });
        return changed;
    }

    private static boolean same(Act was, Act is) {
        return was != null && was.retracted() == is.retracted() && was.deed().equals(is.deed()) && was.key().equals(is.key())
                && was.alert().equals(is.alert());
    }

    /**
     * The one of several that is done about a concern: a clearance before all, else the first that does something.
     *
     * @param open id and level of its alert, if one is open
     */
    Optional<Act> done(AlertKey key, List<Act> asked, Optional<Recomputation.Stands> open) {
        List<Act> possible = asked.stream().filter(act -> act.key().equals(key))
                .filter(act -> open.isEmpty() || act.alert().isEmpty()
                        || act.alert().get().equals(open.get().alert()) || mistakes.contains(Mistake.ACT_MEANS_ANY_ALERT))
                .filter(act -> open.isPresent()
                        ? act.deed() instanceof Deed.Clear || act.deed() instanceof Deed.Escalate && !open.get().red()
                        : act.deed() instanceof Deed.Raise)
                .toList();
        return possible.stream().min(Comparator.comparing(act -> !(act.deed() instanceof Deed.Clear)));
    }
}
