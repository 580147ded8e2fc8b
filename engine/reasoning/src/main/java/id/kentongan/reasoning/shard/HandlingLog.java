package id.kentongan.reasoning.shard;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.memory.FactKind;
import id.kentongan.reasoning.memory.WorkingMemory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What units did about the open alerts since each last rose. Only that is told to the rules: a handling counts if it occurred strictly
 * after the last rise and not after its own receipt (contract, rule 4), and one that does not can never count again.
 */
final class HandlingLog {
    private final Map<AlertKey, List<Act>> counting = new HashMap<>();
    private final Map<String, AlertKey> alerts = new HashMap<>();

    /** Takes the newest revision of an act, in place of the one before, whichever alert that named and whatever it said. */
    void take(Act act, Optional<Standing> standing, WorkingMemory memory) {
        forget(act.id().lineage(), memory);
        act.handling().filter(handling -> standing.filter(open -> counts(act, handling, open)).isPresent())
                .ifPresent(handling -> {
                    counting.computeIfAbsent(act.key(), key -> new ArrayList<>(1)).add(act);
                    alerts.put(act.id().lineage(), act.key());
                    memory.put(handling);
                });
    }

    private static boolean counts(Act act, Handling handling, Standing open) {
        return act.means(open.alert()) && handling.occurredAt().isAfter(open.roseAt())
                && !handling.occurredAt().isAfter(handling.receivedAt());
    }

    private void forget(String lineage, WorkingMemory memory) {
        AlertKey named = alerts.remove(lineage);
        if (named != null) {
            counting.get(named).removeIf(act -> act.id().lineage().equals(lineage));
            memory.remove(FactKind.HANDLING, lineage);
        }
    }

    /** Forgets all about an alert that rose again, or is closed. */
    void forget(AlertKey key, WorkingMemory memory) {
        for (Act act : List.copyOf(of(key))) {
            forget(act.id().lineage(), memory);
        }
        counting.remove(key);
    }

    List<Act> of(AlertKey key) {
        return counting.getOrDefault(key, List.of());
    }
}
