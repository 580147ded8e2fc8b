package id.kentongan.routes;

import id.kentongan.files.DataDirectory;
import id.kentongan.access.RouteAccounts;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.files.OwnerOnly;
import id.kentongan.journal.Way;
import id.kentongan.tables.Leftovers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.spi.ExceptionHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * One route per known source, from {@code <data>/masuk/<source>/}. A file is taken once it has lain unchanged for a while ({@link Settled}), moved to
 * {@code selesai/} or {@code ditolak/} beside it, and left lying where the journal is away. That nothing is doubled is the journal's
 * doing, not Camel's: a file may be read any number of times.
 */
@Component
@EnableConfigurationProperties({DataDirectory.class, DropPace.class})
final class FileDrop extends RouteBuilder {
    private static final String DESTINATION = "KentonganDestination";
    private final Path inbox;
    private final DropPace pace;
    private final Codes codes;
    private final Taking taking;
    private final Feeds feeds;
    private final Clock clock;

    @Autowired
    FileDrop(DataDirectory directory, DropPace pace, Codes codes, Gate gate, Feeds feeds, Clock clock) {
        this(directory.data().resolve("masuk"), pace, codes, gate.by(Way.FILE), feeds, clock);
    }

    FileDrop(Path inbox, DropPace pace, Codes codes, Taking taking, Feeds feeds, Clock clock) {
        this.inbox = inbox;
        this.pace = pace;
        this.codes = codes;
        this.taking = taking;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public void configure() throws IOException {
        errorHandler(noErrorHandler());
        for (KnownSource source : KnownSource.values()) {
            String name = "masuk/" + source.written();
            ExceptionHandler faults = new FeedFaults(name, feeds);
            getContext().getRegistry().bind("kentonganFaults-" + source.written(), faults);
            Settled settled = new Settled(pace);
            GenericFileFilter<Object> fileReady = file -> ready(file, settled);
            getContext().getRegistry().bind("kentonganFileReady-" + source.written(), fileReady);
            getContext().getRegistry().bind("kentonganPulse-" + source.written(),
                    new Pulse(name, feeds, () -> look(name, inbox.resolve(source.written()), settled)));
            feeds.opened(name);
            OwnerOnly.directories(inbox.resolve(source.written()));
            Drop drop = new Drop(source.with(codes), RouteAccounts.ofDirectory(source.written()), taking, clock);
            from(directory(source)).routeId(name).process(exchange -> take(exchange, drop, name, faults));
        }
    }

    private void take(Exchange exchange, Drop drop, String name, ExceptionHandler faults) throws IOException {
        try {
            exchange.getMessage().setHeader(DESTINATION, drop.take(file(exchange)));
            feeds.succeeded(name);
        } catch (IOException | RuntimeException | Error fault) {
            faults.handleException(fault);
            throw fault;
        }
    }

    private void look(String name, Path directory, Settled settled) {
        feeds.waits(name, settled.waiting());
        settled.look();
        Names.mend(directory, settled);
    }

    /** What has a name that cannot be read gets another first. */
    private static boolean ready(GenericFile<Object> file, Settled settled) {
        if (file.isDirectory()) {
            return true;
        }
        String name = file.getFileNameOnly();
        return !Leftovers.is(name) && Names.fit(name)
                && settled.still(Path.of(file.getAbsoluteFilePath()), file.getFileLength(), file.getLastModified());
    }

    /** The directory is set aside from the options: inside an address, a blank or percent sign in its name would mean something else. */
    private FileEndpoint directory(KnownSource source) {
        FileEndpoint endpoint = getContext().getEndpoint("file:" + source.written() + "?" + options(source), FileEndpoint.class);
        Path directory = inbox.resolve(source.written()).toAbsolutePath();
        endpoint.setFile(directory.toFile());
        endpoint.getConfiguration().setDirectory(directory.toString());
        endpoint.setScheduledExecutorService(new Looks("masuk/" + source.written(), feeds, () -> forget(endpoint)));
        return endpoint;
    }

    /** One thread looks and takes, so that nothing is in progress between two looks. */
    private static void forget(FileEndpoint endpoint) {
        endpoint.getInProgressRepository().clear();
    }

    private String options(KnownSource source) {
        return "delay=" + pace.poll().toMillis() + "&initialDelay=0"
                + "&sortBy=file:modified&maxMessagesPerPoll=50&eagerMaxMessagesPerPoll=false"
                + "&filter=#kentonganFileReady-" + source.written() + "&exceptionHandler=#kentonganFaults-" + source.written()
                + "&pollStrategy=#kentonganPulse-" + source.written()
                + "&readLock=none&move=${header." + DESTINATION + "}";
    }

    private static Path file(Exchange exchange) {
        GenericFile<?> file = exchange.getMessage().getBody(GenericFile.class);
        return Path.of(file.getAbsoluteFilePath());
    }
}
