package id.kentongan.journal;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Append-only. An entry stands in it once, however often it is sent. */
@Repository
public class Journal {
    private static final RowMapper<Recorded> RECORDED = (row, at) -> new Recorded(row.getLong("seq"), JournalRow.read(row));
    private static final String SELECT = "SELECT seq, " + JournalRow.COLUMNS + " FROM journal ";
    private static final int PAGE = 2_000;

    private final JdbcTemplate jdbc;

    Journal(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Appends what does not stand in the journal yet, each at the next place. Only {@link Receiving} and the demo may call it: places must rise with the time
     * of receipt.
     *
     * @return for each entry, in order, whether it is new
     */
    public List<Boolean> append(List<? extends JournalEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        long last = lastPlace();
        int[] inserted = jdbc.batchUpdate(JournalRow.INSERT, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int at) throws SQLException {
                JournalRow.write(row, entries.get(at), last + 1 + at);
            }

            @Override
            public int getBatchSize() {
                return entries.size();
            }
        });
        List<Boolean> fresh = new ArrayList<>(inserted.length);
        for (int rows : inserted) {
            fresh.add(rows == 1);
        }
        return fresh;
    }

    private long lastPlace() {
        Long last = jdbc.queryForObject("SELECT MAX(seq) FROM journal", Long.class);
        return last == null ? 0 : last;
    }

    /** The entries after a place, received up to and at a moment, oldest first, at most so many. */
    public List<Recorded> after(long seq, Instant receivedUpTo, int limit) {
        return jdbc.query(SELECT + "WHERE seq > ? AND received_at <= ? ORDER BY seq LIMIT ?", RECORDED, seq,
                JournalRow.utc(receivedUpTo), limit);
    }

    /** The entries received from one moment up to and not at another, oldest first, after a place, at most so many. */
    public List<Recorded> between(Instant from, Instant to, long seq, int limit) {
        return jdbc.query(SELECT + "WHERE seq > ? AND received_at >= ? AND received_at < ? ORDER BY seq LIMIT ?", RECORDED, seq,
                JournalRow.utc(from), JournalRow.utc(to), limit);
    }

    /** Every entry up to and at a place, oldest first, read a page at a time. */
    public Stream<JournalEntry> upTo(long seq) {
        return Stream
                .iterate(page(Long.MIN_VALUE, seq), page -> !page.isEmpty(), page -> page(page.get(page.size() - 1).seq(), seq))
                .flatMap(List::stream).map(Recorded::entry);
    }

    private List<Recorded> page(long after, long upTo) {
        return jdbc.query(SELECT + "WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?", RECORDED, after, upTo, PAGE);
    }

    public Optional<JournalEntry> find(EntryId id) {
        return jdbc.query(SELECT + "WHERE source = ? AND id = ? AND revision = ?", RECORDED, id.source(), id.id(), id.revision())
                .stream().map(Recorded::entry).findFirst();
    }

    public long size() {
        Long rows = jdbc.queryForObject("SELECT COUNT(*) FROM journal", Long.class);
        return rows == null ? 0 : rows;
    }

    /** The latest moment that is spoken for: received, or judged by the watch. Nothing may be received at or before it. */
    Optional<Instant> lastMoment() {
        return jdbc.query("SELECT MAX(received_at) AS moment FROM (SELECT received_at FROM journal WHERE seq = "
                + "(SELECT MAX(seq) FROM journal) UNION ALL SELECT tick FROM progress) AS spoken_for",
                (row, at) -> Optional.ofNullable(row.getObject("moment", OffsetDateTime.class))).stream()
                .flatMap(Optional::stream).map(OffsetDateTime::toInstant).findFirst();
    }
}
