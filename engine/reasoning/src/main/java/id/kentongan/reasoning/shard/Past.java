package id.kentongan.reasoning.shard;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import java.util.Collection;
import java.util.List;

/** Stub. */
public interface Past {
    List<Observation> revisions(String source, String id);

    static Past of(Collection<? extends JournalEntry> all) {
        return (source, id) -> all.stream().filter(Observation.class::isInstance).map(Observation.class::cast)
                .filter(report -> report.id().source().equals(source) && report.id().id().equals(id)).toList();
    }
}
