package id.kentongan.journal;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way into the journal while the watch runs. Times of receipt are given out, and their transactions committed, one after the
 * other; so whoever asks for the {@link #horizon} knows that nothing received before it is still on its way.
 */
@Component
public class Receiving {
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final Journal journal;
    private final SteadyClock clock;
    private final TransactionTemplate transaction;
    private boolean started;

    @Autowired
    Receiving(Journal journal, Clock clock, PlatformTransactionManager transactions) {
        this(journal, new SteadyClock(clock, System::nanoTime), transactions);
    }

    Receiving(Journal journal, SteadyClock clock, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What one batch of entries became. */
    public record Batch(Instant receivedAt, List<Boolean> fresh) {}

    /**
     * Stamps a batch with its time of receipt, appends it, and commits before it returns.
     *
     * @param stamped makes the entries for that time; whatever else it writes belongs to the same transaction
     */
    public Batch receive(Function<Instant, List<? extends JournalEntry>> stamped) {
        oneAtATime.lock();
        try {
            start();
            Instant receivedAt = clock.next();
            List<Boolean> fresh = transaction.execute(status -> journal.append(stamped.apply(receivedAt)));
            return new Batch(receivedAt, fresh == null ? List.of() : fresh);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What stands in the journal under an id and revision. */
    public Optional<JournalEntry> kept(EntryId id) {
        return journal.find(id);
    }

    /** A moment up to which everything received is committed, and after which everything else will be received. */
    public Instant horizon() {
        oneAtATime.lock();
        try {
            start();
            return clock.next();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void start() {
        if (!started) {
            journal.lastMoment().ifPresent(clock::startAfter);
            started = true;
        }
    }
}
