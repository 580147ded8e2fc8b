package id.kentongan.reasoning.shard;

/** What a delivered entry is to the shard that gets it. */
public enum Role {
    /** The highest revision received so far. */
    COUNTS,
    /** A higher one was received before: it only leaves its trace. Its region is judged from then on, and owes reports. */
    LATE
}
