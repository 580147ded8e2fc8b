package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Held;
import id.kentongan.facts.Level;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.memory.WorkingMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.kie.api.KieBase;

/**
 * The open alerts of one province, or of the nation, and the working memory that judges them. The rules say what is found and what is
 * quiet; how long it has been quiet is counted here.
 */
final class Shard implements AutoCloseable {
    private final Map<AlertKey, Standing> standings = new TreeMap<>();
    private final Handlings handlings = new Handlings();
    private final Holds holds = new Holds();
    private final Set<AlertKey> unsettled = new HashSet<>();
    private final Set<AlertKey> changed = new HashSet<>();
    private Set<AlertKey> touched = Set.of();
    private WorkingMemory memory;
    private boolean stale = true;

    Shard(KieBase rules) {
        memory = new WorkingMemory(rules);
    }

    WorkingMemory memory() {
        return memory;
    }

    void put(Record fact) {
        stale |= memory.put(fact);
    }

    void remove(Record fact) {
        stale |= memory.remove(fact);
    }

    /** Whether there is anything to judge at the tick. */
    boolean due(Instant tick) {
        return stale || !unsettled.isEmpty() || holds.next().map(over -> !over.isAfter(tick)).orElse(false);
    }

    /** When this has to be judged again although no fact changes: as soon as possible after a step, else when a hold is over. */
    Optional<Instant> next(Instant nextTick) {
        return stale || !unsettled.isEmpty() ? Optional.of(nextTick) : holds.next();
    }

    Optional<Standing> standing(AlertKey key) {
        return Optional.ofNullable(standings.get(key));
    }

    Collection<Standing> standings() {
        return standings.values();
    }

    /** Lets the rules conclude, counts calm, and lets them conclude what follows from a hold that is over. */
    Collection<Decision> judge(Instant tick, Function<AlertKey, Duration> hold) {
        memory.fire();
        stale = false;
        touched = memory.takeTouched();
        unsettled.addAll(touched);
        unsettled.forEach(key -> watchCalm(key, tick, hold));
        unsettled.clear();
        boolean held = false;
        for (AlertKey key : holds.takeOver(tick)) {
            held |= memory.put(new Held(key));
        }
        if (held) {
            memory.fire();
        }
        return memory.decisions();
    }

    private void watchCalm(AlertKey key, Instant tick, Function<AlertKey, Duration> hold) {
        Standing standing = standings.get(key);
        if (standing == null) {
            return;
        }
        boolean rising = memory.decision(key).filter(Decision.Escalate.class::isInstance).isPresent();
        if (!memory.quiet(key) || rising) {
            rouse(key);
            if (standing.calmSince().isPresent()) {
                stand(new Standing(key, standing.level(), standing.raisedAt(), standing.roseAt(), Optional.empty()));
            }
        } else if (standing.calmSince().isEmpty()) {
            stand(new Standing(key, standing.level(), standing.raisedAt(), standing.roseAt(), Optional.of(tick)));
            holds.start(key, tick.plus(hold.apply(key)));
        }
    }

    private void rouse(AlertKey key) {
        holds.stop(key);
        memory.remove(new Held(key));
    }

    /** Concerns about which a finding or quietness changed in the last judgement. */
    Set<AlertKey> touched() {
        return touched;
    }

    /** Takes a decision as done; the rules see it from the next tick on. */
    void apply(Decision decision, Instant tick, Instant nextTick, Function<AlertKey, Duration> hold) {
        AlertKey key = decision.key();
        rouse(key);
        Instant raisedAt = decision instanceof Decision.Raise ? tick : standings.get(key).raisedAt();
        if (decision.to() == Level.HIJAU) {
            remove(standings.remove(key));
            handlings.forget(key).forEach(this::remove);
            changed.add(key);
        } else if (decision instanceof Decision.Deescalate) {
            stand(new Standing(key, decision.to(), raisedAt, standings.get(key).roseAt(), Optional.of(tick)));
            Instant over = tick.plus(hold.apply(key));
            holds.start(key, over.isBefore(nextTick) ? nextTick : over);
        } else {
            stand(new Standing(key, decision.to(), raisedAt, tick, Optional.empty()));
        }
        unsettled.add(key);
    }

    private void stand(Standing standing) {
        standings.put(standing.key(), standing);
        // Rules see the level, not the time: calm that comes and goes costs no fact.
        boolean level = memory
                .put(new Standing(standing.key(), standing.level(), standing.raisedAt(), standing.roseAt(), Optional.empty()));
        stale |= level;
        changed.add(standing.key());
    }

    /** Takes an open alert from before, judging nothing. */
    void reopen(Standing standing, Duration hold) {
        stand(standing);
        standing.calmSince().ifPresent(since -> holds.start(standing.key(), since.plus(hold)));
        unsettled.add(standing.key());
        changed.clear();
    }

    /** Takes what a unit did about an open alert; of several revisions the highest. */
    void handle(Handling handling) {
        if (handlings.take(handling)) {
            put(handling);
        }
    }

    /** Counts every hold anew, after the length of any may have changed. */
    void recountHolds(Instant tick, Function<AlertKey, Duration> hold) {
        standings.values().forEach(standing -> standing.calmSince().ifPresent(since -> {
            Instant over = since.plus(hold.apply(standing.key()));
            if (over.isAfter(tick)) {
                remove(new Held(standing.key()));
            }
            holds.start(standing.key(), over);
        }));
    }

    /** Goes on with other rules over the same facts; everything is judged anew at the next tick. */
    void adopt(KieBase rules) {
        WorkingMemory next = memory.under(rules);
        memory.close();
        memory = next;
        rejudge();
    }

    /** Has every open alert looked at again at the next tick. */
    void rejudge() {
        stale = true;
        unsettled.addAll(standings.keySet());
    }

    /** The concerns whose standing changed since this was last asked. */
    Set<AlertKey> takeChanged() {
        if (changed.isEmpty()) {
            return Set.of();
        }
        Set<AlertKey> since = Set.copyOf(changed);
        changed.clear();
        return since;
    }

    @Override
    public void close() {
        memory.close();
    }
}
