package id.kentongan.reasoning.shard;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Blind;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Held;
import id.kentongan.facts.Level;
import id.kentongan.facts.Observation;
import id.kentongan.facts.SilentSource;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.duty.Duties;
import id.kentongan.reasoning.explain.Evidence;
import id.kentongan.reasoning.explain.Explanation;
import id.kentongan.reasoning.memory.FactKind;
import id.kentongan.reasoning.memory.WorkingMemory;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.time.Nanos;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The judgement of one scope: what was received becomes measures and duties, rules weigh them in a working memory, and what they decide
 * becomes open alerts. The rules say what is found and what is quiet; how long it has been quiet is counted here.
 */
public final class Shard implements AutoCloseable {
    private static final Comparator<Standing> IN_ORDER = Comparator.comparing(Standing::key);

    private Surroundings around;
    private final OpenAlerts open;
    private final HandlingLog handlings = new HandlingLog();
    private final Hearing hearing;
    private final Set<AlertKey> unsettled = new HashSet<>();
    private RuleBook book;
    private WorkingMemory memory;
    private Count count;
    private Dates dates;
    private Explanation explanation;
    private boolean stale = true;

    public Shard(RuleBook book, Surroundings around) {
        this.book = book;
        this.around = around;
        memory = new WorkingMemory(around.scope().rules(book));
        around.tellPlaces(memory);
        open = new OpenAlerts();
        hearing = new Hearing(memory, open);
        count = Count.of(book, around, hearing);
        open.under(count.agenda());
        dates = around.dates(book, count.agenda(), Set.of());
        explanation = new Explanation(book, around.regions());
    }

    /** What its concerns rest on as of the last tick. */
    public Evidence evidence() {
        return new Evidence(memory, count.measures());
    }

    public Regions regions() {
        return around.regions();
    }

    public WorkingMemory memory() {
        return memory;
    }

    public Duties duties() {
        return count.duties();
    }

    public List<Standing> standings() {
        return open.all();
    }

    public Optional<Standing> standing(AlertKey key) {
        return open.find(key);
    }

    /** Lets the regions that the book enrols wait for their first report; nothing is owed yet at that moment. */
    public void begin(Instant before) {
        count.duties().settle(before, this::silence);
    }

    /** Takes entries in the order of their receipt; they count from the next tick on. */
    public void take(Collection<Delivery> received) {
        List<Delivery> inOrder = received.size() < 2
                ? List.copyOf(received)
                : received.stream().sorted(Delivery.ARRIVAL).toList();
        for (Delivery delivery : inOrder) {
            if (delivery.entry() instanceof Observation report) {
                count.accept(report, delivery.counts());
            } else if (delivery.entry() instanceof Handling handling && delivery.counts()) {
                stale |= handlings.take(handling, open.find(handling.alert()), memory);
            }
        }
    }

    /** Moves measures, duties, rows and the calendar to the tick. */
    public void advance(Instant tick) {
        count.agenda().wakeAllBy(Nanos.of(tick));
        count.measures().settle(tick);
        count.duties().settle(tick, this::silence);
        stale |= dates.advance(tick, memory);
        if (hearing.takeTurned()) {
            recountHolds(tick);
        }
        stale |= hearing.takeChanged();
    }

    private void silence(SilentSource source, boolean silent) {
        Blind blind = new Blind(source.region());
        if (around.scope().isNation()) {
            stale |= count.duties().overdue(source.region()) ? memory.put(blind) : memory.remove(blind);
            return;
        }
        stale |= silent ? memory.put(source) : memory.remove(source);
        stale |= count.duties().overdue(source.region()) ? memory.put(blind) : memory.remove(blind);
    }

    /**
     * Lets the rules decide on all that changed by the tick; explains while the memory still stands as it was, and only then takes the
     * decisions as done.
     *
     * @param next the tick to come
     */
    public TickOutcome judge(Instant tick, Instant next) {
        if (!stale && unsettled.isEmpty() && !open.anyOver()) {
            return TickOutcome.nothing(tick);
        }
        List<Decision> decisions = conclude(tick);
        List<Decided> decided = decisions.stream()
                .map(decision -> explanation.of(tick, decision, open.find(decision.key()), evidence())).toList();
        decisions.forEach(decision -> apply(decision, tick, next));
        return outcome(tick, decided);
    }

    private List<Decision> conclude(Instant tick) {
        memory.fire();
        stale = false;
        unsettled.addAll(memory.takeTouched());
        unsettled.forEach(key -> watchCalm(key, tick));
        unsettled.clear();
        count.agenda().wakeAllBy(Nanos.of(tick));
        List<AlertKey> over = open.takeOver();
        over.forEach(key -> memory.put(new Held(key)));
        if (!over.isEmpty()) {
            memory.fire();
        }
        return memory.decisions().stream().sorted(Comparator.comparing(Decision::key)).toList();
    }

    private void watchCalm(AlertKey key, Instant tick) {
        Optional<Standing> found = open.find(key);
        if (found.isEmpty()) {
            return;
        }
        Standing standing = found.get();
        boolean rising = memory.decision(key).filter(Decision.Escalate.class::isInstance).isPresent();
        if (!memory.quiet(key) || rising) {
            stir(key);
            if (standing.calmSince().isPresent()) {
                open.stand(standing.calm(Optional.empty()));
            }
        } else if (standing.calmSince().isEmpty()) {
            open.rest(standing.calm(Optional.of(tick)), tick.plus(book.hold(key, tick)));
        }
    }

    private void stir(AlertKey key) {
        open.stir(key);
        memory.remove(FactKind.HELD, key);
    }

