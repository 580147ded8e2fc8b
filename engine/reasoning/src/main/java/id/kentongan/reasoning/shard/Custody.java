package id.kentongan.reasoning.shard;

import java.util.function.Predicate;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.Held;
import id.kentongan.facts.Level;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Visible;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.memory.FactKind;
import id.kentongan.reasoning.memory.WorkingMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The alerts in a shard's keeping: since when each is calm, what was done about it, and what becomes of it as the rules decide. Tells the
 * memory what of that rules can see.
 */
final class Custody {
    private static final Comparator<Standing> IN_ORDER = Comparator.comparing(Standing::key);

    private final OpenAlerts open;
    private final Dismissals dismissals;
    private final Orders orders = new Orders();
    private SortedMap<AlertKey, Orders.Order> due = Collections.emptySortedMap();
    private final HandlingLog handlings = new HandlingLog();
    /** Alerts to look at again although no finding changed. */
    private final Set<AlertKey> unsettled = new HashSet<>();
    private RuleBook book;
    private WorkingMemory memory;
    private Count count;

    Custody(OpenAlerts open, Dismissals dismissals, RuleBook book, WorkingMemory memory, Count count) {
        this.open = open;
        this.dismissals = dismissals;
        this.book = book;
        this.memory = memory;
        this.count = count;
        open.under(count.agenda());
    }

    /** Goes on under another book, with another memory, or counting anew. */
    void under(RuleBook next, WorkingMemory other, Count now) {
        book = next;
        memory = other;
        if (now != count) {
            count = now;
            open.under(now.agenda());
        }
    }

    /** Takes what somebody did; what it asks for is decided at the next tick. */
    void take(Act act, Past past) {
        recall(act);
        orders.take(act, past);
        if (!act.retracted()) {
            open.find(act.key()).filter(standing -> act.means(standing.alert()))
                    .ifPresent(standing -> show(standing, act.deed()));
        }
    }

    /** Released is the level as it stands; who escalates what stands higher than they see, sees it where it stands. */
    private void show(Standing standing, Deed deed) {
        if (deed instanceof Deed.Release release) {
            open.see(standing.key(), Visible.of(standing.level(), release.to()));
        } else if (deed instanceof Deed.Escalate && standing.level() == Level.MERAH) {
            open.see(standing.key(), standing.shown().visible());
        }
    }

    /** Takes what somebody did before, and what was asked was decided then. */
    private void recall(Act act) {
        handlings.take(act, open.find(act.key()), memory);
    }

    /** All that was received before the next tick is taken: it is decided by how things stand now, before measures move on. */
    void weigh(Predicate<AlertKey> raises) {
        orders.changed().forEach(act -> dismissals.by(act).forEach(this::lift));
        due = orders.takeDue(open::find, raises);
    }

    /** What is decided because people asked for it. */
    SortedMap<AlertKey, Orders.Order> takeDue() {
        SortedMap<AlertKey, Orders.Order> taken = due;
        due = Collections.emptySortedMap();
        return taken;
    }

    /** Whether anything waits to be looked at. */
    boolean restless() {
        return !unsettled.isEmpty() || open.anyOver();
    }

    /** Has every open alert looked at again. */
    void unsettle() {
        unsettled.addAll(open.keys());
    }

    /** Counts calm by what the rules have just concluded, and states whose hold is over. */
    void watchCalm(Instant tick) {
        unsettled.addAll(memory.takeTouched());
        unsettled.stream().filter(memory::quiet).forEach(this::lift);
        unsettled.forEach(key -> open.find(key).ifPresent(standing -> watchCalm(standing, tick)));
        unsettled.clear();
        count.wakeAllBy(tick);
        open.takeOver().forEach(key -> memory.put(new Held(key)));
    }

