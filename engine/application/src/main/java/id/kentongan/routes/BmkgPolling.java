package id.kentongan.routes;

import id.kentongan.adapters.Codes;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.journal.Way;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Asks BMKG for warnings from time to time. Closed unless {@code kentongan.bmkg.address} is set, for instance to
 * {@code https://www.bmkg.go.id/alerts/nowcast/id}: a fresh installation asks nobody anything.
 */
@Component
@EnableConfigurationProperties(BmkgSettings.class)
final class BmkgPolling extends RouteBuilder {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private final String address;
    private final Duration every;
    private final Codes codes;
    private final Taking taking;
    private final Feeds feeds;
    private final Clock clock;

    @Autowired
    BmkgPolling(BmkgSettings settings, Codes codes, Gate gate, Feeds feeds, Clock clock) {
        this(settings.address(), settings.every(), codes, gate.by(Way.PULL), feeds, clock);
    }

    BmkgPolling(String address, Duration every, Codes codes, Taking taking, Feeds feeds, Clock clock) {
        this.address = address;
        this.every = every;
        this.codes = codes;
        this.taking = taking;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Override
    public void configure() {
        if (address.isBlank()) {
            return;
        }
        URI list = URI.create(address);
        var poll = new NowcastPoll(list, new OneHost(list, DEADLINE), KnownSource.BMKG_NOWCAST.with(codes), taking, feeds, clock);
        feeds.opened(NowcastPoll.FEED);
        from("timer:bmkg?delay=0&fixedRate=false&period=" + every.toMillis()).routeId(NowcastPoll.FEED)
                .process(exchange -> poll.look());
    }
}
