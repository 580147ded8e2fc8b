package id.kentongan.reasoning.shard;

/** Whether a delivered entry counts, or came after a higher revision and only leaves its trace. */
public enum Role {
    COUNTS, LATE
}
