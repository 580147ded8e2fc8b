package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Handover;
import id.kentongan.reasoning.shard.Past;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stub of the sharded reasoning: a whole one of which only the own part is shown. */
public final class Reasoning implements AutoCloseable {
    private final Scope scope;
    private final WholeReasoning whole;
    private RuleBook book;
    private final Map<AlertKey, Standing> own = new HashMap<>();

    public Reasoning(RuleBook book, Duration tick, Scope scope, Instant beginning, Past past) {
        this.book = book;
        this.scope = scope;
        whole = new WholeReasoning(book, Regions.bundled(), tick);
    }

    private boolean mine(AlertKey key) {
        return scope.equals(Scope.WHOLE) || Scope.owner(book, key).equals(scope);
    }

    public void restore(Stream<Delivery> received, Collection<Standing> open, Instant cursor) {
        whole.restore(received.map(Delivery::entry), open, cursor);
        open.forEach(standing -> own.put(standing.key(), standing));
    }

    public TickOutcome judge(Instant tick, List<Delivery> received) {
        TickOutcome all = whole.judge(tick, received.stream().map(Delivery::entry).toList());
        List<Standing> standings = all.standings().stream().filter(one -> mine(one.key())).toList();
        List<AlertKey> closed = all.closed().stream().filter(this::mine).toList();
        standings.forEach(standing -> own.put(standing.key(), standing));
        closed.forEach(own::remove);
        return new TickOutcome(tick, all.decisions().stream().filter(one -> mine(one.decision().key())).toList(), standings,
                closed);
    }

    public Optional<Instant> nextTick() {
        return whole.nextTick();
    }

    public Instant tickOf(Instant moment) {
        return whole.tickOf(moment);
    }

    public Map<Scope, Handover> adopt(RuleBook next, Supplier<? extends Stream<Delivery>> received) {
        whole.adopt(next, () -> received.get().map(Delivery::entry));
        book = next;
        Map<Scope, List<Standing>> leaving = new HashMap<>();
        List.copyOf(own.values()).stream().filter(standing -> !mine(standing.key())).forEach(standing -> {
            own.remove(standing.key());
            leaving.computeIfAbsent(Scope.owner(next, standing.key()), to -> new ArrayList<>()).add(standing);
        });
        Map<Scope, Handover> handovers = new HashMap<>();
        leaving.forEach((to, standings) -> handovers.put(to, new Handover(standings, List.of())));
        return handovers;
    }

    public void take(Handover arriving) {
        arriving.standings().forEach(standing -> own.put(standing.key(), standing));
    }

    public Collection<Standing> open() {
        return List.copyOf(own.values());
    }

    public boolean blind(RegionCode region) {
        return whole.blind(region);
    }

    public boolean live(RegionCode region) {
        return whole.live(region);
    }

    public Why.Answer why(RegionCode region, Optional<String> code) {
        return whole.why(region, code);
    }

    public Optional<Why> measured(AlertKey key) {
        return whole.measured(key);
    }

    public int facts() {
        return whole.facts();
    }

    WholeReasoning whole() {
        return whole;
    }

    @Override
    public void close() {
        whole.close();
    }
}
