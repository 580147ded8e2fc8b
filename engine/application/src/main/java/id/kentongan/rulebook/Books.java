package id.kentongan.rulebook;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Text;
import id.kentongan.journal.Journal;
import id.kentongan.journal.Receiving;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.RuleBookRefused;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The rule books in force, by tick. At start the rules directory is read once; if it has changed it takes force at the tick after now, and
 * the journal says so. If it is refused, the last book that was in force stays so.
 */
@Component
public class Books {
    private static final Logger LOG = LoggerFactory.getLogger(Books.class);

    private final KeptBooks kept;
    private final Journal journal;
    private final Receiving receiving;
    private final BookSettings settings;
    private final NavigableMap<Instant, String> inForce;
    private final Map<String, RuleBook> read = new HashMap<>();
    private Optional<SetAside> setAside;
    private Optional<RefusedAtStart> refusedAtStart = Optional.empty();

    /** @throws RuleBookRefused if the rules directory is refused and no book was in force before */
    Books(KeptBooks kept, Journal journal, Receiving receiving, BookSettings settings) {
        this.kept = kept;
        this.journal = journal;
        this.receiving = receiving;
        this.settings = settings;
        this.inForce = kept.inForce();
        this.setAside = kept.lastSetAside().filter(this::stands);
        try {
            RuleBook book = RuleBook.read(settings.rules());
            if (!book.objections().isEmpty()) {
                throw new RuleBookRefused(book.objections());
            }
            read.put(book.hash(), book);
            goOn(book);
        } catch (RuleBookRefused refused) {
            stayWithTheLast(refused);
        }
    }

    /** Until another book is taken up after it failed; one that was waiting for its tick by then mends nothing. */
    private boolean stands(SetAside aside) {
        return !inForce.lastKey().minus(settings.tick()).isAfter(aside.at());
    }

    private void goOn(RuleBook book) {
        if (inForce.isEmpty()) {
            receiving.under(book);
            begin(book);
            return;
        }
        sayWhenTimeBegan();
        String last = inForce.lastEntry().getValue();
        receiving.under(readable(last).orElse(book));
        boolean failed = setAside.filter(aside -> aside.hash().equals(book.hash())).isPresent();
        if (!last.equals(book.hash()) && !failed) {
            adopt(book);
        }
        setAside.filter(aside -> failed).ifPresent(this::complain);
    }

    private void begin(RuleBook book) {
        Instant at = settings.begin(receiving.horizon());
        kept.put(book.hash(), BookArchive.of(settings.rules()), Instant.EPOCH, at);
        receiving.lay(List.of(new BookTaken(book.hash(), at)));
        inForce.put(Instant.EPOCH, book.hash());
    }

    private void adopt(RuleBook book) {
        byte[] content = BookArchive.of(settings.rules());
        receiving.alsoUnder(book);
        Instant at = receiving.receive(now -> {
            kept.put(book.hash(), content, now.plus(settings.tick()), now);
            return List.of(new BookTaken(book.hash(), now));
        }).receivedAt();
        inForce.put(at.plus(settings.tick()), book.hash());
        setAside = Optional.empty();
    }

    /** Journals that were begun before taking up a book was an entry of theirs. */
    private void sayWhenTimeBegan() {
        if (journal.beginning().isEmpty()) {
            String first = inForce.firstEntry().getValue();
            Instant adopted = kept.adopted(first);
            receiving.begin(new BookTaken(first, journal.first().filter(adopted::isAfter).orElse(adopted)));
        }
    }

    private void stayWithTheLast(RuleBookRefused refused) {
        if (inForce.isEmpty()) {
            throw refused;
        }
        String last = inForce.lastEntry().getValue();
        refused.problems().forEach(problem -> LOG.error("{}", problem));
        LOG.error("{} masalah. Buku aturan {} tetap berlaku.", refused.problems().size(), last);
        refusedAtStart = Optional.of(new RefusedAtStart(last, refused.problems().size(), refused.problems().get(0).toString()));
        sayWhenTimeBegan();
        receiving.under(book(last));
    }

    /** The newest book, by which new reports are read. */
    public synchronized RuleBook current() {
        return book(inForce.lastEntry().getValue());
    }

    /**
     * The book that judges a tick.
     *
     * @throws BookUnreadable where this version of the program does not accept it; no other is taken for it unless an operator says so
     */
    public synchronized RuleBook at(Instant tick) {
        Map.Entry<Instant, String> entry = inForce.floorEntry(tick);
        String hash = (entry == null ? inForce.firstEntry() : entry).getValue();
        try {
            return book(hash);
        } catch (RuleBookRefused refused) {
            Optional<String> next = Optional.ofNullable(inForce.higherEntry(tick)).map(Map.Entry::getValue);
            if (next.isEmpty() || !settings.without().equals(hash)) {
                throw new BookUnreadable(hash, refused);
            }
            LOG.warn("Buku aturan {} tidak dapat dibaca; atas permintaan, buku {} menilai sebagai gantinya.", hash, next.get());
            return book(next.get());
        }
    }

    /** The first moment after this one at which another book takes force. */
    public synchronized Optional<Instant> nextAfter(Instant moment) {
        return Optional.ofNullable(inForce.higherKey(moment));
    }

    /**
     * Sets aside the book that takes force at a tick, because it failed there; the one before stays in force.
     *
     * @throws IllegalStateException if there is none before
     */
    public synchronized void setAside(Instant tick, String reason) {
        Map.Entry<Instant, String> failed = inForce.floorEntry(tick);
        if (inForce.lowerKey(failed.getKey()) == null) {
            throw new IllegalStateException(Text.of("%s is the first book; none was in force before it.", failed.getValue()));
        }
        SetAside aside = new SetAside(failed.getValue(), failed.getKey(), receiving.horizon(), reason);
        kept.setAside(aside);
        inForce.remove(failed.getKey());
        receiving.alsoUnder(current());
        setAside = Optional.of(aside);
        complain(aside);
    }

    private void complain(SetAside aside) {
        LOG.error("Buku aturan {} disisihkan ({}). Buku {} tetap berlaku. Perbaiki aturannya, lalu mulai lagi.", aside.hash(),
                aside.reason(), inForce.lastEntry().getValue());
    }

    /** The last book that failed while it was being taken up, until another is taken up after that. */
    public synchronized Optional<SetAside> setAside() {
        return setAside;
    }

    /** What was wrong with the rules directory at start, where an older book stays in force because of it. */
    public Optional<RefusedAtStart> refusedAtStart() {
        return refusedAtStart;
    }

    private Optional<RuleBook> readable(String hash) {
        try {
            return Optional.of(book(hash));
        } catch (RuleBookRefused unreadable) {
            return Optional.empty();
        }
    }

    private RuleBook book(String hash) {
        return read.computeIfAbsent(hash, kept::read);
    }
}
