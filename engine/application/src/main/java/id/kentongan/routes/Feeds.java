package id.kentongan.routes;

import id.kentongan.adapters.Excerpt;
import id.kentongan.facts.Text;
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
    private final Map<String, String> dead = new ConcurrentSkipListMap<>();
    private final Map<String, String> waiting = new ConcurrentSkipListMap<>();
    private final Clock clock;

    public Feeds(Clock clock) {
        this.clock = clock;
    }

    /** A way in is there no longer. */
    public void closed(String name) {
        feeds.remove(name);
        dead.remove(name);
    }

    /** Every way in that is open, by name. */
    public List<Feed> all() {
        return List.copyOf(feeds.values());
    }

    /** Why nothing comes in by some way at present, because the looking itself has ended; none while all are looked at. */
    public Optional<String> dead() {
        return dead.entrySet().stream().findFirst().map(one -> Text.of("%s: %s", one.getKey(), one.getValue()));
    }

    /** What lies in a drop directory and does not come to rest; none where nothing does. */
    Optional<String> waiting(String name) {
        return Optional.ofNullable(waiting.get(name));
    }

    /** In how many drop directories something waits for long. */
    public int waiting() {
        return waiting.size();
    }

    /** Logged once when it begins. */
    void waits(String name, Optional<String> what) {
        if (what.isEmpty()) {
            waiting.remove(name);
        } else if (waiting.put(name, Excerpt.of(what.get(), 300)) == null) {
            LOG.warn("{}: {}", name, Excerpt.of(what.get(), 300));
        }
    }

    /** The looking itself has ended, until it is told that it goes on. */
    void died(String name, String fault) {
        dead.put(name, Excerpt.of(fault, 300));
        failed(name, fault);
    }

    void revived(String name) {
        dead.remove(name);
    }

    /** A way in is there; nothing has come yet. */
    public void opened(String name) {
        feeds.putIfAbsent(name, new Feed(name, Optional.empty(), Optional.empty(), ""));
    }

    /** Something came in whole. */
    public void succeeded(String name) {
        Instant now = clock.instant();
        feeds.compute(name, (key, feed) -> new Feed(name, Optional.of(now), feed == null ? Optional.empty() : feed.lastFailure(),
                feed == null ? "" : feed.fault()));
    }

    /** Logged once when it begins, not each time that it is tried again. */
    public void failed(String name, String fault) {
        Instant now = clock.instant();
        feeds.compute(name, (key, feed) -> {
            if (feed == null || !feed.failing()) {
                LOG.warn("{}: {}", name, Excerpt.of(fault, 300));
            }
            return new Feed(name, feed == null ? Optional.empty() : feed.lastSuccess(), Optional.of(now), Excerpt.of(fault, 300));
        });
    }
}
