package id.kentongan.reasoning;

import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Tickwise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays deliveries tick by tick, with the ticks between them at which time alone changes something. */
public record Course(Tickwise through) {

    /** @param each hears every tick that was judged */
    public Course(Reasoning reasoning, Consumer<TickOutcome> each) {
        this(new Judged(reasoning, each));
    }

    private record Judged(Reasoning reasoning, Consumer<TickOutcome> each) implements Tickwise {
        @Override
        public Instant tickOf(Instant moment) {
            return reasoning.tickOf(moment);
        }

        @Override
        public Optional<Instant> nextTick() {
            return reasoning.nextTick();
        }

        @Override
        public void pass(Instant tick, List<Delivery> received) {
            each.accept(reasoning.judge(tick, received));
        }
    }

    /**
     * @param inOrder in the order of receipt
     * @param until judge what time alone changes up to and at this moment; absent: up to the last receipt
     */
    public void play(Iterator<Delivery> inOrder, Optional<Instant> until) {
        Optional<Delivery> next = next(inOrder);
        while (next.isPresent()) {
            Instant tick = through.tickOf(next.get().entry().receivedAt());
            pass(tick, false);
            List<Delivery> together = new ArrayList<>();
            while (next.isPresent() && !next.get().entry().receivedAt().isAfter(tick)) {
                together.add(next.get());
                next = next(inOrder);
            }
            through.pass(tick, together);
        }
        until.ifPresent(moment -> pass(moment, true));
    }

    private static Optional<Delivery> next(Iterator<Delivery> deliveries) {
        return deliveries.hasNext() ? Optional.of(deliveries.next()) : Optional.empty();
    }

    /** Lets pass the ticks at which time alone changes something, up to a moment. */
    private void pass(Instant moment, boolean including) {
        Optional<Instant> due = through.nextTick();
        while (due.isPresent() && (due.get().isBefore(moment) || including && due.get().equals(moment))) {
            through.pass(due.get(), List.of());
            due = through.nextTick();
        }
    }
}
