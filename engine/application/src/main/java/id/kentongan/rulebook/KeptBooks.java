package id.kentongan.rulebook;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
import id.kentongan.journal.Mandate;
import id.kentongan.reasoning.book.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

/** Every rule book that was ever in force, whole, and since which tick. */
@Repository
public class KeptBooks {
    private static final int LONGEST_REASON = 2_000;

    private final JdbcTemplate jdbc;
    private final Mandate mandate;

    KeptBooks(JdbcTemplate jdbc, Mandate mandate) {
        this.jdbc = jdbc;
        this.mandate = mandate;
    }

    /** Hash of the book in force, by the first tick it judges; without those that were set aside. */
    public NavigableMap<Instant, String> inForce() {
        NavigableMap<Instant, String> books = new TreeMap<>();
        jdbc.query("SELECT from_tick, hash FROM book_in_force WHERE set_aside_at IS NULL",
                row -> {
                    books.put(instant(row, "from_tick"), row.getString("hash"));
                });
        return books;
    }

    /** The book that was put in force last, if it was set aside. */
    public Optional<SetAside> lastSetAside() {
        return jdbc.query(
                """
                SELECT from_tick, hash, set_aside_at, set_aside_reason FROM book_in_force
                WHERE set_aside_at IS NOT NULL ORDER BY set_aside_at DESC, from_tick DESC LIMIT 1""",
                (row, at) -> new SetAside(row.getString("hash"), instant(row, "from_tick"), instant(row, "set_aside_at"),
                        row.getString("set_aside_reason")))
                .stream().findFirst();
    }

    /** Every book that is kept, the latest first. */
    public List<KeptBook> all() {
        Map<String, List<KeptBook.Force>> spans = new HashMap<>();
        jdbc.query("SELECT hash, from_tick, adopted_by, reason, set_aside_reason FROM book_in_force ORDER BY from_tick", row -> {
            spans.computeIfAbsent(row.getString("hash"), none -> new ArrayList<>())
                    .add(new KeptBook.Force(instant(row, "from_tick"), Optional.ofNullable(row.getString("adopted_by")),
                            Optional.ofNullable(row.getString("reason")).orElse(""),
                            Optional.ofNullable(row.getString("set_aside_reason"))));
        });
        return jdbc.query("SELECT hash, adopted_at, proposed_by FROM rule_book ORDER BY adopted_at DESC, hash",
                (row, at) -> new KeptBook(row.getString("hash"), instant(row, "adopted_at"),
                        Optional.ofNullable(row.getString("proposed_by")),
                        spans.getOrDefault(row.getString("hash"), List.of())));
    }

    /** Hash of the last book that was put in force because it lay in the directory given at start. */
    String lastOfTheDirectory() {
        return jdbc.queryForList("SELECT hash FROM book_in_force WHERE adopted_by IS NULL ORDER BY from_tick DESC LIMIT 1",
                String.class).get(0);
    }

    /** Up to when any shard has judged. */
    Instant judged() {
        return jdbc.query("SELECT MAX(tick) AS judged FROM progress",
                (row, at) -> Optional.ofNullable(row.getObject("judged", OffsetDateTime.class)).map(OffsetDateTime::toInstant))
                .stream().flatMap(Optional::stream).findFirst().orElse(Instant.EPOCH);
    }

    /** Whether a book ever judged. */
    boolean wasInForce(String hash) {
        return inForce().containsValue(hash);
    }

    public boolean keeps(String hash) {
        return !jdbc.queryForList("SELECT hash FROM rule_book WHERE hash = ?", String.class, hash).isEmpty();
    }

    /** A rules directory as ZIP, if it is kept. */
    Optional<byte[]> content(String hash) {
        return jdbc.query("SELECT content FROM rule_book WHERE hash = ?", (row, at) -> row.getBytes("content"), hash).stream()
                .findFirst();
    }

    /** When a book was first kept. */
    public Instant adopted(String hash) {
        return jdbc.query("SELECT adopted_at FROM rule_book WHERE hash = ?", (row, at) -> instant(row, "adopted_at"), hash)
                .get(0);
    }

    /** Keeps a book, once; it judges nothing yet. */
    @Transactional
    public void keep(String hash, byte[] content, Instant now, Approval proposal) {
        mandate.check();
        Integer known = jdbc.queryForObject("SELECT COUNT(*) FROM rule_book WHERE hash = ?", Integer.class, hash);
        if (known == null || known == 0) {
            jdbc.update("INSERT INTO rule_book (hash, adopted_at, content, proposed_by) VALUES (?, ?, ?, ?)", hash, utc(now),
                    content, proposal.by().orElse(null));
        }
    }

    /** Puts a book that is kept in force from a tick on. */
    @Transactional
    public void putInForce(String hash, Instant fromTick, Approval approval) {
        mandate.check();
        jdbc.update("DELETE FROM book_in_force WHERE from_tick = ?", utc(fromTick));
        jdbc.update("INSERT INTO book_in_force (from_tick, hash, adopted_by, reason) VALUES (?, ?, ?, ?)", utc(fromTick), hash,
                approval.by().orElse(null), Excerpt.of(approval.reason(), LONGEST_REASON));
    }

    /** Writes down that a book judges nothing, and why. */
    @Transactional
    public void setAside(SetAside book) {
        mandate.check();
        jdbc.update("UPDATE book_in_force SET set_aside_at = ?, set_aside_reason = ? WHERE from_tick = ?", utc(book.at()),
                Excerpt.of(book.reason(), LONGEST_REASON), utc(book.from()));
    }

    /** @throws id.kentongan.reasoning.book.RuleBookRefused if this version of the program no longer accepts the book */
    public RuleBook read(String hash) {
        byte[] content = content(hash)
                .orElseThrow(() -> new IllegalStateException(Text.of("Rule book %s is not kept.", hash)));
        try {
            Path directory = Files.createTempDirectory("kentongan-book");
            try {
                BookArchive.unpack(content, directory);
                return RuleBook.read(directory);
            } finally {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
