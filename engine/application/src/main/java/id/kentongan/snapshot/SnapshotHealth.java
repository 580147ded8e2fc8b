package id.kentongan.snapshot;

import id.kentongan.reasoning.shard.Scope;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** UP whatever is wrong with snapshots, for without them it is judged all the same; but it is told, lest a restart surprises. */
@Component
public final class SnapshotHealth implements HealthIndicator {
    private final SnapshotFaults faults;

    SnapshotHealth(SnapshotFaults faults) {
        this.faults = faults;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        tell(health, "unwritten", faults.unwritten());
        tell(health, "damaged", faults.damaged());
        return health.build();
    }

    private static void tell(Health.Builder health, String what, Map<Scope, String> byShard) {
        if (!byShard.isEmpty()) {
            Map<String, String> named = new TreeMap<>();
            byShard.forEach((shard, fault) -> named.put(shard.name(), fault));
            health.withDetail(what, named);
        }
    }
}
