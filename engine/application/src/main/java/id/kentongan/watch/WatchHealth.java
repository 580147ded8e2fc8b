package id.kentongan.watch;

import id.kentongan.rulebook.Books;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DOWN while the watch cannot judge: then green would be a lie. A book that failed is told beside it; the one before judges. */
@Component
final class WatchHealth implements HealthIndicator {
    private final Watch watch;
    private final Books books;

    WatchHealth(Watch watch, Books books) {
        this.watch = watch;
        this.books = books;
    }

    @Override
    public Health health() {
        Health.Builder health = watch.fault().map(fault -> Health.down().withDetail("fault", fault)).orElseGet(Health::up);
        books.setAside().ifPresent(aside -> health.withDetail("setAside", aside));
        return health.build();
    }
}
