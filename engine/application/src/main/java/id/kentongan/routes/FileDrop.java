package id.kentongan.routes;

import id.kentongan.files.DataDirectory;
import id.kentongan.access.RouteAccounts;
import id.kentongan.adapters.Codes;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.journal.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** A drop directory for every known source, {@code <data>/masuk/<source>/}. */
@Component
@EnableConfigurationProperties({DataDirectory.class, DropPace.class})
final class FileDrop extends RouteBuilder {
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
            new DropRoute("masuk/" + source.written(), inbox.resolve(source.written()), pace, source.with(codes),
                    RouteAccounts.ofDirectory(source.written()), taking, feeds, clock).addTo(this);
        }
    }
}
