package id.kentongan.routes;

import id.kentongan.adapters.Source;
import id.kentongan.files.OwnerOnly;
import id.kentongan.tables.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The route of one drop directory. A file is taken once it has lain unchanged for a while ({@link Settled}), moved to {@code selesai/} or
 * {@code ditolak/} beside it, and left lying where the journal is away. That nothing is doubled is the journal's doing, not Camel's: a file may be
 * read any number of times.
 */
public final class DropRoute {
    private static final Logger LOG = LoggerFactory.getLogger(DropRoute.class);
    private static final int MOST_FOLDERS = 1_000;
    private static final String DESTINATION = "KentonganDestination";
    private final String feed;
    private final Path directory;
    private final DropPace pace;
    private final Drop drop;
    private final Feeds feeds;
    private final Set<Path> seen = new HashSet<>();
    private final Set<Path> told = new HashSet<>();

    /**
     * @param feed id of the route, and its name among all ways in
     * @param account under which its files come in
     */
    public DropRoute(String feed, Path directory, DropPace pace, Source source, String account, Taking taking, Feeds feeds,
            Clock clock) {
        this.feed = feed;
        this.directory = directory.toAbsolutePath();
        this.pace = pace;
        this.drop = new Drop(source, account, taking, clock);
        this.feeds = feeds;
    }

    /** Adds the route, and makes its directory where there is none. */
    public void addTo(RouteBuilder routes) throws IOException {
        CamelContext camel = routes.getContext();
        ExceptionHandler faults = new FeedFaults(feed, feeds);
        Settled settled = new Settled(pace);
        GenericFileFilter<Object> fileReady = file -> ready(file, settled);
        camel.getRegistry().bind(bean("Faults"), faults);
        camel.getRegistry().bind(bean("FileReady"), fileReady);
        camel.getRegistry().bind(bean("Pulse"), new Pulse(feed, feeds, () -> look(settled)));
        feeds.opened(feed);
        OwnerOnly.directories(directory);
        routes.from(endpoint(camel)).routeId(feed).process(exchange -> take(exchange, faults));
    }

    private String bean(String what) {
        return "kentongan" + what + "-" + name();
    }

    private String name() {
        return feed.replace('/', '-');
    }

    private void take(Exchange exchange, ExceptionHandler faults) throws IOException {
        try {
            Path file = file(exchange);
            exchange.getMessage().setHeader(DESTINATION, LargeTurns.in(Files.size(file), () -> drop.take(file)));
            feeds.succeeded(feed);
        } catch (IOException | RuntimeException | Error fault) {
            faults.handleException(fault);
            throw fault;
        }
    }

    private void look(Settled settled) {
        feeds.waits(feed, settled.waiting());
        settled.look();
        Names.mend(directory, settled);
        passOverFolders();
    }

    /** Tells of folders that lay there at the look before too: one that is being emptied is gone by then. */
    private void passOverFolders() {
        try (Stream<Path> entries = Files.list(directory)) {
            Set<Path> folders = entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)).filter(this::foreign)
                    .limit(MOST_FOLDERS).collect(Collectors.toCollection(TreeSet::new));
            for (Path folder : folders) {
                if (seen.contains(folder) && !told.contains(folder)) {
                    told.add(folder);
                    drop.passOver(folder);
                }
            }
            told.retainAll(folders);
            seen.clear();
            seen.addAll(folders);
        } catch (IOException | RuntimeException fault) {
            LOG.warn("Folder di {} tidak dapat diberitahukan", directory.getFileName(), fault);
        }
    }

    /** Neither one that we made nor a hidden one. */
    private boolean foreign(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return !name.startsWith(".") && !name.equals("selesai") && !name.equals("ditolak");
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
    private FileEndpoint endpoint(CamelContext camel) {
        FileEndpoint endpoint = camel.getEndpoint("file:" + name() + "?" + options(), FileEndpoint.class);
        endpoint.setFile(directory.toFile());
        endpoint.getConfiguration().setDirectory(directory.toString());
        endpoint.setScheduledExecutorService(new Looks(feed, feeds, () -> forget(endpoint)));
        return endpoint;
    }

    /** One thread looks and takes, so that nothing is in progress between two looks. */
    private static void forget(FileEndpoint endpoint) {
        endpoint.getInProgressRepository().clear();
    }

    private String options() {
        return "delay=" + pace.poll().toMillis() + "&initialDelay=0"
                + "&sortBy=file:modified&maxMessagesPerPoll=50&eagerMaxMessagesPerPoll=false"
                + "&filter=#" + bean("FileReady") + "&exceptionHandler=#" + bean("Faults") + "&pollStrategy=#" + bean("Pulse")
                + "&readLock=none&move=${header." + DESTINATION + "}";
    }

    private static Path file(Exchange exchange) {
        GenericFile<?> file = exchange.getMessage().getBody(GenericFile.class);
        return Path.of(file.getAbsoluteFilePath());
    }
}
