package id.kentongan.reasoning.measure;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was received before. Reports of nothing are not kept one by one; the few that a correction or a copy names later are looked up
 * here.
 */
@FunctionalInterface
public interface Past {
    /** All revisions of an entry, in any order; such as were received only later do no harm. */
    List<JournalEntry> revisions(String source, String id);

    /** The revision that stood when this entry came: the highest of those received before it; none where it was withdrawn. */
    default Optional<Observation> standingBefore(JournalEntry entry, String source, String id) {
        return revisions(source, id).stream().filter(other -> JournalEntry.ARRIVAL.compare(other, entry) < 0)
                .max(Comparator.comparing(other -> other.id().revision())).filter(Observation.class::isInstance)
                .map(Observation.class::cast).filter(other -> !other.retracted());
    }

    /** The past of a journal that is at hand as a whole. Holds only what may be asked: what was corrected, and what others name. */
    static Past of(Iterable<? extends JournalEntry> journal) {
        Set<String> named = new HashSet<>();
        for (JournalEntry entry : journal) {
            if (entry.id().revision() > 0) {
                named.add(entry.id().lineage());
            }
            if (entry instanceof Observation report && !Origins.ownOf(report)) {
                named.add(report.origin());
            }
        }
        Map<String, List<JournalEntry>> kept = new HashMap<>();
        for (JournalEntry entry : named.isEmpty() ? List.<JournalEntry>of() : journal) {
            if (named.contains(entry.id().lineage())) {
                kept.computeIfAbsent(entry.id().lineage(), lineage -> new ArrayList<>(2)).add(entry);
            }
        }
        return (source, id) -> kept.getOrDefault(new EntryId(source, id, 0).lineage(), List.of());
    }
}
