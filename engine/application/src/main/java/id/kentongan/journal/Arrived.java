package id.kentongan.journal;

import id.kentongan.reasoning.shard.Delivery;
import java.time.Instant;

/** What has come for one shard, with its place in the journal. */
public record Arrived(long seq, Delivery delivery) {
    /** Whether it was received at a moment or before. */
    public boolean by(Instant moment) {
        return !delivery.entry().receivedAt().isAfter(moment);
    }
}
