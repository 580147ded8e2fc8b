package id.kentongan.reasoning.shard;

import id.kentongan.facts.JournalEntry;

/** Stub. */
public record Delivery(JournalEntry entry, Role role) {}
