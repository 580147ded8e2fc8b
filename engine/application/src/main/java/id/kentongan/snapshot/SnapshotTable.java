package id.kentongan.snapshot;

import id.kentongan.facts.Text;
import id.kentongan.reasoning.shard.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How snapshots lie in the database. What is read is what was written, to the last bit, or nothing. */
@Repository
class SnapshotTable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTable.class);
    private static final int KEPT = 2;
    /** Of which the journal holds the last place. */
    private static final String HEADS = "SELECT s.tick, s.seq, s.entries, s.hash FROM snapshot s "
            + "JOIN journal_shard j ON j.shard = s.shard AND j.seq = s.seq "
            + "WHERE s.shard = ? AND s.needs = ? AND s.tick <= ? ORDER BY s.tick DESC";

    private final JdbcTemplate jdbc;

    private final SnapshotFaults faults;

    SnapshotTable(JdbcTemplate jdbc, SnapshotFaults faults) {
        this.jdbc = jdbc;
        this.faults = faults;
    }

    private record Head(Instant tick, long seq, long entries, String hash) {
        static Head read(ResultSet row) throws SQLException {
            return new Head(row.getObject("tick", OffsetDateTime.class).toInstant(), row.getLong("seq"), row.getLong("entries"),
                    row.getString("hash"));
        }
    }

    /** The newest good one for the same needs, not from after a tick. Damaged ones are told and forgotten. */
    Optional<Snapshot> newest(Scope shard, String needs, Instant tick) {
        for (Head head : jdbc.query(HEADS, (row, at) -> Head.read(row), shard.name(), needs, utc(tick))) {
            Optional<Snapshot> read = read(shard, needs, head);
            if (read.isPresent()) {
                return read;
            }
            discard(shard, head.tick());
        }
        return Optional.empty();
    }

    /** One that does not say what was written, or names what is not there. */
    void discard(Scope shard, Instant tick) {
        LOG.warn("Cuplikan wilayah {} per {} rusak dan dibuang; yang lebih lama atau seluruh jurnal dibaca sebagai gantinya.",
                shard, tick);
        forget(shard, tick);
        faults.found(shard, Text.of("cuplikan per %s rusak dan dibuang", tick));
    }

    private Optional<Snapshot> read(Scope shard, String needs, Head head) {
        List<byte[]> pages = jdbc.query("SELECT places FROM snapshot_page WHERE shard = ? AND tick = ? ORDER BY page",
                (row, at) -> row.getBytes("places"), shard.name(), utc(head.tick()));
        try {
            Snapshot snapshot = new Snapshot(shard, needs, head.tick(), head.seq(), PackedPlaces.of(pages));
            return Optional.of(snapshot)
                    .filter(whole -> whole.places().size() == head.entries() && whole.hash().equals(head.hash()));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Page by page, each by itself: until the last statement nothing of it counts. Older ones than the newest two are forgotten. */
    void write(Snapshot snapshot) {
        String shard = snapshot.shard().name();
        OffsetDateTime tick = utc(snapshot.tick());
        forget(snapshot.shard(), snapshot.tick());
        int page = 0;
        for (byte[] places : snapshot.places().pages()) {
            jdbc.update("INSERT INTO snapshot_page (shard, tick, page, places) VALUES (?, ?, ?, ?)", shard, tick, page++, places);
        }
        jdbc.update("INSERT INTO snapshot (shard, tick, seq, needs, entries, hash) VALUES (?, ?, ?, ?, ?, ?)", shard, tick,
                snapshot.seq(), snapshot.needs(), snapshot.places().size(), snapshot.hash());
        faults.written(snapshot.shard());
        List<Instant> ticks = jdbc.query("SELECT tick FROM snapshot WHERE shard = ? ORDER BY tick DESC",
                (row, at) -> row.getObject("tick", OffsetDateTime.class).toInstant(), shard);
        ticks.stream().skip(KEPT).forEach(old -> forget(snapshot.shard(), old));
        jdbc.update("DELETE FROM snapshot_page WHERE shard = ? AND tick NOT IN (SELECT tick FROM snapshot WHERE shard = ?)",
                shard,
                shard);
    }

    private void forget(Scope shard, Instant tick) {
        jdbc.update("DELETE FROM snapshot WHERE shard = ? AND tick = ?", shard.name(), utc(tick));
        jdbc.update("DELETE FROM snapshot_page WHERE shard = ? AND tick = ?", shard.name(), utc(tick));
    }

    /** The place up to which the newest one for those needs has looked; one before all where there is none. */
    long looked(Scope shard, String needs) {
        return jdbc.query("SELECT seq FROM snapshot WHERE shard = ? AND needs = ? ORDER BY tick DESC LIMIT 1",
                (row, at) -> row.getLong("seq"), shard.name(), needs).stream().findFirst().orElse(Long.MIN_VALUE);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
