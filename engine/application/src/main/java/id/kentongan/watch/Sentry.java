package id.kentongan.watch;

import id.kentongan.journal.Arrived;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Scope;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One shard on watch, from its rebuild to its first fault: its reasoning, what waits for it, and how far it has come. Single thread. */
final class Sentry implements AutoCloseable {
    private final Scope shard;
    private final Reasoning reasoning;
    private final Deque<Arrived> waiting = new ArrayDeque<>();
    private final long read;
    private Progress judged;
    private boolean recorded = true;
    private Optional<Instant> expected = Optional.empty();

    /** @param read place up to which the journal lay before it when it was built */
    Sentry(Scope shard, Reasoning reasoning, Progress judged, long read) {
        this.shard = shard;
        this.reasoning = reasoning;
        this.judged = judged;
        this.read = read;
    }

    /** Place up to which it had been given its mail when it was built. */
    long read() {
        return read;
    }

    Scope shard() {
        return shard;
    }

    Reasoning reasoning() {
        return reasoning;
    }

    /** Something has come, received after everything that came before. */
    void deliver(Arrived arrived) {
        waiting.add(arrived);
    }

    /** The next tick at which something has come for it, or time alone can change something. */
    Optional<Instant> next() {
        return Stream.concat(Optional.ofNullable(waiting.peek()).map(head -> tickOf(head.delivery())).stream(),
                reasoning.nextTick().stream()).min(Instant::compareTo);
    }

    /** The same, once for each time that it changes. */
    Optional<Instant> newlyExpected() {
        Optional<Instant> next = next();
        boolean known = next.equals(expected);
        expected = next;
        return known ? Optional.empty() : next;
    }

    private Instant tickOf(Delivery delivery) {
        return reasoning.tickOf(delivery.entry().receivedAt());
    }

    /** Judges one tick with everything that was received by then. Whether it left anything to record, {@link #recorded} tells. */
    TickOutcome judge(Instant tick) {
        List<Delivery> received = new ArrayList<>();
        long seq = judged.seq();
        while (!waiting.isEmpty() && !waiting.peek().delivery().entry().receivedAt().isAfter(tick)) {
            Arrived arrived = waiting.remove();
            received.add(arrived.delivery());
            seq = arrived.seq();
        }
        TickOutcome outcome = reasoning.judge(tick, received);
        expected = Optional.empty();
        judged = new Progress(tick, seq);
        recorded = false;
        return outcome;
    }

    /** How far it has judged. */
    Progress judged() {
        return judged;
    }

    /** Whether how far it has judged is written down. */
    boolean recorded() {
        return recorded;
    }

    void nowRecorded() {
        recorded = true;
    }

    @Override
    public void close() {
        reasoning.close();
    }
}
