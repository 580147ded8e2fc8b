package id.kentongan.reasoning;

import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.shard.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Plays deliveries into a reasoning tick by tick, with the ticks between them at which time alone changes something.
 *
 * @param each hears every tick that was judged
 */
public record Course(Reasoning reasoning, Consumer<TickOutcome> each) {

    /**
     * @param inOrder in the order of receipt
     * @param until judge what time alone changes up to and at this moment; absent: up to the last receipt
     */
    public void through(Iterator<Delivery> inOrder, Optional<Instant> until) {
        Optional<Delivery> next = next(inOrder);
        while (next.isPresent()) {
            Instant tick = reasoning.tickOf(next.get().entry().receivedAt());
            pass(tick, false);
            List<Delivery> together = new ArrayList<>();
            while (next.isPresent() && !next.get().entry().receivedAt().isAfter(tick)) {
                together.add(next.get());
                next = next(inOrder);
            }
            each.accept(reasoning.judge(tick, together));
        }
        until.ifPresent(moment -> pass(moment, true));
    }

    private static Optional<Delivery> next(Iterator<Delivery> deliveries) {
        return deliveries.hasNext() ? Optional.of(deliveries.next()) : Optional.empty();
    }

    /** Judges the ticks at which time alone changes something, up to a moment. */
    private void pass(Instant moment, boolean including) {
        Optional<Instant> due = reasoning.nextTick();
        while (due.isPresent() && (due.get().isBefore(moment) || including && due.get().equals(moment))) {
            each.accept(reasoning.judge(due.get(), List.of()));
            due = reasoning.nextTick();
        }
    }
}