    private void apply(Decision decision, Instant tick, Instant next) {
        AlertKey key = decision.key();
        stir(key);
        unsettled.add(key);
        if (decision.to() == Level.HIJAU) {
            open.close(key);
            handlings.forget(key, memory);
            stale |= memory.remove(FactKind.STANDING, key);
            count.measures().opened(key, false);
        } else if (decision instanceof Decision.Deescalate) {
            Instant over = tick.plus(book.hold(key, tick));
            Standing lower = open.find(key).orElseThrow().lowered(decision.to(), tick);
            open.rest(lower, over.isBefore(next) ? next : over);
            stale |= memory.put(lower.calm(Optional.empty()));
        } else {
            Standing risen = open.find(key).map(standing -> standing.risen(decision.to(), tick))
                    .orElseGet(() -> Standing.raised(key, decision.to(), tick));
            open.stand(risen);
            handlings.forget(key, memory);
            stale |= memory.put(risen);
            count.measures().opened(key, true);
        }
    }

    private TickOutcome outcome(Instant tick, List<Decided> decided) {
        List<Standing> standings = new ArrayList<>();
        List<AlertKey> closed = new ArrayList<>();
        open.takeChanged().forEach(key -> open.find(key).ifPresentOrElse(standings::add, () -> closed.add(key)));
        standings.sort(IN_ORDER);
        closed.sort(Comparator.naturalOrder());
        return new TickOutcome(tick, decided, List.copyOf(standings), List.copyOf(closed));
    }

    /** The next moment at which something changes by itself; {@link Nanos#NEVER} if nothing will. */
    public long nextChange() {
        return count.agenda().next();
    }

    /** Whether it has to be judged again as soon as possible: something follows from what was decided last. */
    public boolean restless() {
        return stale || !unsettled.isEmpty() || open.anyOver() || count.measures().unsettled() || count.duties().unsettled();
    }

    /** Takes open alerts from before, or from another shard, judging nothing. */
    public void reopen(Handover arriving, Instant cursor) {
        for (Standing standing : arriving.standings()) {
            open.stand(standing);
            memory.put(standing.calm(Optional.empty()));
            count.measures().opened(standing.key(), true);
            standing.calmSince()
                    .ifPresent(since -> open.rest(standing, since.plus(book.hold(standing.key(), cursor))));
            unsettled.add(standing.key());
        }
        arriving.handlings().forEach(handling -> handlings.take(handling, open.find(handling.alert()), memory));
        open.takeChanged();
        stale = true;
    }

    /** Counts every hold anew, after the length of any may have changed. */
    private void recountHolds(Instant tick) {
        Function<AlertKey, Duration> hold = key -> book.hold(key, tick);
        for (Standing standing : open.all()) {
            standing.calmSince().filter(since -> since.plus(hold.apply(standing.key())).isAfter(tick))
                    .ifPresent(since -> stale |= memory.remove(FactKind.HELD, standing.key()));
        }
        open.recount(hold);
    }

    /**
     * Goes on under another book; everything is judged anew at the next tick. Where only thresholds, holds or texts changed, facts are
     * swapped; other policies get a new memory filled with the same facts; other windows, duties or sources are counted anew.
     *
     * @param cursor the last tick judged, if any
     * @param received asked only where all has to be counted anew: everything received up to the cursor
     * @return what goes to other shards
     */
    public Map<Scope, Handover> adopt(RuleBook next, Optional<Instant> cursor,
            Supplier<? extends Stream<Delivery>> received) {
        Map<Scope, Handover> leaving = surrender(next);
        Succession shared = Succession.of(around.scope(), book, next);
        book = next;
        if (!shared.sameRegions()) {
            around = around.in(next.regions());
            memory.removeAll(FactKind.AREA);
            memory.removeAll(FactKind.NEIGHBOUR);
            around.tellPlaces(memory);
        }
        explanation = new Explanation(next, around.regions());
        if (!shared.sameRules()) {
            WorkingMemory other = memory.under(around.scope().rules(next));
            memory.close();
            memory = other;
            hearing.into(other);
        }
        if (shared.sameCount()) {
            count.measures().judgeBy(around.scope().rows(next));
        } else {
            count(next, cursor, received);
        }
        dates = around.dates(next, count.agenda(), dates.told());
        cursor.ifPresent(this::advance);
        cursor.ifPresent(this::recountHolds);
        unsettled.addAll(open.keys());
        stale = true;
        return leaving;
    }

    private void count(RuleBook next, Optional<Instant> cursor, Supplier<? extends Stream<Delivery>> received) {
        List.of(FactKind.MEASURE, FactKind.THRESHOLD, FactKind.CALM_BOUND, FactKind.SILENT_SOURCE, FactKind.BLIND)
                .forEach(memory::removeAll);
        count = Count.of(next, around, hearing);
        open.under(count.agenda());
        cursor.ifPresent(until -> {
            try (Stream<Delivery> all = received.get()) {
                all.filter(delivery -> !delivery.entry().receivedAt().isAfter(until)).forEach(delivery -> {
                    if (delivery.entry() instanceof Observation report) {
                        count.accept(report, delivery.counts());
                    }
                });
            }
        });
    }

    private Map<Scope, Handover> surrender(RuleBook next) {
        Map<Scope, Handover> leaving = new TreeMap<>();
        for (Standing standing : open.all()) {
            AlertKey key = standing.key();
            around.scope().leaves(next, key).ifPresent(to -> {
                leaving.merge(to, new Handover(List.of(standing), handlings.of(key)), Handover::and);
                stir(key);
                open.close(key);
                handlings.forget(key, memory);
                memory.remove(FactKind.STANDING, key);
                count.measures().opened(key, false);
            });
        }
        open.takeChanged();
        return leaving;
    }

    @Override
    public void close() {
        memory.close();
    }
}
