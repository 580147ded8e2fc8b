package id.kentongan.journal;

import id.kentongan.facts.JournalEntry;

/** An entry with its place in the journal. Places rise with the time of receipt; there may be gaps. */
public record Recorded(long seq, JournalEntry entry) {}
