package id.kentongan.snapshot;

import id.kentongan.facts.Text;

/** The journal has no entry where a snapshot names one. It is gone by now; an older one, or the whole journal, serves instead. */
public final class SnapshotUnusable extends RuntimeException {
    SnapshotUnusable(Snapshot snapshot) {
        super(Text.of("The snapshot of shard %s at %s names entries that the journal does not hold.", snapshot.shard(),
                snapshot.tick()));
    }
}
