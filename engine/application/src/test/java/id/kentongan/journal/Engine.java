package id.kentongan.journal;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;

/** The two databases that the schema runs on, each fresh and migrated. */
public enum Engine {
    H2 {
        @Override
        Open open(Path directory) {
            String url = "jdbc:h2:file:" + directory.resolve("kentongan") + ";WRITE_DELAY=0;MODE=PostgreSQL;"
                    + "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE";
            HikariDataSource source = new HikariDataSource();
            source.setJdbcUrl(url);
            return new Open(url, source, source::close);
        }
    },
    POSTGRESQL {
        @Override
        Open open(Path directory) {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(directory.resolve("pg").toFile()).start();
                return new Open(server.getJdbcUrl("postgres", "postgres"), server.getPostgresDatabase(), server::close);
            } catch (IOException | RuntimeException absent) {
                return Assumptions.abort("SKIPPED: no PostgreSQL can be started here: " + absent);
            }
        }
    };

    abstract Open open(Path directory);

    /** A database with the schema in it. */
    public static Open migrated(Engine engine, Path directory) {
        Open open = engine.open(directory);
        Flyway.configure().dataSource(open.source()).load().migrate();
        return open;
    }

    /** The same with the schema as an earlier version of the program left it. */
    public static Open migrated(Engine engine, Path directory, String version) {
        Open open = engine.open(directory);
        Flyway.configure().dataSource(open.source()).target(version).load().migrate();
        return open;
    }

    /** An open database, to be closed at the end of a test. */
    public record Open(String url, DataSource source, Closeable closing) implements Closeable {
        @Override
        public void close() throws IOException {
            closing.close();
        }
    }
}
