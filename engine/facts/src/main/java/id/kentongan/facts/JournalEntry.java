package id.kentongan.facts;

import java.time.Instant;

/** Anything the journal keeps: a report, something an official did about an alert, or that a rule book was taken up. */
public sealed interface JournalEntry permits Observation, Handling, BookTaken {
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
