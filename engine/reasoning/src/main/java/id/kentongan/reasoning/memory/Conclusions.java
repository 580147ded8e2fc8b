package id.kentongan.reasoning.memory;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Finding;
import id.kentongan.facts.HoldWaived;
import id.kentongan.facts.Quiet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/** Follows what the rules conclude while they conclude it, so that nobody has to search the memory afterwards. */
final class Conclusions implements RuleRuntimeEventListener {
    private final Map<AlertKey, List<Finding>> findings = new HashMap<>();
    private final Map<AlertKey, Decision> decisions = new HashMap<>();
    private final Map<AlertKey, List<HoldWaived>> waivers = new HashMap<>();
    private final Set<AlertKey> quiet = new LinkedHashSet<>();
    private Set<AlertKey> touched = new LinkedHashSet<>();

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        came(event.getObject());
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        went(event.getOldObject());
        came(event.getObject());
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        went(event.getOldObject());
    }

    private void came(Object fact) {
        if (fact instanceof Finding finding) {
            findings.computeIfAbsent(finding.key(), key -> new ArrayList<>(1)).add(finding);
            touched.add(finding.key());
        } else if (fact instanceof Quiet calm) {
            quiet.add(calm.key());
            touched.add(calm.key());
        } else if (fact instanceof Decision decision) {
            decisions.put(decision.key(), decision);
        } else if (fact instanceof HoldWaived waived) {
            waivers.computeIfAbsent(waived.key(), key -> new ArrayList<>(1)).add(waived);
        }
    }

    private void went(Object fact) {
        if (fact instanceof Finding finding) {
            take(findings, finding.key(), finding);
            touched.add(finding.key());
        } else if (fact instanceof Quiet calm) {
            quiet.remove(calm.key());
            touched.add(calm.key());
        } else if (fact instanceof Decision decision) {
            // Only this very decision: its successor may already have come.
            decisions.remove(decision.key(), decision);
        } else if (fact instanceof HoldWaived waived) {
            take(waivers, waived.key(), waived);
        }
    }

    private static <T> void take(Map<AlertKey, List<T>> from, AlertKey key, T fact) {
        List<T> standing = from.get(key);
        if (standing != null && standing.remove(fact) && standing.isEmpty()) {
            from.remove(key);
        }
    }

    List<Finding> findings(AlertKey key) {
        return findings.getOrDefault(key, List.of());
    }

    List<HoldWaived> waivers(AlertKey key) {
        return waivers.getOrDefault(key, List.of());
    }

    Map<AlertKey, Decision> decisions() {
        return decisions;
    }

    boolean quiet(AlertKey key) {
        return quiet.contains(key);
    }

    int size() {
        return findings.values().stream().mapToInt(List::size).sum() + quiet.size() + decisions.size()
                + waivers.values().stream().mapToInt(List::size).sum();
    }

    Set<AlertKey> takeTouched() {
        Set<AlertKey> since = touched;
        touched = new LinkedHashSet<>();
        return since;
    }
}
