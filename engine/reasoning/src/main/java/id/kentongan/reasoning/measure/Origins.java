package id.kentongan.reasoning.measure;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.Observation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The origins that some report has named besides the one they stem from, and the reports that are held at all. */
final class Origins {
    private final Map<Lineage, Entry> held = new HashMap<>();
    private final Map<Lineage, Origin> named = new HashMap<>();

    /** Whether a report is its own origin, as most are. */
    static boolean ownOf(Observation report) {
        EntryId id = report.id();
        String origin = report.origin();
        int slash = id.source().length();
        return origin.length() == slash + 1 + id.id().length() && origin.charAt(slash) == '/' && origin.startsWith(id.source())
                && origin.endsWith(id.id());
    }

    /** Whether another report has named this one as its origin. */
    boolean named(Observation report) {
        return !named.isEmpty() && named.containsKey(Lineage.of(report.id()));
    }

    Optional<Origin> find(Lineage name) {
        return Optional.ofNullable(named.get(name));
    }

    Origin add(Lineage name) {
        Origin made = new Origin(name);
        named.put(name, made);
        return made;
    }

    /** The report as held now, whichever its revision. */
    Optional<Entry> held(Lineage lineage) {
        return Optional.ofNullable(held.get(lineage));
    }

    void hold(Entry entry) {
        held.put(Lineage.of(entry.report.id()), entry);
    }

    /** Forgets a report of which no cell holds anything any more. */
    void letGo(Entry entry) {
        held.remove(Lineage.of(entry.report.id()), entry);
        if (entry.origin() != Origin.ALONE && entry.origin().leave()) {
            named.remove(entry.origin().name(), entry.origin());
        }
    }
}
