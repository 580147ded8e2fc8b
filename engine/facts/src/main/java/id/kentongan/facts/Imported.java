package id.kentongan.facts;

/** A finding of this concern comes from another shard, which decides about it; here it only serves what looks across shards. */
public record Imported(AlertKey key) {}
