package id.kentongan.reasoning.shard;

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
    private final Map<AlertKey, List<Handling>> counting = new HashMap<>();
    private final Map<String, AlertKey> alerts = new HashMap<>();

    /** Takes the newest revision of one, in place of the one before, whichever alert that named. */
    void take(Handling handling, Optional<Standing> standing, WorkingMemory memory) {
        forget(handling.id().lineage(), memory);
        boolean counts = standing.filter(open -> handling.occurredAt().isAfter(open.roseAt())
                && !handling.occurredAt().isAfter(handling.receivedAt())).isPresent();
        if (counts) {
            counting.computeIfAbsent(handling.alert(), key -> new ArrayList<>(1)).add(handling);
            alerts.put(handling.id().lineage(), handling.alert());
            memory.put(handling);
        }
    }

    private void forget(String lineage, WorkingMemory memory) {
        AlertKey named = alerts.remove(lineage);
        if (named != null) {
            counting.get(named).removeIf(handling -> handling.id().lineage().equals(lineage));
            memory.remove(FactKind.HANDLING, lineage);
        }
    }

    /** Forgets all about an alert that rose again, or is closed. */
    void forget(AlertKey key, WorkingMemory memory) {
        for (Handling handling : List.copyOf(of(key))) {
            forget(handling.id().lineage(), memory);
        }
        counting.remove(key);
    }

    List<Handling> of(AlertKey key) {
        return counting.getOrDefault(key, List.of());
    }
}
