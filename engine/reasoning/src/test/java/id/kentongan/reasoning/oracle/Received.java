package id.kentongan.reasoning.oracle;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was received up to a moment, looked at from scratch each time. */
final class Received {
    private final List<Observation> journal;

    /** @param entries in any order; an id and revision given twice counts as first received */
    Received(List<Observation> entries) {
        Set<String> seen = new HashSet<>();
        journal = entries.stream().sorted(Comparator.comparing((Observation report) -> report.receivedAt()))
                .filter(report -> seen.add(report.id().toString())).toList();
    }

    List<Observation> all() {
        return journal;
    }

    /** Of everything received by then the highest revisions, without those withdrawn. */
    List<Observation> standing(Instant at) {
        return highest(at).stream().filter(report -> !report.retracted()).toList();
    }

    List<Observation> highest(Instant at) {
        Map<String, Observation> highest = new HashMap<>();
        for (Observation report : journal) {
            Observation known = highest.get(report.id().lineage());
            if (!report.receivedAt().isAfter(at) && (known == null || known.id().revision() < report.id().revision())) {
                highest.put(report.id().lineage(), report);
            }
        }
        return List.copyOf(highest.values());
    }

    /** Whether the region is judged on the row: from the first report on, though it moved or was withdrawn since. */
    boolean judged(Criterion row, AlertKey key, Instant at, Set<Mistake> mistakes) {
        List<Observation> speaking = mistakes.contains(Mistake.JUDGED_WHILE_REPORTED) ? standing(at) : journal;
        return speaking.stream().anyMatch(report -> !report.receivedAt().isAfter(at) && concerns(report, row, key));
    }

    static boolean concerns(Observation report, Criterion row, AlertKey key) {
        return report.indicator().equals(row.gauge().indicator()) && report.kind() == key.kind()
                && below(report.region(), key.region());
    }

    /** Whether the one is the other, or lies in it. */
    static boolean below(RegionCode region, RegionCode above) {
        return (region.dotted() + ".").startsWith(above.dotted() + ".");
    }
}
