package id.kentongan.watch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DOWN while the watch cannot judge: then green would be a lie. */
@Component
final class WatchHealth implements HealthIndicator {
    private final Watch watch;

    WatchHealth(Watch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.fault().map(fault -> Health.down().withDetail("fault", fault).build()).orElseGet(() -> Health.up().build());
    }
}
