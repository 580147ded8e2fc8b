package id.kentongan.sources;

import id.kentongan.adapters.kit.Scheme;
import id.kentongan.adapters.kit.SourceFile;
import id.kentongan.routes.Feeds;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.apache.camel.builder.RouteBuilder;

/** Records of a topic, gathered before they are read. */
final class KafkaTransport implements Transport {
    private static final Duration TURN = Duration.ofSeconds(1);
    private final Machines reach;
    private final Secrets secrets;
    private final Feeds feeds;
    private final Clock clock;

    KafkaTransport(Machines reach, Secrets secrets, Feeds feeds, Clock clock) {
        this.reach = reach;
        this.secrets = secrets;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public Set<Scheme> schemes() {
        return Set.of(Scheme.KAFKA);
    }

    @Override
    public RouteBuilder route(SourceFile file, Inflow inflow) throws IOException {
        MessageGathering.check(file);
        KafkaOptions.of(file, secrets);
        return new Asked(inflow.feed(), TURN, new KafkaListening(file, inflow, reach, secrets, clock), feeds);
    }
}
