package id.kentongan.reasoning.measure;

import id.kentongan.facts.EntryId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which revision of each report stands. Shared by all shards, because a correction may move a report from one to another. Reports that
 * can no longer count are forgotten, except that they were once corrected: else a first revision that comes late would count. Reports
 * are accepted by one thread; shards may advance side by side.
 */
public final class Revisions {
    private final Map<Lineage, Entry> standing = new ConcurrentHashMap<>();
    private final Map<Lineage, Integer> corrected = new HashMap<>();

    private record Lineage(String source, String id) {

        static Lineage of(EntryId id) {
            return new Lineage(id.source(), id.id());
        }
    }

    /** Whether a received revision is the highest so far; from now on lower ones come too late. */
    boolean newest(EntryId id) {
        Lineage lineage = Lineage.of(id);
        if (id.revision() == 0) {
            return !standing.containsKey(lineage) && !corrected.containsKey(lineage);
        }
        Integer highest = corrected.get(lineage);
        if (highest != null && highest >= id.revision()) {
            return false;
        }
        corrected.put(lineage, id.revision());
        return true;
    }

    Optional<Entry> standing(EntryId id) {
        return Optional.ofNullable(standing.get(Lineage.of(id)));
    }

    void stand(Entry entry) {
        standing.put(Lineage.of(entry.report.id()), entry);
    }

    void fall(Entry entry) {
        standing.remove(Lineage.of(entry.report.id()), entry);
    }
}
