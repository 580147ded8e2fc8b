package id.kentongan.snapshot;

import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/** Snapshots that say something else than they should, signed as if they were good. */
public final class Forgery {
    private Forgery() {}

    /** All of them name nothing. */
    public static void empty(JdbcTemplate jdbc) {
        forge(jdbc, places -> new PackedPlaces());
    }

    /** All of them name one place more, at which nothing stands. */
    public static void invent(JdbcTemplate jdbc) {
        forge(jdbc, places -> {
            places.add(1_000_000_007, Role.COUNTS);
            return places;
        });
    }

    private static void forge(JdbcTemplate jdbc, UnaryOperator<PackedPlaces> forged) {
        SnapshotTable table = new SnapshotTable(jdbc, new SnapshotFaults());
        List<Snapshot> all = jdbc.query("SELECT shard, needs, tick, seq FROM snapshot ORDER BY shard, tick",
                (row, at) -> new Snapshot(new Scope(row.getString("shard")), row.getString("needs"),
                        row.getObject("tick", OffsetDateTime.class).toInstant(), row.getLong("seq"), new PackedPlaces()));
        all.forEach(one -> table.write(new Snapshot(one.shard(), one.needs(), one.tick(), one.seq(),
                forged.apply(table.newest(one.shard(), one.needs(), one.tick()).orElseThrow().places()))));
    }
}
