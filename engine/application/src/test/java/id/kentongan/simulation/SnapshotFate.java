package id.kentongan.simulation;

import id.kentongan.watch.SnapshotRounds;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Snapshots are taken, lost and damaged. */
final class SnapshotFate {
    private static final List<String> DAMAGES = List.of("DELETE FROM snapshot", "DELETE FROM snapshot_page WHERE shard = '73'",
            "UPDATE snapshot SET seq = seq - 1", "UPDATE snapshot SET seq = seq + 1000000",
            "UPDATE snapshot SET entries = entries - 1", "UPDATE snapshot SET hash = 'x'");

    private final Mortal mortal;
    private final Random random;

    SnapshotFate(Mortal mortal, Random random) {
        this.mortal = mortal;
        this.random = random;
    }

    void keep() {
        mortal.attempt(() -> mortal.post().part(SnapshotRounds.class).round());
    }

    void damage() {
        int chosen = random.nextInt(DAMAGES.size() + 1);
        if (chosen < DAMAGES.size()) {
            mortal.post().database().update(DAMAGES.get(chosen));
        } else {
            flip(mortal.post().database());
        }
    }

    private void flip(JdbcTemplate database) {
        List<byte[]> pages = database.queryForList("SELECT places FROM snapshot_page WHERE shard = '73' ORDER BY tick, page",
                byte[].class);
        if (!pages.isEmpty()) {
            byte[] page = pages.get(0);
            page[random.nextInt(page.length)] ^= (byte) (1 << random.nextInt(8));
            database.update("UPDATE snapshot_page SET places = ? WHERE shard = '73'", page);
        }
    }
}
