package id.kentongan.reasoning.shard;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import java.util.Collection;
import java.util.List;

/** What was received before. */
public interface Past {
    List<Observation> revisions(String source, String id);

    static Past of(Collection<? extends JournalEntry> all) {
        return (source, id) -> all.stream().filter(Observation.class::isInstance).map(Observation.class::cast)
                .filter(one -> one.id().source().equals(source) && one.id().id().equals(id)).toList();
    }
}
