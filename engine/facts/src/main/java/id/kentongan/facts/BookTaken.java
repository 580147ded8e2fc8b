package id.kentongan.facts;

import java.time.Instant;

/**
 * That a rule book was taken up. Time begins with the first of these: from then on reports are owed, whether or not anyone has ever sent one.
 *
 * @param hash of the book
 */
public record BookTaken(String hash, Instant at) implements JournalEntry {
    /** What stands in place of a source, and in the field {@code type} of the public contract. */
    public static final String TYPE = "BUKU";

    /** The hash with the moment, because a book may be taken up again. */
    @Override
    public EntryId id() {
        return new EntryId(TYPE, hash + "@" + at, 0);
    }

    @Override
    public Instant occurredAt() {
        return at;
    }

    @Override
    public Instant receivedAt() {
        return at;
    }

    @Override
    public BookTaken receivedAt(Instant moment) {
        return new BookTaken(hash, moment);
    }

    @Override
    public BookTaken occurredAt(Instant moment) {
        return new BookTaken(hash, moment);
    }
}
