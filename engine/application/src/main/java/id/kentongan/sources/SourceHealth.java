package id.kentongan.sources;

import id.kentongan.facts.Text;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How the files of sources fare. One that is rejected is told but does not take the server down. */
@Component
final class SourceHealth implements HealthIndicator {
    private final SourceRounds sources;

    SourceHealth(SourceRounds sources) {
        this.sources = sources;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        sources.all().forEach(one -> health.withDetail(one.file(), one.problems().isEmpty()
                ? one.state().name()
                : Text.of("%s: %s", one.state(), one.problems().get(0))));
        return health.build();
    }
}
