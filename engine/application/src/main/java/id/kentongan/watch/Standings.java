package id.kentongan.watch;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Text;
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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The open alerts as the reasoning left them, each with the shard that owns it, so that it can be built again. */
@Repository
public class Standings {
    private static final String DELETE = "DELETE FROM standing WHERE code = ? AND region = ? AND kind = ?";
    private static final String INSERT = "INSERT INTO standing (code, region, kind, level, raised_at, calm_since, rose_at, shard) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT code, region, kind, level, raised_at, calm_since, rose_at, shard FROM standing ";

    private static final String HISTORY = "INSERT INTO standing_history (code, region, kind, level, raised_at, calm_since, rose_at, shard, "
            + "at_tick) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVED = "INSERT INTO standing_history (code, region, kind, level, raised_at, calm_since, rose_at, shard, "
            + "at_tick) SELECT code, region, kind, level, raised_at, calm_since, rose_at, shard, CAST(? AS TIMESTAMP(6) WITH TIME ZONE) "
            + "FROM standing WHERE code = ? AND region = ? AND kind = ?";
    /** Joined so that both databases begin with the alerts: there are few that were open, and ever more that stood. */
    private static final String AS_OF = """
            SELECT h.code, h.region, h.kind, h.level, h.raised_at, h.calm_since, h.rose_at, h.shard FROM alert a
            LEFT JOIN standing_history h ON h.region = a.region AND h.code = a.code AND h.kind = a.kind AND h.at_tick =
              (SELECT MAX(l.at_tick) FROM standing_history l WHERE l.region = a.region AND l.code = a.code AND l.kind = a.kind
                AND l.at_tick <= ?)
            WHERE a.region LIKE ? AND a.raised_at <= ? AND (a.closed_at IS NULL OR a.closed_at > ?) AND a.classification IN (%s)
              AND h.shard = ? AND h.level <> 'HIJAU'""";

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
            row.setObject(9, utc(tick));
        });
        jdbc.batchUpdate(HISTORY, closed, 500, (row, key) -> {
            name(row, 1, key);
            row.setString(4, Level.HIJAU.name());
            for (int moment = 5; moment <= 7; moment++) {
                row.setObject(moment, null);
            }
            row.setString(8, shard.name());
            row.setObject(9, utc(tick));
        });
    }

    /** Those that a shard owned after a tick, as they stood then; of alerts only such as are of these classifications today. */
    public List<Standing> asOf(Scope shard, Instant tick, Set<Classification> readable) {
        String classes = String.join(", ", Collections.nCopies(readable.size(), "?"));
        OffsetDateTime at = utc(tick);
        Stream<Object> values = Stream.of(Stream.of(at, shard.equals(Scope.NATION) ? "%" : shard.name() + "%", at, at),
                readable.stream().map(Enum::name), Stream.of(shard.name())).flatMap(part -> part);
        return jdbc.query(Text.of(AS_OF, classes), (row, number) -> read(row), values.toArray()).stream()
                .sorted(Comparator.comparing(Standing::key)).toList();
    }

    private static void write(PreparedStatement row, Standing standing, Scope shard) throws SQLException {
        name(row, 1, standing.key());
        row.setString(4, standing.level().name());
        row.setObject(5, utc(standing.raisedAt()));
        row.setObject(6, standing.calmSince().map(Standings::utc).orElse(null));
        row.setObject(7, utc(standing.roseAt()));
        row.setString(8, shard.name());
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
                Optional.ofNullable(row.getObject("calm_since", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
