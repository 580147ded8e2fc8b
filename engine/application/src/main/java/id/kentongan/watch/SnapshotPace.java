package id.kentongan.watch;

import id.kentongan.facts.Text;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often snapshots are taken, from which a restart goes on.
 *
 * @param every entries that come for a shard before the next one of it is taken
 * @param pause between two rounds over the shards
 */
@ConfigurationProperties("kentongan.snapshot")
record SnapshotPace(@DefaultValue("5000") int every, @DefaultValue("1m") Duration pause) {
    SnapshotPace {
        if (every < 1) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.snapshot.every %d bukan jumlah laporan. Tulis 1 atau lebih, misalnya 5000.", every));
        }
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.snapshot.pause %s bukan jeda. Tulis lebih dari 0, misalnya 1m.", pause));
        }
    }
}
