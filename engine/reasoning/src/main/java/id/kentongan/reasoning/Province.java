package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.measure.Measures;
import id.kentongan.reasoning.measure.Revisions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kie.api.KieBase;

/** One province: its measures, and the shard that is judged on them. */
final class Province {
    private final RegionCode code;
    private final Shard shard;
    private final Set<AlertKey> dormant = new HashSet<>();
    private Measures measures;
    private boolean received;

    Province(RegionCode code, KieBase rules, Collection<Criterion> rows, Revisions revisions) {
        this.code = code;
        shard = new Shard(rules);
        measures = new Measures(rows, revisions);
    }

    RegionCode code() {
        return code;
    }

    Shard shard() {
        return shard;
    }

    Optional<Measure> measure(AlertKey key) {
        return measures.measure(key);
    }

    List<Observation> evidence(AlertKey key) {
        return measures.evidence(key);
    }

    void accept(Observation report) {
        measures.accept(report);
        received = true;
    }

    /** Moves the measures to the tick where anything changes by then. */
    void advance(Instant tick) {
        if (received || measures.nextChange().map(change -> !change.isAfter(tick)).orElse(false)) {
            measures.advance(tick, shard::put);
            received = false;
        }
    }

    /** Moves the measures to a tick at which other rows come into force or end, and the facts of both with them. */
    void advance(Instant tick, Collection<Criterion> ended, Collection<Criterion> inForce) {
        measures.advance(tick, shard::put);
        received = false;
        ended.forEach(shard::remove);
        inForce.forEach(shard::put);
        rest();
        wake();
    }

    /** A measure without a row in force is no fact. */
    private void rest() {
        for (Measure measure : shard.memory().stated(Measure.class).toList()) {
            if (measures.measure(measure.key()).isEmpty()) {
                dormant.add(measure.key());
                shard.remove(measure);
            }
        }
    }

    /** With the next row it becomes one again, whether it has changed meanwhile or not. */
    private void wake() {
        for (AlertKey key : List.copyOf(dormant)) {
            measures.measure(key).ifPresent(measure -> {
                dormant.remove(key);
                shard.put(measure);
            });
        }
    }

    /** Counts everything anew, for rows that count in another way. */
    void remeasure(Collection<Criterion> rows, Revisions revisions) {
        measures = new Measures(rows, revisions);
        dormant.clear();
    }

    Optional<Instant> nextChange() {
        return measures.nextChange();
    }
}
