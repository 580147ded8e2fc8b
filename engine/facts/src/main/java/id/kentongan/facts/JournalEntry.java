package id.kentongan.facts;

import java.time.Instant;
import java.util.Comparator;

/** Anything the journal keeps: a report, what a person did about an alert, or that a rule book was taken up. */
public sealed interface JournalEntry permits Observation, Act, BookTaken {
    /** The order in which entries came: by receipt, and by their ids where two came at the same moment. */
    Comparator<JournalEntry> ARRIVAL = Comparator.comparing((JournalEntry entry) -> entry.receivedAt())
            .thenComparing(entry -> entry.id().source()).thenComparing(entry -> entry.id().id())
            .thenComparing(entry -> entry.id().revision());

    EntryId id();

    /** When it happened; decides in which window it counts. */
    Instant occurredAt();

    /** When we knew; decides from which tick on it counts. */
    Instant receivedAt();

    /** The same entry as received at another moment; intake uses it to set the time of receipt. */
    JournalEntry receivedAt(Instant moment);

    /** The same entry as of another moment of the event; intake uses it to cut the time to what the journal can hold. */
    JournalEntry occurredAt(Instant moment);
}
