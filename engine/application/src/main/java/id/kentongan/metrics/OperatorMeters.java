package id.kentongan.metrics;

import id.kentongan.adapters.Codes;
import id.kentongan.facts.Classification;
import id.kentongan.intake.DeliveryTaken;
import id.kentongan.outbox.Outbox;
import id.kentongan.watch.CaughtUp;
import id.kentongan.watch.ShardBuilt;
import id.kentongan.watch.TickApplied;
import id.kentongan.watch.Watch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts and times what an operator watches. Every label has few values, whatever anybody sends: an account, a way in, a field of the
 * contract, a source of the book. Of alerts only what everybody may see is counted, for a number tells a secret, too.
 */
@Component
class OperatorMeters {
    private static final String PREFIX = "kentongan.";
    /** What a line may be refused for; all else is one reason. */
    private static final Set<String> FIELDS = Set.of("id", "source", "indicator", "region", "value", "occurredAt", "receivedAt",
            "reliability", "credibility", "classification", "origin", "kind", "text", "revision", "retracted", "type");
    private static final String OTHER = "lain";
    /** A source that the book does not know, or a line that names none. */
    private static final String OTHERS = "lainnya";
    /** Enough to see that nothing is told any more; to count them all would cost a scrape more than it is worth. */
    private static final int DEEPEST = 10_000;

    private final MeterRegistry registry;
    private final Codes codes;

    OperatorMeters(MeterRegistry registry, Watch watch, JdbcClient database, Outbox outbox, Codes codes, Clock clock) {
        this.registry = registry;
        this.codes = codes;
        Gauge.builder(PREFIX + "outbox.waiting", outbox, full -> full.depth(DEEPEST))
                .description("decisions not told yet as far as everybody may know them, at most " + DEEPEST).register(registry);
        Gauge.builder(PREFIX + "tick.lag", watch, running -> running.judged()
                .map(judged -> (double) Duration.between(judged, clock.instant()).toMillis() / 1_000).orElse(Double.NaN))
                .description("since the moment up to which everything received is judged").baseUnit("seconds").register(registry);
        Gauge.builder(PREFIX + "shards.absent", watch, running -> running.absent().map(Integer::doubleValue).orElse(Double.NaN))
                .description("shards that judge nothing at present").register(registry);
        for (String level : new String[]{"KUNING", "MERAH"}) {
            Gauge.builder(PREFIX + "alerts.open", database, open -> open(open, level)).tag("level", level)
                    .description("open alerts as everybody may see them, drills left out").register(registry);
        }
    }

    private static double open(JdbcClient database, String level) {
        return database.sql(
                "SELECT COUNT(*) FROM alert_view WHERE closed_at IS NULL AND clearance = 'BIASA' AND kind = 'ACTUAL' AND level = ?")
                .param(level)
                .query(Long.class).single();
    }

    @EventListener
    void judged(TickApplied tick) {
        registry.timer(PREFIX + "tick").record(tick.took());
        registry.timer(PREFIX + "rules").record(tick.reasoned());
        tick.decisions().stream().filter(made -> made.decided().classification() == Classification.BIASA)
                .forEach(made -> registry.counter(PREFIX + "decisions", "verb", made.decided().decision().verb()).increment());
    }

    /** Without the name of the shard: how long it takes tells how much was reported there, secrets included. */
    @EventListener
    void built(ShardBuilt shard) {
        registry.timer(PREFIX + "rebuild").record(shard.took());
    }

    /** All shards are built and have judged what came before the start. */
    @EventListener
    void caughtUp(CaughtUp end) {
        registry.timer(PREFIX + "start").record(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
    }

    @EventListener
    void taken(DeliveryTaken delivery) {
        String way = delivery.by().way().name();
        String account = delivery.by().account();
        registry.counter(PREFIX + "intake.accepted", "account", account, "way", way).increment(delivery.accepted());
        registry.counter(PREFIX + "intake.duplicates", "account", account, "way", way).increment(delivery.duplicate());
        Collection<String> sources = delivery.refused().isEmpty() ? List.of() : codes.sources();
        delivery.refused().forEach(line -> {
            String reason = FIELDS.contains(line.field()) ? line.field() : OTHER;
            registry.counter(PREFIX + "intake.refused", "account", account, "way", way, "reason", reason).increment();
            registry.counter(PREFIX + "source.refused", "source", ClaimedSource.of(line, sources).orElse(OTHERS), "reason",
                    reason)
                    .increment();
        });
    }
}
