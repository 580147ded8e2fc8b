package id.kentongan.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.kentongan.access.RouteAccounts;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.adapters.kit.SourceFiles;
import id.kentongan.facts.Observation;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.routes.Feed;
import id.kentongan.routes.Feeds;
import id.kentongan.routes.Taking;
import id.kentongan.rulebook.BookCodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.camel.impl.DefaultCamelContext;
import org.slf4j.LoggerFactory;

/** One way of coming in, tried over a real Camel context: what arrives is listed, and the journal can be away for a while. */
final class Trial implements AutoCloseable {
    static final String REPORT = "{\"id\":\"%s\",\"source\":\"POLRES\",\"indicator\":\"KEA-01\",\"region\":\"73.10\",\"value\":1,"
            + "\"occurredAt\":\"2024-11-20T08:00:00+08:00\"}";
    static final String PASSWORD = "buka-pintu-rahasia";
    final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger away = new AtomicInteger();
    final DefaultCamelContext camel = new DefaultCamelContext();
    final Feeds feeds = new Feeds(Clock.systemUTC());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Opening opening;
    private final Path secrets;
    private Optional<Running> running = Optional.empty();

    /** @param own machines that may be asked */
    Trial(Path directory, List<String> own, Function<Reach, Transport> transport) throws Exception {
        secrets = Files.createDirectories(directory.resolve("rahasia"));
        password(PASSWORD);
        Machines machines = new Machines(own);
        RuleBook book = RuleBook.read(Path.of("src/test/resources/rules-kecil"));
        opening = new Opening(() -> camel,
                List.of(transport.apply(new Reach(machines, new Secrets(secrets, Map.of()), feeds))), machines,
                new BookCodes(() -> book), taking(), mock(RouteAccounts.class), feeds, Clock.systemUTC());
        log.start();
        root().addAppender(log);
        root().setLevel(Level.INFO);
        camel.start();
    }

    /** What every transport is made from. */
    record Reach(Machines machines, Secrets secrets, Feeds feeds) {}

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private Taking taking() {
        return (readings, account, from) -> {
            List<Reading> read = readings.toList();
            if (away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new org.springframework.dao.DataAccessResourceFailureException("jurnal tidak dapat ditulis");
            }
            read.forEach(reading -> taken.add(told(reading, from)));
            List<Reading.Refused> refused = read.stream().filter(Reading.Refused.class::isInstance)
                    .map(Reading.Refused.class::cast)
                    .toList();
            return new Acknowledgement(read.size() - refused.size(), 0, refused);
        };
    }

    private static String told(Reading reading, String from) {
        if (reading instanceof Reading.Understood line && line.entry() instanceof Observation report) {
            return report.id().id() + "=" + report.value().toPlainString();
        }
        return "ditolak " + from + ": " + ((Reading.Refused) reading).remedy();
    }

    void password(String password) throws IOException {
        Files.writeString(secrets.resolve("uji"), password + "\n");
    }

    /** @param from the lines under {@code from}, each indented by two */
    void open(String from) throws Rejected {
        open(from, "form:\n  reader: interchange\n");
    }

    void open(String from, String form) throws Rejected {
        SourceFiles.Checked checked = SourceFiles.read("uji.yaml", """
                name: uji
                title: Uji
                from:
                %s
                %sas:
                  source: POLRES
                limits:
                  largestMB: 1
                """.formatted(from.stripTrailing(), form).getBytes(StandardCharsets.UTF_8));
        assertThat(checked.problems()).isEmpty();
        SourceFile file = checked.source().orElseThrow();
        running = Optional.of(opening.open(file, Optional.empty(), running));
    }

    Feed feed() {
        return feeds.all().get(0);
    }

    String state() {
        return taken + " " + feeds.all();
    }

    /** Everything that was written anywhere but to the journal. */
    String told() {
        synchronized (log) {
            return feeds.all() + " " + new ArrayList<>(log.list).stream()
                    .map(event -> event.getFormattedMessage() + " " + thrown(event)).toList();
        }
    }

    private static String thrown(ILoggingEvent event) {
        return event.getThrowableProxy() == null ? "" : String.valueOf(event.getThrowableProxy().getMessage());
    }

    static void until(BooleanSupplier reached) {
        until(reached, () -> "");
    }

    static void until(BooleanSupplier reached, java.util.function.Supplier<String> state) {
        Instant end = Instant.now().plus(Duration.ofSeconds(25));
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("in time: %s", state.get()).isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Override
    public void close() {
        running.ifPresent(opening::close);
        camel.stop();
        root().detachAppender(log);
        root().setLevel(Level.WARN);
    }
}
