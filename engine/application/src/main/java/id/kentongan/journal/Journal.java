package id.kentongan.journal;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    /** By shard, because that is how addresses lie; each shard has its progress. */
    private static final String ADDRESSES = "SELECT s.seq, s.shard, s.role FROM progress p JOIN journal_shard s ON s.shard = p.shard "
            + "WHERE s.seq > ? AND s.seq <= ?";
    /** By shard too: without it H2 does not see that the index has them in order, and reads all to sort them, page after page. */
    private static final String MAIL = "SELECT s.role, j.seq, " + JournalRow.columnsOf("j")
            + " FROM journal_shard s JOIN journal j ON j.seq = s.seq WHERE s.shard = ? AND s.seq > ? AND s.seq <= ? "
            + "ORDER BY s.shard, s.seq LIMIT ?";
    private static final String RARE = "INSERT INTO journal_rare (what, seq) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final int PAGE = 2_000;
    private static final long BEFORE_EVERYTHING = 0;
    /** To read so many rows for each that is wanted costs less than to look each up. */
    private static final long IN_PASSING = 3;

    private final JdbcTemplate jdbc;
    private final Addresses addresses;
    private final Mandate mandate;

    Journal(JdbcTemplate jdbc, Addresses addresses, Mandate mandate) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.mandate = mandate;
    }

    /**
     * Appends what does not stand in the journal yet, each at the next place, and sends it to its shards. Only {@link Receiving} may call it:
     * places must rise with the time of receipt.
     *
     * @return what became of each, to be made known once it is committed
     * @throws MandateLost if another process writes to the journal by now
     */
    Appended append(List<? extends JournalEntry> entries, Submission by) {
        if (entries.isEmpty()) {
            return Appended.NOTHING;
        }
        mandate.check();
        long last = lastPlace();
        int[] inserted = jdbc.batchUpdate(JournalRow.INSERT, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement row, int at) throws SQLException {
                JournalRow.write(row, entries.get(at), last + 1 + at, by);
            }

            @Override
            public int getBatchSize() {
                return entries.size();
            }
        });
        List<Boolean> fresh = fresh(inserted, last);
        List<Recorded> sent = IntStream.range(0, entries.size()).filter(fresh::get)
                .mapToObj(at -> new Recorded(last + 1 + at, entries.get(at))).toList();
        writeRare(sent);
        return new Appended(last, fresh, addresses.write(sent));
    }

    /** Which of a batch were inserted; where the driver does not count, as PostgreSQL's with rewritten batches, the journal is asked. */
    private List<Boolean> fresh(int[] inserted, long last) {
        if (Arrays.stream(inserted).noneMatch(rows -> rows == Statement.SUCCESS_NO_INFO)) {
            return Arrays.stream(inserted).mapToObj(rows -> rows == 1).toList();
        }
        Set<Long> taken = new HashSet<>(jdbc.queryForList("SELECT seq FROM journal WHERE seq > ? AND seq <= ?", Long.class, last,
                last + inserted.length));
        return LongStream.rangeClosed(last + 1, last + inserted.length).mapToObj(taken::contains).toList();
    }

    /** Puts before everything else that a book was in force, where a journal was begun without saying so. */
    void begin(BookTaken first) {
        mandate.check();
        jdbc.update(JournalRow.INSERT, row -> JournalRow.write(row, first, BEFORE_EVERYTHING, Submission.PROGRAM));
        writeRare(List.of(new Recorded(BEFORE_EVERYTHING, first)));
    }

    private void writeRare(List<Recorded> entries) {
        List<Object[]> rows = entries.stream()
                .flatMap(one -> JournalRow.rare(one.entry()).map(what -> new Object[]{what, one.seq()}))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(RARE, rows);
        }
    }

    /** What people did, after a place, in the order of receipt. */
    public List<Recorded> acts(long after) {
        return jdbc.query("SELECT j.seq, " + JournalRow.columnsOf("j") + " FROM journal_rare r JOIN journal j ON j.seq = r.seq "
                + "WHERE r.what IN ('HANDLING', 'TINDAKAN') AND r.seq > ? ORDER BY r.seq", RECORDED, after);
    }

    /** When time began: at the first book taken up; absent in a journal that does not say. */
    public Optional<Instant> beginning() {
        return jdbc.query("SELECT received_at FROM journal WHERE seq = (SELECT MIN(seq) FROM journal_rare WHERE what = 'BUKU')",
                (row, at) -> JournalRow.instant(row, "received_at")).stream().findFirst();
    }

    /** When the first entry was received. */
    public Optional<Instant> first() {
        return jdbc.query("SELECT received_at FROM journal ORDER BY seq LIMIT 1",
                (row, at) -> JournalRow.instant(row, "received_at")).stream().findFirst();
    }

    private long lastPlace() {
        Long last = jdbc.queryForObject("SELECT MAX(seq) FROM journal", Long.class);
        return last == null ? 0 : last;
    }

    /** The entries after a place, received up to and at a moment, oldest first, at most so many, and to whom they go. */
    public List<Addressed> after(long seq, Instant receivedUpTo, int limit) {
        List<Recorded> page = jdbc.query(SELECT + "WHERE seq > ? AND received_at <= ? ORDER BY seq LIMIT ?", RECORDED, seq,
                JournalRow.utc(receivedUpTo), limit);
        if (page.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<Scope, Role>> to = new HashMap<>();
        jdbc.query(ADDRESSES, row -> {
            to.computeIfAbsent(row.getLong("seq"), place -> new HashMap<>()).put(new Scope(row.getString("shard")), role(row));
        }, seq, page.get(page.size() - 1).seq());
        return page.stream().map(one -> new Addressed(one.seq(), one.entry(), to.getOrDefault(one.seq(), Map.of()))).toList();
    }

    private static Role role(ResultSet row) {
        try {
            return Role.valueOf(row.getString("role"));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What goes to one shard, after a place and up to and at another, oldest first, read a page at a time. */
    public Stream<Arrived> to(Scope shard, long after, long upTo) {
        return Stream
                .iterate(mail(shard, after, upTo), page -> !page.isEmpty(),
                        page -> mail(shard, page.get(page.size() - 1).seq(), upTo))
                .flatMap(List::stream);
    }

    private List<Arrived> mail(Scope shard, long after, long upTo) {
        return jdbc.query(MAIL, (row, at) -> new Arrived(row.getLong("seq"), new Delivery(JournalRow.read(row), role(row))),
                shard.name(), after, upTo, PAGE);
    }

    /** What stands at some places, in their order; nothing for a place at which nothing stands. */
    public List<Recorded> at(long[] rising) {
        long first = rising[0];
        long last = rising[rising.length - 1];
        if (last - first < IN_PASSING * rising.length) {
            return jdbc.query(SELECT + "WHERE seq >= ? AND seq <= ? ORDER BY seq", RECORDED, first, last).stream()
                    .filter(one -> Arrays.binarySearch(rising, one.seq()) >= 0).toList();
        }
        String places = String.join(", ", Collections.nCopies(rising.length, "?"));
        return jdbc.query(SELECT + "WHERE seq IN (" + places + ") ORDER BY seq", RECORDED,
                Arrays.stream(rising).boxed().toArray());
    }

    /** Whether at least so many entries go to a shard after a place, up to and at another. */
    public boolean sent(Scope shard, long after, long upTo, int atLeast) {
        return !jdbc.queryForList(
                "SELECT seq FROM journal_shard WHERE shard = ? AND seq > ? AND seq <= ? ORDER BY shard, seq LIMIT 1 OFFSET ?",
                Long.class, shard.name(), after, upTo, Math.max(0, atLeast - 1)).isEmpty();
    }

    /** The entries received from one moment up to and not at another, oldest first, after a place, at most so many. */
    public List<Recorded> between(Instant from, Instant to, long seq, int limit) {
        return jdbc.query(SELECT + "WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?", RECORDED, Math.max(seq, before(from)),
                before(to), limit);
    }

    /** The last place that was received at a moment or before. */
    public long placeBy(Instant moment) {
        return before(moment.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS));
    }

    /** The last place that was received before a moment. Places rise with the time of receipt, so that halving finds it. */
    private long before(Instant moment) {
        long before = BEFORE_EVERYTHING - 1;
        long notAfter = lastPlace();
        while (before < notAfter) {
            long middle = before + (notAfter - before + 1) / 2;
            Optional<Long> next = jdbc.query("SELECT seq, received_at FROM journal WHERE seq >= ? ORDER BY seq LIMIT 1",
                    (row, at) -> JournalRow.instant(row, "received_at").isBefore(moment)
                            ? Optional.of(row.getLong("seq"))
                            : Optional.<Long>empty(),
                    middle).stream().flatMap(Optional::stream).findFirst();
            before = next.orElse(before);
            notAfter = next.isPresent() ? notAfter : middle - 1;
        }
        return before;
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

    /** The last place that was received by a moment, looking from a place on that was. */
    public long lastBy(Instant moment, long from) {
        return Math.max(from, placeBy(moment));
    }

    /** Whether anything stands in it but that rule books were taken up. */
    public boolean holdsReports() {
        return !jdbc.queryForList("SELECT seq FROM journal WHERE type <> 'BUKU' LIMIT 1", Long.class).isEmpty();
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
