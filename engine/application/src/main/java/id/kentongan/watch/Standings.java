package id.kentongan.watch;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Text;
import id.kentongan.facts.Visible;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.shard.Scope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The open alerts as the reasoning left them, each with the shard that owns it, so that it can be built again. */
@Repository
public class Standings {
    private static final String COLUMNS = "code, region, kind, level, raised_at, calm_since, rose_at, biasa, terbatas, rahasia, shard";
    private static final String MARKS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    private static final int SHARD = 11;
    private static final int AT_TICK = 12;
    private static final String DELETE = "DELETE FROM standing WHERE code = ? AND region = ? AND kind = ?";
    private static final String INSERT = "INSERT INTO standing (" + COLUMNS + ") VALUES (" + MARKS + ")";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM standing ";

    private static final String HISTORY = "INSERT INTO standing_history (" + COLUMNS + ", at_tick) VALUES (" + MARKS + ", ?)";
    private static final String MOVED = "INSERT INTO standing_history (" + COLUMNS + ", at_tick) SELECT " + COLUMNS
            + ", CAST(? AS TIMESTAMP(6) WITH TIME ZONE) FROM standing WHERE code = ? AND region = ? AND kind = ?";
    /** Joined so that both databases begin with the alerts: there are few that were open, and ever more that stood. */
    private static final String AS_OF = """
            SELECT h.code, h.region, h.kind, %1$s AS level, h.raised_at, h.calm_since, h.rose_at, h.biasa, h.terbatas, h.rahasia
            FROM alert_view a
            LEFT JOIN standing_history h ON h.region = a.region AND h.code = a.code AND h.kind = a.kind AND h.at_tick =
              (SELECT MAX(l.at_tick) FROM standing_history l WHERE l.region = a.region AND l.code = a.code AND l.kind = a.kind
                AND l.at_tick <= ?)
            WHERE a.clearance = ? AND a.region LIKE ? AND a.raised_at <= ? AND (a.closed_at IS NULL OR a.closed_at > ?)
              AND h.shard = ? AND %1$s <> 'HIJAU'""";

    private final JdbcTemplate jdbc;

    Standings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Standing> all() {
        return jdbc.query(SELECT + "ORDER BY region, code, kind", (row, at) -> read(row));
    }

    /** Those that a shard owns. */
    public List<Standing> of(Scope shard) {
        return jdbc.query(SELECT + "WHERE shard = ? ORDER BY region, code, kind", (row, at) -> read(row), shard.name());
    }

    /** Gives alerts that were opened before there were shards to those to which they belong under a book. Does nothing a second time. */
    void share(RuleBook book, Instant tick) {
        List<Standing> unowned = jdbc.query(SELECT + "WHERE shard = ''", (row, at) -> read(row));
        unowned.stream().collect(Collectors.groupingBy(standing -> Scope.owner(book, standing.key()),
                Collectors.mapping(Standing::key, Collectors.toList()))).forEach((shard, keys) -> move(keys, shard, tick));
    }

    void move(Collection<AlertKey> alerts, Scope to, Instant tick) {
        jdbc.batchUpdate("UPDATE standing SET shard = ? WHERE code = ? AND region = ? AND kind = ?", alerts, 500, (row, key) -> {
            row.setString(1, to.name());
            name(row, 2, key);
        });
        forget(alerts, tick);
        jdbc.batchUpdate(MOVED, alerts, 500, (row, key) -> {
            row.setObject(1, utc(tick));
            name(row, 2, key);
        });
    }

    /** What was written before for the very tick: it may move an alert and then change it. */
    private void forget(Collection<AlertKey> alerts, Instant tick) {
        jdbc.batchUpdate("DELETE FROM standing_history WHERE code = ? AND region = ? AND kind = ? AND at_tick = ?", alerts, 500,
                (row, key) -> {
                    name(row, 1, key);
                    row.setObject(4, utc(tick));
                });
    }

    /** What a tick has left of the alerts of a shard that it touched. */
    void replace(Scope shard, Collection<Standing> changed, Collection<AlertKey> closed, Instant tick) {
        List<AlertKey> gone = new ArrayList<>(closed);
        changed.forEach(standing -> gone.add(standing.key()));
        jdbc.batchUpdate(DELETE, gone, 500, (row, key) -> name(row, 1, key));
        jdbc.batchUpdate(INSERT, changed, 500, (row, standing) -> write(row, standing, shard));
        forget(gone, tick);
        jdbc.batchUpdate(HISTORY, changed, 500, (row, standing) -> {
            write(row, standing, shard);
            row.setObject(AT_TICK, utc(tick));
        });
        jdbc.batchUpdate(HISTORY, closed, 500, (row, key) -> {
            name(row, 1, key);
            row.setString(4, Level.HIJAU.name());
            for (int moment = 5; moment <= 7; moment++) {
                row.setObject(moment, null);
            }
            write(row, Visible.NOTHING);
            row.setString(SHARD, shard.name());
            row.setObject(AT_TICK, utc(tick));
        });
    }

    /** Those that a shard owned after a tick, as they stood then for whoever has a clearance. */
    public List<Standing> asOf(Scope shard, Instant tick, Classification clearance) {
        OffsetDateTime at = utc(tick);
        return jdbc.query(Text.of(AS_OF, seen(clearance)), (row, number) -> read(row), at, clearance.name(),
                shard.equals(Scope.NATION) ? "%" : shard.name() + "%", at, at, shard.name()).stream()
                .sorted(Comparator.comparing(Standing::key)).toList();
    }

    private static String seen(Classification clearance) {
        return switch (clearance) {
            case BIASA -> "h.biasa";
            case TERBATAS -> "h.terbatas";
            case RAHASIA -> "h.rahasia";
            case SANGAT_RAHASIA -> "h.level";
        };
    }

    private static void write(PreparedStatement row, Standing standing, Scope shard) throws SQLException {
        name(row, 1, standing.key());
        row.setString(4, standing.level().name());
        row.setObject(5, utc(standing.raisedAt()));
        row.setObject(6, standing.calmSince().map(Standings::utc).orElse(null));
        row.setObject(7, utc(standing.roseAt()));
        write(row, standing.visible());
        row.setString(SHARD, shard.name());
    }

    private static void write(PreparedStatement row, Visible visible) throws SQLException {
        row.setString(8, visible.biasa().name());
        row.setString(9, visible.terbatas().name());
        row.setString(10, visible.rahasia().name());
    }

    private static void name(PreparedStatement row, int first, AlertKey key) throws SQLException {
        row.setString(first, key.code());
        row.setString(first + 1, key.region().dotted());
        row.setString(first + 2, key.kind().name());
    }

    private static Standing read(ResultSet row) throws SQLException {
        AlertKey key = new AlertKey(row.getString("code"), RegionCode.of(row.getString("region")),
                Kind.valueOf(row.getString("kind")));
        return new Standing(key, Level.valueOf(row.getString("level")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("rose_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("calm_since", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                new Visible(Level.valueOf(row.getString("biasa")), Level.valueOf(row.getString("terbatas")),
                        Level.valueOf(row.getString("rahasia"))));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
