package id.kentongan.sources;

import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.routes.DropPace;
import id.kentongan.routes.DropRoute;
import id.kentongan.routes.Feeds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;

/** Files that somebody drops, {@code <data>/masuk/<name>/}: taken, moved and answered as in the directories of the known sources. */
final class DirectoryTransport implements Transport {
    private final Path inbox;
    private final DropPace pace;
    private final Feeds feeds;
    private final Clock clock;

    /** @param inbox {@code <data>/masuk} */
    DirectoryTransport(Path inbox, DropPace pace, Feeds feeds, Clock clock) {
        this.inbox = inbox;
        this.pace = pace;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.FILE);
    }

    @Override
    public RouteBuilder route(SourceFile file, Inflow inflow) {
        DropPace own = new DropPace(file.from().every(), pace.quiet(), pace.emptyAfter());
        DropRoute drop = new DropRoute(inflow.feed(), inbox.resolve(file.name()), own, inflow.bounded(), file.as().account(),
                inflow.counted(),
                feeds, clock);
        return new RouteBuilder() {
            @Override
            public void configure() throws IOException {
                errorHandler(noErrorHandler());
                drop.addTo(this);
            }
        };
    }
}
