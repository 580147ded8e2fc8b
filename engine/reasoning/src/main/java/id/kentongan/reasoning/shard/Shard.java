package id.kentongan.reasoning.shard;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Blind;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.Observation;
import id.kentongan.facts.SilentSource;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.Heard;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.duty.Duties;
import id.kentongan.reasoning.explain.Evidence;
import id.kentongan.reasoning.explain.Explanation;
import id.kentongan.reasoning.memory.FactKind;
import id.kentongan.reasoning.memory.Heed;
import id.kentongan.reasoning.memory.WorkingMemory;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.time.Nanos;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The judgement of one scope: what was received becomes measures and duties, rules weigh them in a working memory, and what they decide
 * becomes open alerts. The rules say what is found and what is quiet; how long it has been quiet is counted in {@link Custody}.
 */
public final class Shard implements AutoCloseable {
    private final OpenAlerts open = new OpenAlerts();
    private final Dismissals dismissals = new Dismissals();
    private final Custody custody;
    private final Hearing hearing;
    private Surroundings around;
    private RuleBook book;
    private WorkingMemory memory;
    /** Asked for its duties by any thread. */
    private volatile Count count;
    private Dates dates;
    private Explanation explanation;

    public Shard(RuleBook book, Surroundings around) {
        this.book = book;
        this.around = around;
        memory = new WorkingMemory(around.scope().rules(book), Heed.of(book.policies().keySet(), book.decided()));
        around.tellPlaces(memory);
        hearing = new Hearing(book, memory, open, dismissals);
        count = Count.of(book, around, hearing);
        custody = new Custody(open, dismissals, book, memory, count);
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

    /** What people have closed though it was not calm, and has been neither calm nor worse since. */
    public List<Dismissed> dismissed() {
        return dismissals.all();
    }

    public Optional<Dismissed> dismissed(AlertKey key) {
        return dismissals.find(key);
    }

    /** Lets the regions that the book enrols wait for their first report; nothing is owed yet at that moment. */
    public void begin(Instant before) {
        count.duties().settle(before, this::silence);
    }

    /** Takes entries in the order of their receipt; they count from the next tick on. */
    public void take(Collection<Delivery> received) {
        Collection<Delivery> inOrder = received.size() < 2 ? received : received.stream().sorted(Delivery.ARRIVAL).toList();
        for (Delivery delivery : inOrder) {
            if (delivery.entry() instanceof Observation report) {
                count.accept(report, delivery.counts());
            } else if (delivery.entry() instanceof Act act && delivery.counts()) {
                custody.take(act, around.past());
            }
        }
        custody.weigh(this::raises);
    }

    /** What no rule knows is raised where it lies, wherever an act about it was sent before; and by nobody who judges a few concerns only. */
    private boolean raises(AlertKey key) {
        return !around.scope().isNation() && around.scope().holds(key.region()) && book.decided().isEmpty();
    }

    /** The same for the reports alone, of entries that are in order: what was done about alerts is known otherwise. */
    public void takeReports(List<Delivery> inOrder) {
        for (Delivery delivery : inOrder) {
            if (delivery.entry() instanceof Observation report) {
                count.accept(report, delivery.counts());
            }
        }
    }

    /** Moves measures, duties, rows and the calendar to the tick. */
    public void advance(Instant tick) {
        count.wakeAllBy(tick);
        count.measures().settle(tick);
        count.duties().settle(tick, this::silence);
        dates.advance(tick, memory);
        if (hearing.takeTurned()) {
            custody.recountHolds(tick);
        }
    }

    /** Silence keeps open alerts from coming down; where none is open, only policies can see it. */
    private void silence(SilentSource source, boolean silent) {
        Blind blind = new Blind(source.region());
        state(source, silent, book.looksAt(SilentSource.class));
        state(blind, count.duties().overdue(source.region()), book.looksAt(Blind.class) || open.anyWithin(source.region()));
    }

    private void state(Record fact, boolean holds, boolean followed) {
        if (!followed) {
            memory.noteAside(fact, holds);
        } else if (holds) {
            memory.put(fact);
        } else {
            memory.remove(fact);
        }
    }

    /**
     * Lets the rules decide on all that changed by the tick; explains while the memory still stands as it was, and only then takes the
     * decisions as done.
     *
     * @param next the tick to come
     */
    public TickOutcome judge(Instant tick, Instant next) {
        List<Heard> heard = tellHeard();
        SortedMap<AlertKey, Orders.Order> orders = custody.takeDue();
        if (!memory.dirty() && !custody.restless() && orders.isEmpty()) {
            return (custody.untold() ? custody.outcome(tick, List.of()) : TickOutcome.nothing(tick)).hearing(heard);
        }
        // What a person decides about a concern goes before what rules do; they look again at the next tick.
        List<Decided> byRules = conclude(tick).stream().filter(decision -> !orders.containsKey(decision.key()))
                .map(decision -> explanation.of(tick, decision, standing(decision.key()), evidence())).toList();
        List<Decided> byHand = orders.values().stream().map(order -> explanation.of(tick, order.decision(), order.act(),
                standing(order.decision().key()), evidence())).toList();
        byRules.forEach(decided -> custody.apply(decided, tick, next));
        byHand.forEach(decided -> custody.apply(decided, orders.get(decided.decision().key()).act(), tick, next));
        List<Decided> decided = Stream.concat(byRules.stream(), byHand.stream())
                .sorted(Comparator.comparing(one -> one.decision().key())).toList();
        return custody.outcome(tick, decided).hearing(heard);
    }

    /** Which regions turned since that was asked last. The nation tells of none: it hears what their provinces tell. */
    public List<Heard> tellHeard() {
        List<Heard> turned = count.sites().tell();
        return around.scope().isNation() ? List.of() : turned;
    }

    /** What was told last of every region of which anything is heard; the nation tells of none. */
    public List<Heard> heard() {
        return around.scope().isNation() ? List.of() : count.sites().told();
    }

    /** The rules conclude once, and once more where calm has lasted long enough for something to follow from it. */
    private List<Decision> conclude(Instant tick) {
        memory.fire();
        custody.watchCalm(tick);
        if (memory.dirty()) {
            memory.fire();
        }
        return memory.decisions().stream().sorted(Comparator.comparing(Decision::key)).toList();
    }

    /** The next moment at which something changes by itself; {@link Nanos#NEVER} if nothing will. */
    public long nextChange() {
        return count.agenda().next();
    }

    /** Whether it has to be judged again as soon as possible: something follows from what was decided last. */
    public boolean restless() {
        return memory.dirty() || custody.restless() || count.measures().unsettled() || count.duties().unsettled();
    }

    /** Takes open alerts from before, or from another shard, judging nothing. */
    public void reopen(Handover arriving, Instant cursor) {
        custody.reopen(arriving, cursor);
    }

    /**
     * Goes on under another book; everything is judged anew at the next tick. Where only thresholds, holds or texts changed, facts are
     * swapped; other policies get a new memory filled with the same facts; other windows, duties or sources are counted anew.
     *
     * @param cursor the tick before the one from which that book judges
     * @param received asked only where all has to be counted anew: everything received up to the cursor
     * @return what goes to other shards
     */
    public Map<Scope, Handover> adopt(RuleBook next, Instant cursor, Supplier<? extends Stream<Delivery>> received) {
        Map<Scope, Handover> leaving = custody.surrender(around.scope(), next);
        Succession shared = Succession.of(around.scope(), book, next);
        book = next;
        if (!shared.sameRegions()) {
            around = around.in(next.regions());
            memory.removeAll(FactKind.AREA);
            memory.removeAll(FactKind.NEIGHBOUR);
            around.tellPlaces(memory);
        }
        if (!shared.sameRules()) {
            WorkingMemory other = memory.under(around.scope().rules(next));
            memory.close();
            memory = other;
        }
        hearing.under(next, memory);
        if (shared.sameCount()) {
            count.measures().judgeBy(around.scope().rows(next));
            shared.newlyAsked().forEach(count.measures()::tellAgain);
        } else {
            forgetCounted();
            Count before = count;
            count = Count.of(next, around, hearing);
            countAnew(cursor, received);
            count.sites().follow(before.sites());
        }
        custody.under(next, memory, count);
        dates = around.dates(next, count.agenda(), dates.told());
        explanation = new Explanation(next, around.regions());
        hearing.blindfold(true);
        advance(cursor);
        standings().forEach(standing -> count.measures().nowStands(standing.key(), standing.level()));
        hearing.blindfold(false);
        custody.recountHolds(cursor);
        custody.unsettle();
        return leaving;
    }

    private void forgetCounted() {
        List.of(FactKind.MEASURE, FactKind.THRESHOLD, FactKind.CALM_BOUND, FactKind.SILENT_SOURCE, FactKind.BLIND)
                .forEach(memory::removeAll);
    }

    private void countAnew(Instant until, Supplier<? extends Stream<Delivery>> received) {
        try (Stream<Delivery> all = received.get()) {
            InOrder.of(all, until, this::takeReports);
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}
