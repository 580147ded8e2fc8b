package id.kentongan.reasoning.shard;

import id.kentongan.facts.AlertKey;
import id.kentongan.reasoning.time.Sleeper;
import java.util.Collection;

/** How long an open alert has to stay calm before its next step down; wakes when that is over. */
final class Hold extends Sleeper {
    private final AlertKey key;
    private final Collection<AlertKey> over;

    /** @param over where the alert is named when its hold is over */
    Hold(AlertKey key, Collection<AlertKey> over) {
        this.key = key;
        this.over = over;
    }

    @Override
    protected void wake() {
        over.add(key);
    }
}
