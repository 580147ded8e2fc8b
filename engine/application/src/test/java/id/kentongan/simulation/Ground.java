package id.kentongan.simulation;

import id.kentongan.adapters.Codes;
import id.kentongan.journal.Driven;
import id.kentongan.rulebook.BookCodes;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.ReadOnce;
import id.kentongan.watch.InOneThread;
import id.kentongan.watch.Post;
import id.kentongan.watch.ShownClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.util.ClassUtils;

/** What outlives every process: a database in memory, and the ways to it that remember nothing. On it, processes are begun and ended. */
final class Ground implements AutoCloseable {
    private static final String URL = "jdbc:h2:mem:simulation;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH";
    private static final List<Class<?>> PARTS = Stream.of("intake", "journal", "outbox", "rulebook", "snapshot", "watch")
            .flatMap(Ground::components).toList();

    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Database.class)
            .web(WebApplicationType.NONE).run("--logging.level.id.kentongan=off", "--logging.level.org.hibernate=off",
                    "--logging.level.org.springframework=off");
    private final JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
    private final List<String> tables = jdbc.queryForList("SELECT table_name FROM information_schema.tables "
            + "WHERE table_schema = CURRENT_SCHEMA AND table_name NOT IN ('flyway_schema_history', 'writer')", String.class);

    /** No component, lest the scan of another test finds it. */
    @AutoConfigurationPackage(basePackages = "id.kentongan.alert")
    @ImportAutoConfiguration({JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
            TransactionAutoConfiguration.class, HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class})
    @ComponentScan("id.kentongan.alert")
    static class Database {
        @Bean
        FrailDatabase database() {
            return new FrailDatabase(JdbcConnectionPool.create(URL, "sa", ""));
        }
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Process {
        @Bean
        Codes codes(Books books) {
            return new BookCodes(books::current);
        }
    }

    private static Stream<Class<?>> components(String name) {
        return new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("id.kentongan." + name).stream()
                .map(BeanDefinition::getBeanClassName).sorted()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found), Ground.class.getClassLoader()));
    }

    FrailDatabase database() {
        return context.getBean(FrailDatabase.class);
    }

    /** Nothing has happened yet. */
    void clear() {
        jdbc.execute("SET REFERENTIAL_INTEGRITY FALSE");
        tables.forEach(table -> jdbc.execute("TRUNCATE TABLE " + table));
        jdbc.execute("SET REFERENTIAL_INTEGRITY TRUE");
    }

    /**
     * A process that finds what the one before has left in the database.
     *
     * @param instead parts that take the place of those of the program
     */
    Post begin(Path rules, ShownClock clock, List<Class<?>> instead) {
        AnnotationConfigApplicationContext process = new AnnotationConfigApplicationContext();
        process.setParent(context);
        process.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("simulation", Map.of("kentongan.rules", rules.toString(), "kentongan.tick",
                        Post.TICK.toString(), "kentongan.watch.automatic", "false", "kentongan.snapshot.every", "5")));
        process.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        process.getBeanFactory().registerSingleton("clock", clock);
        process.register(PARTS.toArray(Class<?>[]::new));
        process.register(Process.class, Driven.class, InOneThread.class, ReadOnce.class);
        instead.forEach(process::register);
        process.refresh();
        return Post.in(process);
    }

    @Override
    public void close() {
        context.close();
        new JdbcTemplate(JdbcConnectionPool.create(URL, "sa", "")).execute("SHUTDOWN");
    }
}
