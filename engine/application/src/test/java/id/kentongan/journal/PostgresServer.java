package id.kentongan.journal;

import id.kentongan.Untested;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** One PostgreSQL for all tests of a run, ended with it; each test has a database of its own there. */
final class PostgresServer {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String OWNER = "postgres";

    private static Optional<EmbeddedPostgres> running = Optional.empty();
    private static String absent = "";

    private PostgresServer() {}

    /** The address of a new, empty database. Its collation is not C, as it is where PostgreSQL is installed in the usual way. */
    static String newDatabase() {
        EmbeddedPostgres server = started().orElseGet(() -> Untested.because("No PostgreSQL can be started here: " + absent));
        String name = "uji" + NUMBER.incrementAndGet();
        new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE " + name
                + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'");
        return server.getJdbcUrl(OWNER, name);
    }

    private static synchronized Optional<EmbeddedPostgres> started() {
        if (running.isEmpty() && absent.isEmpty()) {
            try {
                running = Optional.of(EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start());
            } catch (IOException | RuntimeException failure) {
                absent = failure.toString();
            }
        }
        return running;
    }
}
