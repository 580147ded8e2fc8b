package id.kentongan.watch;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.shard.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The open alerts as the reasoning left them, each with the shard that owns it, so that it can be built again. */
@Repository
public class Standings {
    private static final String DELETE = "DELETE FROM standing WHERE code = ? AND region = ? AND kind = ?";
    private static final String INSERT = "INSERT INTO standing (code, region, kind, level, raised_at, calm_since, rose_at, shard) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT code, region, kind, level, raised_at, calm_since, rose_at, shard FROM standing ";

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
    void share(RuleBook book) {
        List<Standing> unowned = jdbc.query(SELECT + "WHERE shard = ''", (row, at) -> read(row));
        unowned.stream().collect(Collectors.groupingBy(standing -> Scope.owner(book, standing.key()),
                Collectors.mapping(Standing::key, Collectors.toList()))).forEach((shard, keys) -> move(keys, shard));
    }

    void move(Collection<AlertKey> alerts, Scope to) {
        jdbc.batchUpdate("UPDATE standing SET shard = ? WHERE code = ? AND region = ? AND kind = ?", alerts, 500, (row, key) -> {
            row.setString(1, to.name());
            row.setString(2, key.code());
            row.setString(3, key.region().dotted());
            row.setString(4, key.kind().name());
        });
    }

    void replace(Scope shard, Collection<Standing> changed, Collection<AlertKey> closed) {
        List<AlertKey> gone = new ArrayList<>(closed);
        changed.forEach(standing -> gone.add(standing.key()));
        jdbc.batchUpdate(DELETE, gone, 500, (row, key) -> {
            row.setString(1, key.code());
            row.setString(2, key.region().dotted());
            row.setString(3, key.kind().name());
        });
        jdbc.batchUpdate(INSERT, changed, 500, (row, standing) -> {
            row.setString(1, standing.code());
            row.setString(2, standing.key().region().dotted());
            row.setString(3, standing.key().kind().name());
            row.setString(4, standing.level().name());
            row.setObject(5, utc(standing.raisedAt()));
            row.setObject(6, standing.calmSince().map(Standings::utc).orElse(null));
            row.setObject(7, utc(standing.roseAt()));
            row.setString(8, shard.name());
        });
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
