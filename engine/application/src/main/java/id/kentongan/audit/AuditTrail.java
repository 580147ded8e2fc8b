package id.kentongan.audit;

import id.kentongan.files.DataDirectory;
import id.kentongan.journal.Mandate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the audit, one row after the other. What cannot be written down is not done. */
@Component
@EnableConfigurationProperties({DataDirectory.class, AuditSettings.class})
public class AuditTrail {
    static final String KEY = "kunci-audit.txt";
    static final String TIP = "ujung-audit.txt";
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    /** Rows from one checkpoint in the database to the next. */
    private static final int APART = 100;

    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final AuditTable table;
    private final Mandate mandate;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AuditKey key;
    private final Tip tip;

    AuditTrail(JdbcTemplate jdbc, Mandate mandate, PlatformTransactionManager transactions, Clock clock,
            DataDirectory directory, AuditSettings settings) throws IOException {
        Path data = directory.data();
        table = new AuditTable(jdbc);
        this.mandate = mandate;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.key = AuditKey.in(settings.key().isEmpty() ? data.resolve(KEY) : Path.of(settings.key()));
        tip = new Tip(data.resolve(TIP));
    }

    /** Writes down that something happened. */
    public void record(Trace deed) {
        record(() -> deed, List::of);
    }

    /**
     * Does something and writes it down, both or neither.
     *
     * @param action must write to nothing but the database
     * @param told what it was; nothing where nothing was done
     */
    public <T> T record(Supplier<T> action, Function<T, List<Trace>> told) {
        oneAtATime.lock();
        try {
            Done<T> done = Objects.requireNonNull(transaction.execute(status -> {
                mandate.check();
                T result = action.get();
                return new Done<>(result, told.apply(result).stream().map(this::append).toList());
            }));
            done.written().stream().reduce((earlier, later) -> later).ifPresent(this::show);
            return done.result();
        } finally {
            oneAtATime.unlock();
        }
    }

    private record Done<T>(T result, List<AuditEntry> written) {}

    private AuditEntry append(Trace deed) {
        Optional<AuditEntry> last = table.last();
        AuditEntry next = AuditEntry.after(last.map(AuditEntry::hash).orElse(AuditEntry.BEGINNING),
                last.map(AuditEntry::seq).orElse(0L) + 1, clock.instant().truncatedTo(ChronoUnit.MICROS), deed);
        table.write(next);
        if (next.seq() % APART == 1) {
            table.write(Checkpoint.of(next, key));
        }
        return next;
    }

    /** Only after it is committed: a row that was rolled back must not be missed. */
    private void show(AuditEntry newest) {
        try {
            tip.write(Checkpoint.of(newest, key));
        } catch (IOException unwritten) {
            LOG.error("Ujung jejak audit tidak dapat ditulis ke {}; perbaiki izin atau ruang disk.", tip.file(), unwritten);
            throw new UncheckedIOException(unwritten);
        }
    }

    /** The rows after a number, oldest first. */
    public List<AuditEntry> after(long seq, int atMost) {
        return table.after(seq, atMost);
    }

    /** The rows before a number, newest first. */
    public List<AuditEntry> before(long seq, int atMost) {
        return table.before(seq, atMost);
    }

    /** Whether anything was altered. */
    public Verification.Verdict verify() {
        oneAtATime.lock();
        try {
            return new Verification(table, key, tip).verdict();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            oneAtATime.unlock();
        }
    }
}
