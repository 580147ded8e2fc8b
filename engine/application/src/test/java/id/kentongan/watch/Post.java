package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.Reading;
import id.kentongan.alert.Decisions;
import id.kentongan.facts.BookTaken;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Standing;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Senders;
import id.kentongan.journal.Engine;
import id.kentongan.journal.Journal;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.BookCodes;
import id.kentongan.rulebook.Books;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;

/** Journal, intake and watch without a web server; each round is asked for. Closing it is a restart when it is opened again. */
public final class Post implements AutoCloseable {
    public static final Duration TICK = Duration.ofSeconds(1);
    static final String LEAP = "--kentongan.clock.largest-leap=";

    private final ConfigurableApplicationContext context;

    private Post(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** No component, lest the scan of another test finds it. */
    @AutoConfigurationPackage(basePackages = "id.kentongan.alert")
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            TransactionAutoConfiguration.class, HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class})
    @ComponentScan({"id.kentongan.alert", "id.kentongan.intake", "id.kentongan.journal", "id.kentongan.outbox",
            "id.kentongan.rulebook", "id.kentongan.snapshot", "id.kentongan.watch", "id.kentongan.why"})
    static class Program {
        @Bean
        Regions regions() {
            return Regions.bundled();
        }

        @Bean
        Codes codes(Books books) {
            return new BookCodes(books::current);
        }
    }

    public static Post open(Path data, Path rules, Clock clock, Class<?>... more) {
        return open(data, rules, clock, List.of(), more);
    }

    static Post open(Path data, Path rules, Clock clock, List<String> settings, Class<?>... more) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(Engine.settings(data));
        if (settings.stream().noneMatch(one -> one.startsWith(LEAP))) {
            // The clock of a test goes where the test wants it.
            all.add(LEAP + "36500d");
        }
        all.addAll(List.of("--kentongan.data=" + data, "--kentongan.rules=" + rules, "--kentongan.tick=" + TICK.toMillis() + "ms",
                "--kentongan.watch.automatic=false"));
        return new Post(new SpringApplicationBuilder(Program.class).sources(more).web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .run(all.toArray(String[]::new)));
    }

    /** Parts that live in a context made elsewhere. */
    public static Post in(ConfigurableApplicationContext context) {
        return new Post(context);
    }

    public Acknowledgement send(JournalEntry... entries) {
        List<Reading> readings = new ArrayList<>();
        for (JournalEntry entry : entries) {
            readings.add(new Reading.Understood(readings.size() + 1, entry));
        }
        return context.getBean(Intake.class).take(readings, Senders.anybody("uji"));
    }

    public void round() {
        context.getBean(Watch.class).round();
    }

    /** In the order of {@code replay}; the numbers under which they were made known imply no time. */
    public List<Decided> decisions() {
        return inOrder(context.getBean(Decisions.class).after(0, Integer.MAX_VALUE).stream().map(Decisions.Numbered::decided)
                .toList());
    }

    private static List<Decided> inOrder(List<Decided> decisions) {
        return decisions.stream().sorted(Comparator.comparing(Decided::at).thenComparing(one -> one.decision().key())).toList();
    }

    /** What an uninterrupted run over the journal, judged as one, would have decided up to the last tick judged. */
    public List<Decided> replayed() {
        List<Decided> decisions = new ArrayList<>();
        Replay.run(context.getBean(Books.class).current(), TICK, journal(), Optional.of(until()), decisions::add);
        return inOrder(decisions);
    }

    private Instant until() {
        return context.getBean(Logbook.class).latest();
    }

    /** The same for a history in which the rule book has changed. */
    public List<Decided> replayedAcrossBooks() {
        List<Decided> decisions = new ArrayList<>();
        playedAcrossBooks(journal(), until(), outcome -> decisions.addAll(outcome.decisions())).close();
        return inOrder(decisions);
    }

    /** Entries judged as one, up to a moment, by the books that were in force; to be closed. */
    Reasoning playedAcrossBooks(List<JournalEntry> played, Instant until, Consumer<TickOutcome> each) {
        Books books = context.getBean(Books.class);
        List<JournalEntry> entries = new ArrayList<>(played);
        RuleBook first = books.at(Instant.EPOCH);
        Past past = Past.of(entries);
        Address address = new Address(first, past);
        Instant beginning = Replay.beginning(first, entries);
        entries.removeIf(BookTaken.class::isInstance);
        entries.sort(JournalEntry.ARRIVAL);
        List<Delivery> deliveries = entries.stream().map(address::toWhole).toList();
        Instant judged = Instant.EPOCH;
        int taken = 0;
        Reasoning reasoning = new Reasoning(first, TICK, Scope.WHOLE, beginning, past);
        while (true) {
            Optional<Instant> change = books.nextAfter(judged).map(reasoning::tickOf);
            Optional<Instant> receipt = entries.stream().skip(taken).findFirst()
                    .map(entry -> reasoning.tickOf(entry.receivedAt()));
            Instant tick = Stream.of(change, receipt, reasoning.nextTick()).flatMap(Optional::stream)
                    .min(Instant::compareTo).orElse(Instant.MAX);
            if (tick.isAfter(until)) {
                return reasoning;
            }
            if (change.filter(tick::equals).isPresent()) {
                List<Delivery> before = deliveries.subList(0, taken);
                reasoning.adopt(books.at(tick), tick, before::stream);
            }
            int end = taken;
            while (end < entries.size() && !entries.get(end).receivedAt().isAfter(tick)) {
                end++;
            }
            each.accept(reasoning.judge(tick, deliveries.subList(taken, end)));
            taken = end;
            judged = tick;
        }
    }

    public List<JournalEntry> journal() {
        return context.getBean(Journal.class).upTo(Long.MAX_VALUE).toList();
    }

    /** What is kept about open alerts is what the rebuilt memory knows, and what the alerts themselves say. */
    public void assertStandingsAgree() {
        List<Standing> kept = context.getBean(Standings.class).all();
        assertThat(context.getBean(Watch.class).look(Outlook::open).orElseThrow()).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(database().queryForList("SELECT id FROM alert WHERE closed_at IS NULL", String.class))
                .containsExactlyInAnyOrderElementsOf(kept.stream().map(Standing::alert).toList());
        assertThat(database().queryForObject("SELECT COUNT(*) FROM outbox", Integer.class)).isEqualTo(decisions().size());
        assertThat(database().queryForList("SELECT number FROM alert_change ORDER BY number", Long.class))
                .as("numbers without gaps").isEqualTo(LongStream.rangeClosed(1, decisions().size()).boxed().toList());
        assertThat(database().queryForObject("SELECT COUNT(*) FROM outbox o JOIN alert_change c ON c.number = o.change_number "
                + "WHERE o.message <> c.alert || '/' || c.step", Integer.class)).as("messages named otherwise").isZero();
    }

    public JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The watch is stopped by itself: what never ran a thread is not stopped with its context, and its memories would be kept. */
    @Override
    public void close() {
        context.getBean(Watch.class).stop();
        context.close();
    }
}
