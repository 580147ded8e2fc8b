package id.kentongan.rulebook;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Text;
import id.kentongan.journal.Receiving;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.RuleBookRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The rule books in force, by tick. Another is taken up while the watch runs, at the tick after it was put in force; the journal says so.
 * Any thread may ask at any time.
 */
@Component
@EnableConfigurationProperties({BookSettings.class, TickLength.class})
public class Books {
    private static final Logger LOG = LoggerFactory.getLogger(Books.class);
    /** Books that were in force lately stay read; older ones are read again when a past is asked for. */
    private static final int MOST_READ = 8;

    private final KeptBooks kept;
    private final Receiving receiving;
    private final BookSettings settings;
    private final Duration tick;
    private final NavigableMap<Instant, String> inForce;
    private final Map<String, RuleBook> read = new ConcurrentHashMap<>();
    private volatile Optional<SetAside> setAside;
    private final Optional<RefusedAtStart> refusedAtStart;

    /** @throws RuleBookRefused if the rules directory is refused and no book was in force before */
    Books(KeptBooks kept, Receiving receiving, BookSettings settings, TickLength length, FirstBook first) {
        this.kept = kept;
        this.receiving = receiving;
        this.settings = settings;
        this.tick = length.tick();
        this.inForce = new ConcurrentSkipListMap<>(kept.inForce());
        this.setAside = kept.lastSetAside().filter(this::stands);
        this.refusedAtStart = first.goOn(this);
    }

    /** Until another book is taken up after it failed; one that was waiting for its tick by then mends nothing. */
    private boolean stands(SetAside aside) {
        return !inForce.lastKey().minus(tick).isAfter(aside.at());
    }

    /** Hash of the newest book; none before there is any. */
    Optional<String> newest() {
        return Optional.ofNullable(inForce.lastEntry()).map(Map.Entry::getValue);
    }

    /** Hash of the first book that ever was in force. */
    String first() {
        return inForce.firstEntry().getValue();
    }

    /** Begins with a book that judges from the beginning of time on. */
    void begin(RuleBook book, byte[] content) {
        receiving.under(book);
        Instant at = settings.begin(receiving.horizon());
        kept.keep(book.hash(), content, at, Approval.OF_THE_DIRECTORY);
        kept.putInForce(book.hash(), Instant.EPOCH, Approval.OF_THE_DIRECTORY);
        receiving.lay(List.of(new BookTaken(book.hash(), at)));
        enter(Instant.EPOCH, book);
    }

    /**
     * Puts a book in force at the tick after now, whatever is received meanwhile. It has been kept before.
     *
     * @return since when it is
     */
    public Instant adopt(RuleBook book, Approval approval) {
        return receiving.alsoUnder(book, now -> {
            kept.putInForce(book.hash(), from(now), approval);
            return List.of(new BookTaken(book.hash(), now));
        }, now -> enter(from(now), book)).receivedAt().plus(tick);
    }

    private Instant from(Instant taken) {
        return taken.plus(tick);
    }

    private void enter(Instant from, RuleBook book) {
        read.put(book.hash(), book);
        inForce.put(from, book.hash());
        setAside = Optional.empty();
        forgetOld();
    }

    private void forgetOld() {
        read.keySet().retainAll(inForce.descendingMap().values().stream().distinct().limit(MOST_READ).toList());
    }

    /** The books that judge after a moment, the one in force at it included. */
    List<RuleBook> after(Instant moment) {
        Instant from = Optional.ofNullable(inForce.floorKey(moment)).orElseGet(inForce::firstKey);
        return inForce.tailMap(from, true).values().stream().distinct().map(this::book).toList();
    }

    /** All shards have taken up the book of a tick: what is received need no longer go where one before would have sent it. */
    public void taken(Instant tick) {
        receiving.onlyUnder(
                () -> Stream.concat(Stream.of(at(tick)), inForce.tailMap(tick, false).values().stream().map(this::book))
                        .toList());
    }

    /** The newest book, by which new reports are read. */
    public RuleBook current() {
        return book(inForce.lastEntry().getValue());
    }

    /**
     * The book that judges a tick.
     *
     * @throws BookUnreadable where this version of the program does not accept it; no other is taken for it unless an operator says so
     */
    public RuleBook at(Instant tick) {
        Map.Entry<Instant, String> entry = inForce.floorEntry(tick);
        String hash = entry == null ? first() : entry.getValue();
        try {
            return book(hash);
        } catch (RuleBookRefused refused) {
            Optional<String> next = Optional.ofNullable(inForce.higherEntry(tick)).map(Map.Entry::getValue);
            if (next.isEmpty() || !settings.withoutBook().equals(hash)) {
                throw new BookUnreadable(hash, refused);
            }
            LOG.warn("Buku aturan {} tidak dapat dibaca; atas permintaan, buku {} menilai sebagai gantinya.", hash, next.get());
            return book(next.get());
        }
    }

    /** The first moment after this one at which another book takes force. */
    public Optional<Instant> nextAfter(Instant moment) {
        return Optional.ofNullable(inForce.higherKey(moment));
    }

    /**
     * Sets aside the book that takes force at a tick, because it failed there; the one before stays in force.
     *
     * @throws IllegalStateException if there is none before
     */
    public void setAside(Instant tick, String reason) {
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

    void complain(SetAside aside) {
        LOG.error("Buku aturan {} disisihkan ({}). Buku {} tetap berlaku. Perbaiki aturannya, lalu ajukan lagi.", aside.hash(),
                aside.reason(), inForce.lastEntry().getValue());
    }

    /** The last book that failed while it was being taken up, until another is taken up after that. */
    public Optional<SetAside> setAside() {
        return setAside;
    }

    /** What was wrong with the rules directory at start, where an older book stays in force because of it. */
    public Optional<RefusedAtStart> refusedAtStart() {
        return refusedAtStart;
    }

    /** @throws RuleBookRefused if this version of the program no longer accepts it */
    private RuleBook book(String hash) {
        Optional<RuleBook> known = Optional.ofNullable(read.get(hash));
        if (known.isPresent()) {
            return known.get();
        }
        RuleBook book = kept.read(hash);
        read.put(hash, book);
        forgetOld();
        return book;
    }
}
