package id.kentongan;

import id.kentongan.journal.Engine;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The program of {@link WebContext} over an empty journal in PostgreSQL: one more for all tests that inherit theirs from others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OnPostgresql.Database.class)
public @interface OnPostgresql {
    final class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final Path DATA = Path.of("target/web-data-postgresql").toAbsolutePath();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("postgresql",
                    Map.of("spring.datasource.url", Engine.POSTGRESQL.url(DATA), "kentongan.data", DATA.toString())));
        }
    }
}
