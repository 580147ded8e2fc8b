package id.kentongan.journal;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.util.Map;

/** An entry with its place in the journal and the shards to which it goes; none for what only tells of a rule book. */
public record Addressed(long seq, JournalEntry entry, Map<Scope, Role> to) {}
