package id.kentongan.reasoning.shard;

import id.kentongan.facts.JournalEntry;

/** An entry on its way to a shard. */
public record Delivery(JournalEntry entry, Role role) {}
