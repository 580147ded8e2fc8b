package id.kentongan.watch;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.shard.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the watch sees of the country as of the last ticks judged. Of a shard that is being built anew nothing is seen. {@link #blind},
 * {@link #live} and {@link #shards} are for any thread, the others for the one that judges: see {@link Watch#ask}.
 */
public final class Outlook {
    private final Map<Scope, Sentry> sentries;

    Outlook(Map<Scope, Sentry> sentries) {
        this.sentries = sentries;
    }

    /** Whether a report of this very region is overdue. */
    public boolean blind(RegionCode region) {
        return of(region).map(sentry -> sentry.reasoning().blind(region)).orElse(false);
    }

    /** Whether reports about this region, or one in it, come as they should; not while nobody sees it, for green would then be a guess. */
    public boolean live(RegionCode region) {
        return of(region).map(sentry -> sentry.reasoning().live(region)).orElse(false);
    }

    /** How one concern measures now, as the shard that judges its open alert sees it. */
    public Optional<Why> measured(AlertKey key) {
        return keeping(key).flatMap(sentry -> sentry.reasoning().measured(key));
    }

    /** How secret that is on which one concern rests now. */
    public Optional<Classification> secrecy(AlertKey key) {
        return keeping(key).map(sentry -> sentry.reasoning().secrecy(key));
    }

    private Optional<Sentry> keeping(AlertKey key) {
        return sentries.values().stream()
                .filter(sentry -> sentry.reasoning().open().stream().anyMatch(standing -> standing.key().equals(key))).findFirst()
                .or(() -> of(key.region()));
    }

    /** Every open alert. */
    public Collection<Standing> open() {
        return sentries.values().stream().flatMap(sentry -> sentry.reasoning().open().stream()).toList();
    }

    /** The shards that are seen at present. */
    public Collection<Scope> shards() {
        return List.copyOf(sentries.keySet());
    }

    private Optional<Sentry> of(RegionCode region) {
        return Optional.ofNullable(sentries.get(Scope.province(region)));
    }
}
