package id.kentongan.journal;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The right to write, which one process has at a time. On PostgreSQL a lock keeps others from starting; H2 locks its file itself. Should
 * that lock be lost and another start, it raises the epoch, and whoever writes under an older one is refused.
 */
@Component
public class Mandate implements FlywayMigrationStrategy, AutoCloseable {
    private static final String TABLE = "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'writer' "
            + "AND table_schema = CURRENT_SCHEMA";
    private static final String EPOCH = "SELECT epoch FROM writer";

    private final JdbcTemplate jdbc;
    private final Optional<SessionLock> lock;
    private final String held;
    private volatile long epoch;

    Mandate(DataSource source) {
        jdbc = new JdbcTemplate(source);
        boolean shared = "PostgreSQL".equals(jdbc.execute(
                (ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName()));
        lock = shared ? Optional.of(new SessionLock(source)) : Optional.empty();
        // Held until the transaction ends: the next epoch waits for what is being written under this one.
        held = shared ? EPOCH + " FOR SHARE" : EPOCH;
    }

    /**
     * Before anything is written, the schema included.
     *
     * @throws DatabaseTaken if another process has the right to write
     */
    @Override
    public void migrate(Flyway flyway) {
        lock.ifPresent(SessionLock::take);
        boolean known = Integer.valueOf(1).equals(jdbc.queryForObject(TABLE, Integer.class));
        if (known) {
            raise();
        }
        flyway.migrate();
        if (!known) {
            raise();
        }
    }

    /** Takes the right to write from whoever had it. */
    void raise() {
        jdbc.update("UPDATE writer SET epoch = epoch + 1");
        epoch = current(EPOCH);
    }

    /**
     * Belongs to every transaction that writes what is judged, or what judging gives.
     *
     * @throws MandateLost if another process has begun to write since
     */
    public void check() {
        long current = current(held);
        if (current != epoch) {
            throw new MandateLost(epoch, current);
        }
    }

    private long current(String query) {
        Long current = jdbc.queryForObject(query, Long.class);
        return current == null ? 0 : current;
    }

    @Override
    public void close() {
        lock.ifPresent(SessionLock::close);
    }
}
