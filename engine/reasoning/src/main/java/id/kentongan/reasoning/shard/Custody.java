package id.kentongan.reasoning.shard;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Held;
import id.kentongan.facts.Level;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.memory.FactKind;
import id.kentongan.reasoning.memory.WorkingMemory;
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

/**
 * The alerts in a shard's keeping: since when each is calm, what was done about it, and what becomes of it as the rules decide. Tells the
 * memory what of that rules can see.
 */
final class Custody {
    private static final Comparator<Standing> IN_ORDER = Comparator.comparing(Standing::key);

    private final OpenAlerts open;
    private final HandlingLog handlings = new HandlingLog();
    /** Alerts to look at again although no finding changed. */
    private final Set<AlertKey> unsettled = new HashSet<>();
    private RuleBook book;
    private WorkingMemory memory;
    private Count count;

    Custody(OpenAlerts open, RuleBook book, WorkingMemory memory, Count count) {
        this.open = open;
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

    void take(Handling handling) {
        handlings.take(handling, open.find(handling.alert()), memory);
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

    /** Takes a decision as done; the rules see it from the next tick on. */
    void apply(Decision decision, Instant tick, Instant next) {
        AlertKey key = decision.key();
        if (decision.to() == Level.HIJAU) {
            close(key);
        } else if (decision instanceof Decision.Deescalate) {
            stir(key);
            Instant over = tick.plus(book.hold(key, tick));
            Standing lower = open.find(key).orElseThrow().lowered(decision.to(), tick);
            open.rest(lower, over.isBefore(next) ? next : over);
            memory.put(lower.calm(Optional.empty()));
            count.measures().nowStands(key, lower.level());
        } else {
            stir(key);
            Standing risen = open.find(key).map(standing -> standing.risen(decision.to(), tick))
                    .orElseGet(() -> Standing.raised(key, decision.to(), tick));
            open.stand(risen);
            handlings.forget(key, memory);
            memory.put(risen);
            count.measures().nowStands(key, risen.level());
        }
        unsettled.add(key);
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
        return new TickOutcome(tick, decided, List.copyOf(standings), List.copyOf(closed), List.of());
    }

    /** Takes open alerts from before, or from another shard, judging nothing. */
    void reopen(Handover arriving, Instant cursor) {
        for (Standing standing : arriving.standings()) {
            open.stand(standing);
            memory.put(standing.calm(Optional.empty()));
            count.measures().nowStands(standing.key(), standing.level());
            standing.calmSince()
                    .ifPresent(since -> open.rest(standing, since.plus(book.hold(standing.key(), cursor))));
            unsettled.add(standing.key());
        }
        arriving.handlings().forEach(this::take);
        open.takeChanged();
    }

    /** Gives away what the next book judges elsewhere. */
    Map<Scope, Handover> surrender(Scope scope, RuleBook next) {
        Map<Scope, Handover> leaving = new TreeMap<>();
        for (Standing standing : open.all()) {
            scope.leaves(next, standing.key()).ifPresent(to -> {
                leaving.merge(to, new Handover(List.of(standing), handlings.of(standing.key())), Handover::and);
                close(standing.key());
            });
        }
        open.takeChanged();
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
