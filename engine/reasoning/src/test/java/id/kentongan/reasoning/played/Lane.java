package id.kentongan.reasoning.played;

import id.kentongan.facts.Dismissed;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Handover;
import id.kentongan.reasoning.shard.InOrder;
import id.kentongan.reasoning.shard.Needs;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One reasoning and what was delivered to it. It is judged at its own moments, as if it ran on a machine of its own. */
final class Lane implements AutoCloseable {
    private final Scope scope;
    private final Duration tick;
    private final Instant beginning;
    private final Past past;
    private final List<Decided> decided = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();
    private List<Delivery> delivered = new ArrayList<>();
    private int judged;
    private Optional<Instant> cursor = Optional.empty();
    private Optional<Kept> kept = Optional.empty();
    private Reasoning reasoning;

    private record Kept(Needs needs, Instant at, List<Delivery> entries) {}

    Lane(RuleBook book, Duration tick, Scope scope, Instant beginning, Past past) {
        this.scope = scope;
        this.tick = tick;
        this.beginning = beginning;
        this.past = past;
        reasoning = new Reasoning(book, tick, scope, beginning, past);
    }

    void deliver(Delivery delivery) {
        delivered.add(delivery);
    }

    /** Judges every tick that something came for or that time asks for, up to and at a moment. */
    void play(Instant upTo) {
        for (Optional<Instant> next = next(); next.isPresent() && !next.get().isAfter(upTo); next = next()) {
            judge(next.get());
        }
    }

    private Optional<Instant> next() {
        Optional<Instant> receipt = judged < delivered.size()
                ? Optional.of(reasoning.tickOf(delivered.get(judged).entry().receivedAt()))
                : Optional.empty();
        return Stream.concat(receipt.stream(), reasoning.nextTick().stream()).min(Instant::compareTo);
    }

    void judge(Instant at) {
        int end = judged;
        while (end < delivered.size() && !delivered.get(end).entry().receivedAt().isAfter(at)) {
            end++;
        }
        TickOutcome outcome = reasoning.judge(at, List.copyOf(delivered.subList(judged, end)));
        decided.addAll(outcome.decisions());
        Shown.told(outcome).forEach(shown::add);
        judged = end;
        cursor = Optional.of(at);
    }

    /** Throws the memory away and fills a new one under the book, as of a moment up to which nothing is left to judge. */
    void rebuild(RuleBook book, Instant upTo) {
        cursor = Optional.of(upTo);
        restart(book);
    }

    /** Throws the memory away and fills a new one under the book, as of the last tick that was judged. */
    void restart(RuleBook book) {
        cursor.ifPresent(at -> {
            List<Standing> open = List.copyOf(reasoning.open());
            List<Dismissed> dismissed = List.copyOf(reasoning.dismissed());
            reasoning.close();
            reasoning = new Reasoning(book, tick, scope, beginning, past);
            reasoning.restore(received(Needs.of(book, scope)).stream(), open, dismissed, at);
        });
    }

    /** From now on restarts need only what is needed now, and what comes; until a book asks for more. */
    void keep(RuleBook book, Keeping keeping) {
        cursor.ifPresent(at -> {
            Needs needs = Needs.of(book, scope);
            Predicate<Delivery> needed = keeping.of(needs, at);
            List<Delivery> chosen = new ArrayList<>();
            InOrder.of(received(needs).stream(), at, together -> together.stream().filter(needed).forEach(chosen::add));
            kept = Optional.of(new Kept(needs, at, Written.backwards(chosen)));
        });
    }

    private List<Delivery> received(Needs needs) {
        List<Delivery> all = Written.backwards(delivered.subList(0, judged));
        return kept.filter(one -> one.needs().equals(needs)).map(one -> Stream.concat(one.entries().stream(),
                all.stream().filter(delivery -> delivery.entry().receivedAt().isAfter(one.at()))).toList()).orElse(all);
    }

    /** How many entries a restart would do without. */
    int spared() {
        return judged - kept.map(one -> received(one.needs()).size()).orElse(judged);
    }

    /**
     * Puts another book in force from the tick after a moment on.
     *
     * @param before everything received so far, as that book has it delivered
     * @return what leaves
     */
    Map<Scope, Handover> adopt(RuleBook next, Instant after, List<Delivery> before) {
        List<Delivery> kept = new ArrayList<>(before);
        Map<Scope, Handover> leaving = reasoning.adopt(next, after.plus(tick), () -> Written.backwards(kept).stream());
        delivered = kept;
        judged = kept.size();
        return leaving;
    }

    void take(Handover arriving, Instant after) {
        reasoning.take(arriving, reasoning.tickOf(after.plusNanos(1)));
    }

    Reasoning reasoning() {
        return reasoning;
    }

    List<Decided> decided() {
        return decided;
    }

    List<Shown> shown() {
        return shown;
    }

    @Override
    public void close() {
        reasoning.close();
    }
}
