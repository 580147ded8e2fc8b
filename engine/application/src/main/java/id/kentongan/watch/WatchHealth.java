package id.kentongan.watch;

import id.kentongan.rulebook.Books;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * DOWN while the watch cannot judge: then green would be a lie. A book that failed, or a rules directory that was refused at start, is told
 * beside it; the book before judges.
 */
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
        books.refusedAtStart().ifPresent(refused -> health.withDetail("refusedAtStart", refused));
        return health.build();
    }
}
