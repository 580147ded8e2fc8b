package id.kentongan.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * An advisory lock of PostgreSQL, one for each schema of a database, kept on a connection of its own for the life of the process. Where
 * that connection breaks the lock is gone; it is asked for again until it is had.
 */
final class SessionLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLock.class);
    /** "KENT" in ASCII. */
    private static final String TRY = "SELECT pg_try_advisory_lock(1262833236, hashtext(current_schema()))";
    private static final String RELEASE = "SELECT pg_advisory_unlock_all()";
    private static final int ANSWER_SECONDS = 5;

    private final DataSource source;
    private final Duration patience;
    private final Duration every;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "session-lock");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Connection> held = Optional.empty();
    private boolean told;

    SessionLock(DataSource source) {
        this(source, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    /**
     * @param patience how long a process that has just been killed may still be in the way
     * @param every how often it is made sure that the lock is still held
     */
    SessionLock(DataSource source, Duration patience, Duration every) {
        this.source = source;
        this.patience = patience;
        this.every = every;
    }

    /** @throws DatabaseTaken if another session has it and keeps it */
    synchronized void take() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!taken()) {
            if (System.nanoTime() > deadline) {
                throw new DatabaseTaken();
            }
            pause();
        }
        keeper.scheduleWithFixedDelay(this::keep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean taken() {
        try {
            Connection connection = source.getConnection();
            if (locked(connection)) {
                held = Optional.of(connection);
                return true;
            }
            connection.close();
            return false;
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(TRY)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException broken) {
            JdbcUtils.closeConnection(connection);
            throw broken;
        }
    }

    private synchronized void keep() {
        if (held.filter(SessionLock::alive).isPresent()) {
            return;
        }
        held.ifPresent(SessionLock::end);
        held = Optional.empty();
        try {
            boolean again = taken();
            if (!again && !told) {
                LOG.error(
                        "Kunci basis data lepas dan sekarang dipegang Kentongan yang lain. Proses ini tidak menulis lagi; hentikan.");
            } else if (again) {
                LOG.warn("Kunci basis data sempat lepas karena koneksi putus; sudah dipegang lagi.");
            }
            told = !again;
        } catch (RuntimeException away) {
            LOG.debug("The database is away:", away);
        }
    }

    private static boolean alive(Connection connection) {
        try {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException broken) {
            return false;
        }
    }

    /** Closing alone would give it back to the pool, and the session would keep the lock. */
    private static void end(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException broken) {
            LOG.debug("The session is gone already:", broken);
        }
        JdbcUtils.closeConnection(connection);
    }

    private static void release(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(RELEASE);
            connection.close();
        } catch (SQLException broken) {
            end(connection);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseTaken();
        }
    }

    @Override
    public synchronized void close() {
        keeper.shutdownNow();
        held.ifPresent(SessionLock::release);
        held = Optional.empty();
    }
}
