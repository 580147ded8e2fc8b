package id.kentongan.reasoning.played;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Visible;
import id.kentongan.reasoning.decided.TickOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From a tick on those who may not read everything see this of an open alert; nothing once it is closed.
 *
 * @param at the tick
 */
public record Shown(Instant at, AlertKey key, Visible visible) {
    /** What a tick tells of it, whether it differs from before or not. */
    public static Stream<Shown> told(TickOutcome outcome) {
        return Stream.concat(
                outcome.standings().stream().map(standing -> new Shown(outcome.at(), standing.key(), standing.visible())),
                outcome.closed().stream().map(key -> new Shown(outcome.at(), key, Visible.NOTHING)));
    }

    /** Only what differs from before, by tick and key. */
    public static List<Shown> changes(Stream<Shown> told) {
        Map<AlertKey, Visible> before = new HashMap<>();
        List<Shown> changes = new ArrayList<>();
        told.sorted(Comparator.comparing(Shown::at).thenComparing(Shown::key)).forEach(one -> {
            if (!one.visible.equals(before.getOrDefault(one.key, Visible.NOTHING))) {
                changes.add(one);
            }
            before.put(one.key, one.visible);
        });
        return changes;
    }
}
