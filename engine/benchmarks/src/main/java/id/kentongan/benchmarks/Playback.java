package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports that are all at hand, addressed already, and played into a reasoning with one look at the clock before and one after: asking
 * for the CPU of a thread costs as much as judging an empty tick.
 */
record Playback(RuleBook book, Duration tick, Instant beginning, Past past, List<Delivery> deliveries) {
    /**
     * @param beginning from when on silence counts
     * @param reports in the order of their receipt
     */
    static Playback of(RuleBook book, Duration tick, Instant beginning, List<Observation> reports) {
        Past past = Past.of(reports);
        Address address = new Address(book, past);
        return new Playback(book, tick, beginning, past, reports.stream().map(address::toWhole).toList());
    }

    /** A reasoning that has received nothing yet. */
    Reasoning empty() {
        return new Reasoning(book, tick, Scope.WHOLE, beginning, past);
    }

    /** CPU seconds of this thread for all of them, up to the tick of the last. */
    double into(Reasoning reasoning, Consumer<TickOutcome> each) {
        return Effort.of(() -> play(reasoning, each)).thread();
    }

    private void play(Reasoning reasoning, Consumer<TickOutcome> each) {
        int next = 0;
        while (next < deliveries.size()) {
            Instant at = reasoning.tickOf(received(next));
            Optional<Instant> due = reasoning.nextTick();
            while (due.isPresent() && due.get().isBefore(at)) {
                each.accept(reasoning.judge(due.get(), List.of()));
                due = reasoning.nextTick();
            }
            int end = next;
            while (end < deliveries.size() && !received(end).isAfter(at)) {
                end++;
            }
            each.accept(reasoning.judge(at, deliveries.subList(next, end)));
            next = end;
        }
    }

    private Instant received(int number) {
        return deliveries.get(number).entry().receivedAt();
    }
}
