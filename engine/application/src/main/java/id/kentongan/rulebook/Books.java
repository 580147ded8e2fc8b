package id.kentongan.rulebook;

import id.kentongan.journal.Receiving;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.RuleBookRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rule books in force, by tick. At start the rules directory is read once; if it has changed it takes force at the tick after now.
 * If it is refused, the last book that was in force stays so.
 */
@Component
public class Books {
    private static final Logger LOG = LoggerFactory.getLogger(Books.class);

    private final KeptBooks kept;
    private final NavigableMap<Instant, String> inForce;
    private final Map<String, RuleBook> read = new HashMap<>();

    /** @throws RuleBookRefused if the rules directory is refused and no book was in force before */
    Books(KeptBooks kept, Receiving receiving, @Value("${kentongan.rules}") Path rules,
            @Value("${kentongan.tick}") Duration tick) {
        this.kept = kept;
        this.inForce = kept.inForce();
        try {
            RuleBook book = RuleBook.read(rules);
            if (!book.objections().isEmpty()) {
                throw new RuleBookRefused(book.objections());
            }
            read.put(book.hash(), book);
            if (inForce.isEmpty() || !inForce.lastEntry().getValue().equals(book.hash())) {
                adopt(book, rules, receiving.horizon(), tick);
            }
        } catch (RuleBookRefused refused) {
            stayWithTheLast(refused);
        }
    }

    private void adopt(RuleBook book, Path rules, Instant now, Duration tick) {
        Instant from = inForce.isEmpty() ? Instant.EPOCH : now.plus(tick);
        kept.put(book.hash(), BookArchive.of(rules), from, now);
        inForce.put(from, book.hash());
    }

    private void stayWithTheLast(RuleBookRefused refused) {
        if (inForce.isEmpty()) {
            throw refused;
        }
        String last = inForce.lastEntry().getValue();
        refused.problems().forEach(problem -> LOG.error("{}", problem));
        LOG.error("{} masalah. Buku aturan {} tetap berlaku.", refused.problems().size(), last);
        book(last);
    }

    /** The newest book, by which new reports are read. */
    public RuleBook current() {
        return book(inForce.lastEntry().getValue());
    }

    /** The book that judges a tick; the newest where this version of the program no longer accepts the one of that time. */
    public RuleBook at(Instant tick) {
        Map.Entry<Instant, String> entry = inForce.floorEntry(tick);
        String hash = (entry == null ? inForce.firstEntry() : entry).getValue();
        try {
            return book(hash);
        } catch (RuleBookRefused outdated) {
            LOG.warn("Buku aturan lama {} tidak lagi dapat dibaca; dipakai buku yang berlaku sekarang.", hash);
            return current();
        }
    }

    /** The first moment after this one at which another book takes force. */
    public Optional<Instant> nextAfter(Instant moment) {
        return Optional.ofNullable(inForce.higherKey(moment));
    }

    private synchronized RuleBook book(String hash) {
        return read.computeIfAbsent(hash, kept::read);
    }
}
