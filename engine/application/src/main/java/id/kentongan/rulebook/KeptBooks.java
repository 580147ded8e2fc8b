package id.kentongan.rulebook;

import id.kentongan.reasoning.book.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

/** Every rule book that was ever in force, whole, and since which tick. */
@Repository
public class KeptBooks {
    private final JdbcTemplate jdbc;

    KeptBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Hash of the book in force, by the first tick it judges. */
    public NavigableMap<Instant, String> inForce() {
        NavigableMap<Instant, String> books = new TreeMap<>();
        jdbc.query("SELECT from_tick, hash FROM book_in_force", row -> {
            books.put(row.getObject("from_tick", OffsetDateTime.class).toInstant(), row.getString("hash"));
        });
        return books;
    }

    /** Keeps a book and puts it in force from a tick on. */
    @Transactional
    public void put(String hash, byte[] content, Instant fromTick, Instant now) {
        Integer known = jdbc.queryForObject("SELECT COUNT(*) FROM rule_book WHERE hash = ?", Integer.class, hash);
        if (known == null || known == 0) {
            jdbc.update("INSERT INTO rule_book (hash, adopted_at, content) VALUES (?, ?, ?)", hash, utc(now), content);
        }
        jdbc.update("DELETE FROM book_in_force WHERE from_tick = ?", utc(fromTick));
        jdbc.update("INSERT INTO book_in_force (from_tick, hash) VALUES (?, ?)", utc(fromTick), hash);
    }

    /** @throws id.kentongan.reasoning.book.RuleBookRefused if this version of the program no longer accepts the book */
    public RuleBook read(String hash) {
        byte[] content = jdbc.queryForObject("SELECT content FROM rule_book WHERE hash = ?", byte[].class, hash);
        if (content == null) {
            throw new IllegalStateException("Rule book %s is not kept.".formatted(hash));
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

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
