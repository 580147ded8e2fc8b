package id.kentongan.board;

import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Mandate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What {@link LastHeard} has found in the journal up to a place, so that the next start looks only at what came after it. */
@Repository
class LastHeardTable {
    private static final String NEWS = """
            SELECT region, classification, MAX(received_at) AS heard_at FROM journal
            WHERE seq > ? AND seq <= ? AND type = 'OBSERVATION' AND kind = 'ACTUAL' GROUP BY region, classification""";

    /** The place before the first. */
    static final long NOTHING = -1;

    private final JdbcTemplate jdbc;
    private final Mandate mandate;

    LastHeardTable(JdbcTemplate jdbc, Mandate mandate) {
        this.jdbc = jdbc;
        this.mandate = mandate;
    }

    /** The last report about a region itself that was so secret. */
    record Row(RegionCode region, Classification classification, Instant heardAt) {}

    List<Row> kept() {
        return rows("SELECT region, classification, heard_at FROM last_heard");
    }

    /** The place up to which all is kept. */
    long place() {
        Long place = jdbc.queryForObject("SELECT seq FROM last_heard_place", Long.class);
        return place == null ? NOTHING : place;
    }

    /** The last place of the journal; before all where it is empty. */
    long lastPlace() {
        Long last = jdbc.queryForObject("SELECT MAX(seq) FROM journal", Long.class);
        return last == null ? NOTHING : last;
    }

    /** What the journal says after a place, up to and at another. */
    List<Row> news(long after, long upTo) {
        return rows(NEWS, after, upTo);
    }

    private List<Row> rows(String query, Object... values) {
        return jdbc.query(query, (row, at) -> new Row(RegionCode.of(row.getString("region")),
                Classification.valueOf(row.getString("classification")),
                row.getObject("heard_at", OffsetDateTime.class).toInstant()), values);
    }

    /** Takes the place of what was kept of the same regions. */
    @Transactional
    public void keep(Collection<Row> changed, long place) {
        mandate.check();
        jdbc.batchUpdate("DELETE FROM last_heard WHERE region = ? AND classification = ?", changed, 500, (row, one) -> {
            row.setString(1, one.region().dotted());
            row.setString(2, one.classification().name());
        });
        jdbc.batchUpdate("INSERT INTO last_heard (region, classification, heard_at) VALUES (?, ?, ?)", changed, 500,
                (row, one) -> {
                    row.setString(1, one.region().dotted());
                    row.setString(2, one.classification().name());
                    row.setObject(3, one.heardAt().atOffset(ZoneOffset.UTC));
                });
        jdbc.update("UPDATE last_heard_place SET seq = ?", place);
    }
}
