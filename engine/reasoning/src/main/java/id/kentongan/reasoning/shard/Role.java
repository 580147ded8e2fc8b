package id.kentongan.reasoning.shard;

/** Stub. */
public enum Role {
    COUNTS, LATE
}
