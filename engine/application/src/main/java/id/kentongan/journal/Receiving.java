package id.kentongan.journal;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.facts.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way into the journal while the watch runs. Times of receipt are given out, and their transactions committed, one after the
 * other; so whoever asks for the {@link #horizon} knows that nothing received before it is still on its way.
 */
@Component
@EnableConfigurationProperties(ClockTrust.class)
public class Receiving {
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final Journal journal;
    private final Addresses addresses;
    private final FreshMail mail;
    private final SteadyClock clock;
    private final DatabaseFile file;
    private final TransactionTemplate transaction;
    private boolean started;
    private Optional<Doubt> doubt = Optional.empty();
    private volatile Optional<Instant> failing = Optional.empty();

    @Autowired
    Receiving(Journal journal, Addresses addresses, FreshMail mail, Clock clock, DatabaseFile file,
            ClockTrust trust, PlatformTransactionManager transactions) {
        this(journal, addresses, mail,
                new SteadyClock(clock, System::nanoTime, new ClockWatch(trust.largestLeap(), Uptime.ofThisMachine())),
                file, transactions);
    }

    Receiving(Journal journal, Addresses addresses, FreshMail mail, SteadyClock clock,
            PlatformTransactionManager transactions) {
        this(journal, addresses, mail, clock, new DatabaseFile(Optional.empty()), transactions);
    }

    private Receiving(Journal journal, Addresses addresses, FreshMail mail, SteadyClock clock, DatabaseFile file,
            PlatformTransactionManager transactions) {
        this.file = file;
        this.journal = journal;
        this.addresses = addresses;
        this.mail = mail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What one batch of entries became. */
    public record Batch(Instant receivedAt, List<Boolean> fresh) {}

    /** A batch of which nobody could tell whether it was committed: the answer of the database was lost. */
    private record Doubt(EntryId first, Instant receivedAt, Consumer<Instant> committed) {}

    /**
     * Stamps a batch with its time of receipt, appends it, and commits before it returns.
     *
     * @param stamped makes the entries for that time; whatever else it writes belongs to the same transaction
     * @throws Obstructed if what is written now would be lost
     */
    public Batch receive(Submission by, Function<Instant, List<? extends JournalEntry>> stamped) {
        return receive(by, stamped, receivedAt -> {});
    }

    /**
     * @param committed what has to be known, once it is committed, before anybody can be told that this time has passed; also where this
     *        throws and it turns out later that it was
     */
    public Batch receive(Submission by, Function<Instant, List<? extends JournalEntry>> stamped, Consumer<Instant> committed) {
        return locked(() -> {
            start();
            whatIsWrittenStays();
            Instant receivedAt = clock.next();
            List<JournalEntry> entries = new ArrayList<>();
            List<Boolean> fresh;
            try {
                fresh = keep(by, () -> {
                    entries.addAll(stamped.apply(receivedAt));
                    return entries;
                });
            } catch (RuntimeException | Error unanswered) {
                doubt = entries.stream().findFirst().map(first -> new Doubt(first.id(), receivedAt, committed));
                failing = failing.or(() -> Optional.of(receivedAt));
                throw unanswered;
            }
            failing = Optional.empty();
            committed.accept(receivedAt);
            whatIsWrittenStays();
            return new Batch(receivedAt, fresh);
        });
    }

    private void whatIsWrittenStays() {
        file.gone().ifPresent(sentence -> {
            throw new Obstructed(sentence);
        });
    }

    /** That what came last could not be kept, and since when; it is told until something is kept again. */
    public Optional<String> failing() {
        return failing.map(since -> Text.of("Sejak %s tidak ada yang dapat dicatat; sebabnya ada di catatan server.", since));
    }

    /** Why nothing may be judged at present, or even be kept, if it may not. */
    public Optional<String> obstacle() {
        return file.gone().or(clock::held);
    }

    /**
     * Judges again by the clock of the machine, whatever it shows.
     *
     * @return whether it had been held up
     */
    public boolean resume() {
        return locked(clock::resume);
    }

    /** Before anybody relies on what is known to have been received. */
    private void settle() {
        doubt.filter(open -> journal.find(open.first()).isPresent())
                .ifPresent(open -> open.committed().accept(open.receivedAt()));
        doubt = Optional.empty();
    }

    private List<Boolean> keep(Submission by, Supplier<List<? extends JournalEntry>> entries) {
        try {
            Appended appended = Optional.ofNullable(transaction.execute(status -> journal.append(entries.get(), by)))
                    .orElse(Appended.NOTHING);
            mail.offer(appended.after(), appended.sent());
            return appended.fresh();
        } catch (RuntimeException | Error notKept) {
            addresses.rolledBack();
            throw notKept;
        }
    }

    /**
     * Lays entries that tell themselves when they were received into a journal that holds none received later.
     *
     * @param entries in the order of receipt
     */
    public void lay(List<? extends JournalEntry> entries) {
        locked(() -> {
            started = false;
            return keep(Submission.PROGRAM, () -> entries);
        });
    }

    /** Goes on under the book in force, at start; nothing is received before. See {@link Addresses#begin}. */
    public void under(RuleBook inForce) {
        locked(() -> {
            mail.forget();
            addresses.begin(inForce);
        });
    }

    /** Sends what is received, and what was, also to those who ask for it under another book; receives meanwhile. */
    public void alsoUnder(RuleBook next) {
        Optional<Addresses.Told> told = addresses.tell(next);
        locked(() -> {
            mail.forget();
            addresses.add(next, told);
        });
    }

    /** The same, and receives what says so before anything else is. See {@link #receive(Submission, Function, Consumer)}. */
    public Batch alsoUnder(RuleBook next, Function<Instant, List<? extends JournalEntry>> stamped, Consumer<Instant> committed) {
        Optional<Addresses.Told> told = addresses.tell(next);
        return locked(() -> {
            mail.forget();
            addresses.add(next, told);
            return receive(Submission.PROGRAM, stamped, committed);
        });
    }

    /**
     * Sends what is received no longer to those who asked for it under other books.
     *
     * @param books asked while nothing can be received
     */
    public void onlyUnder(Supplier<List<RuleBook>> books) {
        locked(() -> {
            settle();
            addresses.only(books.get());
        });
    }

    /** Says before everything else that a book was in force, where a journal was begun without saying so. */
    public void begin(BookTaken first) {
        locked(() -> transaction.executeWithoutResult(status -> journal.begin(first)));
    }

    /** What stands in the journal under an id and revision. */
    public Optional<JournalEntry> kept(EntryId id) {
        return journal.find(id);
    }

    /** A moment up to which everything received is committed, and after which everything else will be received. */
    public Instant horizon() {
        return locked(() -> {
            start();
            return clock.next();
        });
    }

    /**
     * The same for whoever judges.
     *
     * @throws Obstructed if nothing may be judged at present
     */
    public Instant judgeableUpTo() {
        Instant horizon = horizon();
        obstacle().ifPresent(sentence -> {
            throw new Obstructed(sentence);
        });
        return horizon;
    }

    private <T> T locked(Supplier<T> turn) {
        oneAtATime.lock();
        try {
            return turn.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void locked(Runnable turn) {
        locked(() -> {
            turn.run();
            return Optional.empty();
        });
    }

    private void start() {
        if (!started) {
            file.gone();
            journal.lastMoment().ifPresent(clock::startAfter);
            started = true;
        }
        settle();
    }
}
