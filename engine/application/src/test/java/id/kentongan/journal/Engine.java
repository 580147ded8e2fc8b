package id.kentongan.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The two databases that the program runs on. Each directory of a test has one of its own. */
public enum Engine {
    H2 {
        @Override
        Map<String, String> at(Path directory) {
            return Map.of();
        }

        @Override
        public String url(Path directory) {
            return "jdbc:h2:file:" + directory.resolve("kentongan") + ";WRITE_DELAY=0;MODE=PostgreSQL;"
                    + "DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE";
        }

        @Override
        public void breakConnections(JdbcTemplate database) {
            database.execute("SHUTDOWN IMMEDIATELY");
        }
    },
    POSTGRESQL {
        private final Map<Path, String> urls = new ConcurrentHashMap<>();

        @Override
        Map<String, String> at(Path directory) {
            return Map.of("SPRING_DATASOURCE_URL", url(directory));
        }

        @Override
        public String url(Path directory) {
            return urls.computeIfAbsent(directory, none -> PostgresServer.newDatabase());
        }

        @Override
        public void breakConnections(JdbcTemplate database) {
            assertThatThrownBy(() -> database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    + "WHERE datname = current_database() ORDER BY pid = pg_backend_pid()")).as("broken itself")
                    .isInstanceOf(DataAccessException.class);
        }
    };

    private static final Map<Path, Engine> CHOSEN = new ConcurrentHashMap<>();

    /** From now on this directory, and all in it, have their databases here; where nothing is chosen they have them in H2. */
    public void keep(Path directory) {
        CHOSEN.put(directory, this);
    }

    /** What a program has to be told on its command line so that it finds the database of a directory. */
    public static List<String> settings(Path directory) {
        return environment(directory).values().stream().map(url -> "--spring.datasource.url=" + url).toList();
    }

    /** The same for its environment. */
    public static Map<String, String> environment(Path directory) {
        return Stream.iterate(directory, Objects::nonNull, Path::getParent).map(CHOSEN::get).filter(Objects::nonNull).findFirst()
                .orElse(H2).at(directory);
    }

    abstract Map<String, String> at(Path directory);

    /** The address of the database of a directory. */
    public abstract String url(Path directory);

    /** Breaks every connection to a database, the one it is told through last. */
    public abstract void breakConnections(JdbcTemplate database);

    /** The database of a directory with the schema in it. */
    public static Open migrated(Engine engine, Path directory) {
        return migrated(engine, directory, "latest");
    }

    /** The same with the schema as an earlier version of the program left it. */
    public static Open migrated(Engine engine, Path directory, String version) {
        return migrated(engine, directory, version, "");
    }

    /** The same with options of the driver, as they stand in its address. */
    static Open migrated(Engine engine, Path directory, String version, String options) {
        HikariDataSource source = new HikariDataSource();
        source.setMaximumPoolSize(4);
        source.setJdbcUrl(engine.url(directory) + options);
        Flyway.configure().dataSource(source).locations("classpath:db/migration", "classpath:db/" + engine.vendor())
                .target(version).load().migrate();
        return new Open(source);
    }

    private String vendor() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An open database, to be closed at the end of a test. */
    public record Open(HikariDataSource source) implements Closeable {
        @Override
        public void close() {
            source.close();
        }
    }
}
