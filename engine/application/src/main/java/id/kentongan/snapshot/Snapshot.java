package id.kentongan.snapshot;

import id.kentongan.reasoning.shard.Scope;
import id.kentongan.tables.Sha256;
import java.time.Instant;

/**
 * Which entries a shard still needed after a tick.
 *
 * @param needs what the book in force asked of the past, as a hash
 * @param tick the last one whose entries were looked at
 * @param seq the last place looked at
 */
record Snapshot(Scope shard, String needs, Instant tick, long seq, PackedPlaces places) {

    /** Over all that it says. */
    String hash() {
        Sha256 sha = new Sha256().piece(shard.name()).piece(needs).piece(tick.toString()).piece(seq + " " + places.size());
        places.pages().forEach(sha::piece);
        return sha.hex();
    }
}
