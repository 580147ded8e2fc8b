package id.kentongan.watch;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.shard.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What people closed though it was not calm, as the reasoning left it; and as it was at any past moment. */
@Repository
public class DismissalTable {
    private static final String SELECT = "SELECT d.code, d.region, d.kind, d.level, d.act FROM dismissal d ";
    private static final String ORDER = " ORDER BY d.region, d.code, d.kind";
    private static final String LIFT = "UPDATE dismissal SET lifted_at = ? WHERE region = ? AND code = ? AND kind = ? AND lifted_at IS NULL";
    private static final String INSERT = "INSERT INTO dismissal (since, closed_at, region, code, kind, shard, level, act) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVED = "INSERT INTO dismissal (since, closed_at, region, code, kind, shard, level, act) "
            + "SELECT CAST(? AS TIMESTAMP(6) WITH TIME ZONE), closed_at, region, code, kind, CAST(? AS VARCHAR(10)), level, act "
            + "FROM dismissal WHERE region = ? AND code = ? AND kind = ? AND lifted_at IS NULL AND shard <> ?";
    private static final String SEEN = """
            SELECT d.code, d.region, d.kind, s.from_level AS level, CASE WHEN s.told THEN d.act ELSE '' END AS act FROM dismissal d
            JOIN alert_view a ON a.clearance = ? AND a.code = d.code AND a.region = d.region AND a.kind = d.kind AND a.closed_at = d.closed_at
            JOIN alert_view_step s ON s.alert = a.alert AND s.clearance = a.clearance AND s.step = a.steps
            """;

    private final JdbcTemplate jdbc;

    DismissalTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in the keeping of a shard. */
    public List<Dismissed> of(Scope shard) {
        return jdbc.query(SELECT + "WHERE d.shard = ? AND d.lifted_at IS NULL" + ORDER, (row, at) -> read(row), shard.name());
    }

    /** Those that a shard kept after a tick, as they are seen with a clearance: from which level, and by whom where that may be told. */
    public List<Dismissed> asOf(Scope shard, Instant tick, Classification clearance) {
        return jdbc.query(SEEN + "WHERE d.shard = ? AND d.since <= ? AND (d.lifted_at IS NULL OR d.lifted_at > ?)" + ORDER,
                (row, at) -> read(row), clearance.name(), shard.name(), utc(tick), utc(tick));
    }

    /** What a tick has changed. */
    void replace(Scope shard, Collection<Dismissed> dismissed, Collection<AlertKey> lifted, Instant tick) {
        if (dismissed.isEmpty() && lifted.isEmpty()) {
            return;
        }
        OffsetDateTime at = utc(tick);
        jdbc.batchUpdate(LIFT, lifted.stream().map(key -> named(List.of(at), key)).toList());
        jdbc.batchUpdate(INSERT, dismissed.stream().map(one -> {
            List<Object> values = new ArrayList<>(List.of(named(List.of(at, at), one.key())));
            values.addAll(List.of(shard.name(), one.level().name(), one.act()));
            return values.toArray();
        }).toList());
    }

    /** Gives them to another shard, from a tick on. */
    void move(Collection<AlertKey> keys, Scope to, Instant tick) {
        for (AlertKey key : keys) {
            // The old ends where the new begins, so that the new one is the only one that is not lifted.
            jdbc.update(MOVED, with(named(List.of(utc(tick), to.name()), key), to.name()));
            jdbc.update(LIFT + " AND shard <> ?", with(named(List.of(utc(tick)), key), to.name()));
        }
    }

    private static Object[] named(List<?> first, AlertKey key) {
        List<Object> values = new ArrayList<>(first);
        values.addAll(List.of(key.region().dotted(), key.code(), key.kind().name()));
        return values.toArray();
    }

    private static Object[] with(Object[] values, Object last) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(last);
        return all.toArray();
    }

    private static Dismissed read(ResultSet row) throws SQLException {
        AlertKey key = new AlertKey(row.getString("code"), RegionCode.of(row.getString("region")),
                Kind.valueOf(row.getString("kind")));
        return new Dismissed(key, Level.valueOf(row.getString("level")), row.getString("act"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
