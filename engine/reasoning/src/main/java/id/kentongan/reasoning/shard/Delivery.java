package id.kentongan.reasoning.shard;

import id.kentongan.facts.JournalEntry;
import java.util.Comparator;

/** An entry on its way to one shard. */
public record Delivery(JournalEntry entry, Role role) {
    /** In the order of receipt. */
    static final Comparator<Delivery> ARRIVAL = Comparator.comparing(Delivery::entry, JournalEntry.ARRIVAL);

    boolean counts() {
        return role == Role.COUNTS;
    }
}
