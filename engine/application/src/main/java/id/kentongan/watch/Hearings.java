package id.kentongan.watch;

import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.decided.Heard;
import id.kentongan.reasoning.shard.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** From which regions reports came as they should, at every moment since this is written down. */
@Repository
public class Hearings {
    private static final String INSERT = "INSERT INTO hearing (region, since, state) VALUES (?, ?, ?)";
    // Ordered by the whole index, so that neither database sorts.
    private static final String AT = """
            SELECT asked.code, (SELECT h.state FROM hearing h WHERE h.region = asked.code AND h.since <= ?
              ORDER BY h.region, h.since DESC FETCH FIRST ROW ONLY) AS state
            FROM UNNEST(CAST(? AS VARCHAR(13) ARRAY)) AS asked(code)""";
    private static final int OVERDUE = 1;
    private static final int LIVE = 2;

    private final JdbcTemplate jdbc;

    Hearings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What was heard of regions at a moment; none is in it of which nothing was written down by then. */
    public Map<RegionCode, Heard> at(Instant moment, Collection<RegionCode> regions) {
        Map<RegionCode, Heard> heard = new HashMap<>();
        String[] codes = regions.stream().map(RegionCode::dotted).toArray(String[]::new);
        jdbc.query(AT, row -> {
            int state = row.getInt("state");
            if (!row.wasNull()) {
                RegionCode region = RegionCode.of(row.getString("code"));
                heard.put(region, new Heard(region, (state & OVERDUE) > 0, (state & LIVE) > 0));
            }
        }, utc(moment), codes);
        return heard;
    }

    /**
     * From when on it is written down for each shard: from the beginning of time, or from where a database of an older program was taken
     * over. None is in it for which that has not begun, because it is still to be built for the first time.
     */
    public Map<Scope, Instant> begun() {
        Map<Scope, Instant> begun = new HashMap<>();
        jdbc.query("SELECT shard, since FROM hearing_begun", row -> {
            begun.put(new Scope(row.getString("shard")), row.getObject("since", OffsetDateTime.class).toInstant());
        });
        return begun;
    }

    /** Whether it was written down for a shard at a moment, and how its alerts stood with it. */
    public boolean recorded(Scope shard, Instant moment) {
        return Optional.ofNullable(begun().get(shard)).filter(since -> !moment.isBefore(since)).isPresent();
    }

    /** Begins with what is heard at a tick, in a shard that had judged before this was written down. Does nothing a second time. */
    void begin(Scope shard, Instant tick, List<Heard> heard) {
        if (jdbc.queryForList("SELECT shard FROM hearing_begun WHERE shard = ?", String.class, shard.name()).isEmpty()) {
            write(tick, heard);
            jdbc.update("INSERT INTO hearing_begun (shard, since) VALUES (?, ?)", shard.name(), utc(tick));
        }
    }

    /** Belongs to the transaction of its tick. */
    void write(Instant tick, List<Heard> heard) {
        if (!heard.isEmpty()) {
            OffsetDateTime since = utc(tick);
            jdbc.batchUpdate(INSERT, heard, 500, (row, one) -> {
                row.setString(1, one.region().dotted());
                row.setObject(2, since);
                row.setInt(3, (one.overdue() ? OVERDUE : 0) + (one.live() ? LIVE : 0));
            });
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