    private void watchCalm(Standing standing, Instant tick) {
        AlertKey key = standing.key();
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

    /** Whether anything has to be told of that was not decided: who sees what of an open alert. */
    boolean untold() {
        return open.anyChanged();
    }

    /** Takes a decision as done; the rules see it from the next tick on. */
    void apply(Decided decided, Instant tick, Instant next) {
        Decision decision = decided.decision();
        AlertKey key = decision.key();
        if (decision.to() == Level.HIJAU) {
            close(key);
        } else if (decision instanceof Decision.Deescalate) {
            stir(key);
            Standing lower = open.find(key).orElseThrow().lowered(decision.to(), tick);
            rest(lower, tick, next);
            memory.put(lower.bare());
            count.measures().nowStands(key, lower.level());
        } else {
            lift(key);
            stir(key);
            Standing risen = open.find(key).map(standing -> standing.risen(decision.to(), tick))
                    .orElseGet(() -> Standing.raised(key, decision.to(), tick));
            open.stand(risen.seen(Visible.of(decision.to(), decided.classification())));
            handlings.forget(key, memory);
            memory.put(risen.bare());
            count.measures().nowStands(key, risen.level());
        }
        unsettled.add(key);
    }

    /** The same for a decision that a person has made, of which the concern may know nothing: it may be calm, and it may not. */
    void apply(Decided decided, Act act, Instant tick, Instant next) {
        Decision decision = decided.decision();
        boolean calm = memory.quiet(decision.key());
        apply(decided, tick, next);
        if (act.deed() instanceof Deed.Escalate) {
            open.find(decision.key()).ifPresent(standing -> open.see(decision.key(), standing.shown().visible()));
        }
        if (calm && decision.to() != Level.HIJAU) {
            rest(open.find(decision.key()).orElseThrow().calm(Optional.of(tick)), tick, next);
        } else if (!calm && decision.to() == Level.HIJAU && !decision.key().manual()) {
            dismiss(new Dismissed(decision.key(), decision.from(), act.id().lineage()));
        }
    }

    private void rest(Standing calm, Instant tick, Instant next) {
        Instant over = tick.plus(book.hold(calm.key(), tick));
        open.rest(calm, over.isBefore(next) ? next : over);
    }

    private void dismiss(Dismissed one) {
        dismissals.put(one);
        memory.put(one);
        count.measures().nowStands(one.key(), one.level());
    }

    /** It was calm, it is worse, or the act that closed it is withdrawn. */
    private void lift(AlertKey key) {
        if (dismissals.lift(key)) {
            memory.remove(FactKind.DISMISSED, key);
            count.measures().nowStands(key, Level.HIJAU);
        }
    }

    private void close(AlertKey key) {
        stir(key);
        open.close(key);
        handlings.forget(key, memory);
        memory.remove(FactKind.STANDING, key);
        count.measures().nowStands(key, Level.HIJAU);
    }

    TickOutcome outcome(Instant tick, List<Decided> decided) {
        List<Standing> standings = new ArrayList<>();
        List<AlertKey> closed = new ArrayList<>();
        open.takeChanged().forEach(key -> open.find(key).ifPresentOrElse(standings::add, () -> closed.add(key)));
        standings.sort(IN_ORDER);
        closed.sort(Comparator.naturalOrder());
        List<Dismissed> dismissed = new ArrayList<>();
        List<AlertKey> lifted = new ArrayList<>();
        dismissals.takeChanged().forEach(key -> dismissals.find(key).ifPresentOrElse(dismissed::add, () -> lifted.add(key)));
        dismissed.sort(Comparator.comparing(Dismissed::key));
        lifted.sort(Comparator.naturalOrder());
        return new TickOutcome(tick, decided, List.copyOf(standings), List.copyOf(closed), List.copyOf(dismissed),
                List.copyOf(lifted), List.of());
    }

    /** Takes open alerts from before, or from another shard, judging nothing. */
    void reopen(Handover arriving, Instant cursor) {
        for (Standing standing : arriving.standings()) {
            memory.put(standing.bare());
            count.measures().nowStands(standing.key(), standing.level());
            // Only now: who sees it was told before, and what is seen beyond that belongs to the tick to come.
            open.stand(standing);
            standing.calmSince()
                    .ifPresent(since -> open.rest(standing, since.plus(book.hold(standing.key(), cursor))));
            unsettled.add(standing.key());
        }
        arriving.handlings().forEach(this::recall);
        arriving.dismissed().forEach(this::dismiss);
        open.takeChanged();
        dismissals.takeChanged();
    }

    /** Gives away what the next book judges elsewhere. */
    Map<Scope, Handover> surrender(Scope scope, RuleBook next) {
        Map<Scope, Handover> leaving = new TreeMap<>();
        for (Standing standing : open.all()) {
            scope.leaves(next, standing.key()).ifPresent(to -> {
                leaving.merge(to, new Handover(List.of(standing), handlings.of(standing.key()), List.of()), Handover::and);
                close(standing.key());
            });
        }
        for (Dismissed one : dismissals.all()) {
            scope.leaves(next, one.key()).ifPresent(to -> {
                leaving.merge(to, new Handover(List.of(), List.of(), List.of(one)), Handover::and);
                lift(one.key());
            });
        }
        open.takeChanged();
        dismissals.takeChanged();
        return leaving;
    }

    /** Counts every hold anew, after the length of any may have changed. */
    void recountHolds(Instant tick) {
        Function<AlertKey, Duration> hold = key -> book.hold(key, tick);
        Collection<Standing> all = open.all();
        for (Standing standing : all) {
            standing.calmSince().filter(since -> since.plus(hold.apply(standing.key())).isAfter(tick))
                    .ifPresent(since -> memory.remove(FactKind.HELD, standing.key()));
        }
        open.recount(hold);
    }
}
