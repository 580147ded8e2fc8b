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

    /** When a book was first kept. */
    public Instant adopted(String hash) {
        return jdbc.query("SELECT adopted_at FROM rule_book WHERE hash = ?", (row, at) -> instant(row, "adopted_at"), hash)
                .get(0);
    }

    /** Keeps a book and puts it in force from a tick on. */
    @Transactional
    public void put(String hash, byte[] content, Instant fromTick, Instant now) {
        mandate.check();
        Integer known = jdbc.queryForObject("SELECT COUNT(*) FROM rule_book WHERE hash = ?", Integer.class, hash);
        if (known == null || known == 0) {
            jdbc.update("INSERT INTO rule_book (hash, adopted_at, content) VALUES (?, ?, ?)", hash, utc(now), content);
        }
        jdbc.update("DELETE FROM book_in_force WHERE from_tick = ?", utc(fromTick));
        jdbc.update("INSERT INTO book_in_force (from_tick, hash) VALUES (?, ?)", utc(fromTick), hash);
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
        byte[] content = jdbc.queryForObject("SELECT content FROM rule_book WHERE hash = ?", byte[].class, hash);
        if (content == null) {
            throw new IllegalStateException(Text.of("Rule book %s is not kept.", hash));
        }
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
