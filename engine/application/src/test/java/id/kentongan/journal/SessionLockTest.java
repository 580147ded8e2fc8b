package id.kentongan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What keeps a second process from a database on PostgreSQL, and what happens when that is lost. */
class SessionLockTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    Path directory;
    private final List<SessionLock> locks = new ArrayList<>();
    private Engine.Open open;

    @BeforeEach
    void openDatabase() {
        open = Engine.migrated(Engine.POSTGRESQL, directory);
    }

    @AfterEach
    void closeDatabase() {
        locks.forEach(SessionLock::close);
        open.close();
    }

    @Test
    void oneHasItUntilItIsClosed() {
        SessionLock first = lock(SHORT);
        SessionLock second = lock(SHORT);
        first.take();
        assertThatThrownBy(second::take).isInstanceOf(DatabaseTaken.class);
        first.close();
        second.take();
    }

    @Test
    void whoWasKilledAMomentAgoIsWaitedFor() {
        SessionLock first = lock(SHORT);
        SessionLock second = lock(Duration.ofSeconds(20));
        first.take();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(second::take);
        assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.close();
        waiting.join();
    }

    @Test
    void whenItsConnectionBreaksItIsTakenAgain() {
        SessionLock first = lock(SHORT);
        SessionLock second = lock(SHORT);
        first.take();
        int before = holder().orElseThrow();
        endSession();
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> holder().filter(now -> now != before).isPresent());
        assertThatThrownBy(second::take).isInstanceOf(DatabaseTaken.class);
    }

    @Test
    void whatAnotherTookMeanwhileStaysWithIt() throws InterruptedException {
        SessionLock first = lock(SHORT, Duration.ofMillis(400));
        SessionLock second = lock(SHORT);
        first.take();
        endSession();
        second.take();
        Optional<Integer> holder = holder();
        TimeUnit.MILLISECONDS.sleep(1_000);
        assertThat(holder()).isPresent().isEqualTo(holder);
    }

    @Test
    void theNextEpochWaitsForWhatIsBeingWrittenUnderThisOne() {
        Mandate mandate = new Mandate(open.source());
        Mandate next = new Mandate(open.source());
        mandate.raise();
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(open.source()));
        CompletableFuture<Void> raised = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            mandate.check();
            CompletableFuture.runAsync(next::raise).thenRun(() -> raised.complete(null));
            assertThatThrownBy(() -> raised.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        });
        raised.join();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> mandate.check())).isInstanceOf(MandateLost.class);
        transaction.executeWithoutResult(status -> next.check());
    }

    private SessionLock lock(Duration patience) {
        return lock(patience, SHORT);
    }

    private SessionLock lock(Duration patience, Duration every) {
        SessionLock lock = new SessionLock(open.source(), patience, every);
        locks.add(lock);
        return lock;
    }

    private void endSession() {
        database().queryForList("SELECT pg_terminate_backend(?)", holder().orElseThrow());
    }

    /** The process of the session that holds it. */
    private Optional<Integer> holder() {
        return database().queryForList("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted "
                + "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", Integer.class).stream()
                .findFirst();
    }

    private JdbcTemplate database() {
        return new JdbcTemplate(open.source());
    }
}
