package id.kentongan.routes;

import id.kentongan.facts.Text;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How every way in fares. A source that is unplugged is told but does not take the server down: the others still report. */
@Component
final class FeedHealth implements HealthIndicator {
    private final Feeds feeds;

    FeedHealth(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (Feed feed : feeds.all()) {
            String last = feed.lastSuccess().map(moment -> "terakhir masuk " + moment).orElse("belum ada yang masuk");
            String told = feed.failing() ? Text.of("gagal: %s (%s)", feed.fault(), last) : last;
            health.withDetail(feed.name(), feeds.waiting(feed.name()).map(what -> told + "; " + what).orElse(told));
        }
        return health.build();
    }
}
