package id.kentongan.reasoning.whatif;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Level;
import id.kentongan.reasoning.decided.Decided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One alert from the decision that raised it until it was closed.
 *
 * @param highest the highest level it reached
 * @param closed absent: still open at the end
 */
public record Lifetime(Decided raised, Level highest, Optional<Instant> closed) {

    /** All alerts of a run of decisions, by concern, each in the order in which it was raised. */
    static Map<AlertKey, List<Lifetime>> of(Collection<Decided> inOrder) {
        Map<AlertKey, List<Lifetime>> all = new LinkedHashMap<>();
        Map<AlertKey, Lifetime> open = new HashMap<>();
        for (Decided decided : inOrder) {
            AlertKey key = decided.decision().key();
            Level to = decided.decision().to();
            Lifetime alert = open.get(key);
            if (alert == null) {
                open.put(key, new Lifetime(decided, to, Optional.empty()));
            } else if (to == Level.HIJAU) {
                open.remove(key);
                keep(all, key, new Lifetime(alert.raised, alert.highest, Optional.of(decided.at())));
            } else if (to.above(alert.highest)) {
                open.put(key, new Lifetime(alert.raised, to, Optional.empty()));
            }
        }
        open.forEach((key, alert) -> keep(all, key, alert));
        return all;
    }

    private static void keep(Map<AlertKey, List<Lifetime>> all, AlertKey key, Lifetime alert) {
        all.computeIfAbsent(key, concern -> new ArrayList<>()).add(alert);
    }

    boolean meets(Span span) {
        return !raised.at().isAfter(span.until()) && closed.map(end -> !end.isBefore(span.from())).orElse(true);
    }

    /** Whether both are open at some moment. */
    boolean meets(Lifetime other) {
        return closed.map(end -> end.isAfter(other.raised.at())).orElse(true)
                && other.closed.map(end -> end.isAfter(raised.at())).orElse(true);
    }
}
