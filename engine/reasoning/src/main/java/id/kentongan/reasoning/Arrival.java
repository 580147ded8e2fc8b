package id.kentongan.reasoning;

import id.kentongan.facts.JournalEntry;
import java.util.Comparator;

/** The order in which entries came: by receipt, and by their ids where two came at the same moment. */
final class Arrival {
    static final Comparator<JournalEntry> ORDER = Comparator.comparing((JournalEntry entry) -> entry.receivedAt())
            .thenComparing(entry -> entry.id().source()).thenComparing(entry -> entry.id().id())
            .thenComparing(entry -> entry.id().revision());

    private Arrival() {}
}
