package id.kentongan.routes;

import id.kentongan.adapters.Excerpt;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All ways in and how they fare. */
@Component
public class Feeds {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private final Map<String, Feed> feeds = new ConcurrentSkipListMap<>();
    private final Clock clock;

    Feeds(Clock clock) {
        this.clock = clock;
    }

    /** Every way in that is open, by name. */
    public List<Feed> all() {
        return List.copyOf(feeds.values());
    }

    void opened(String name) {
        feeds.putIfAbsent(name, new Feed(name, Optional.empty(), Optional.empty(), ""));
    }

    void succeeded(String name) {
        Instant now = clock.instant();
        feeds.compute(name, (key, feed) -> new Feed(name, Optional.of(now), feed == null ? Optional.empty() : feed.lastFailure(),
                feed == null ? "" : feed.fault()));
    }

    /** Logged once when it begins, not each time that it is tried again. */
    void failed(String name, String fault) {
        Instant now = clock.instant();
        feeds.compute(name, (key, feed) -> {
            if (feed == null || !feed.failing()) {
                LOG.warn("{}: {}", name, Excerpt.of(fault, 300));
            }
            return new Feed(name, feed == null ? Optional.empty() : feed.lastSuccess(), Optional.of(now), Excerpt.of(fault, 300));
        });
    }
}
