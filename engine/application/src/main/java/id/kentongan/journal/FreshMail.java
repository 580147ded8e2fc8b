package id.kentongan.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What was received and committed lately, so that the watch need not read back what has just been written. Holds so much and no more;
 * whatever is not in it lies in the journal.
 */
@Component
public final class FreshMail {
    private static final int MOST = 20_000;

    private final Deque<Batch> batches = new ArrayDeque<>();
    private int size;

    /** @param after place of the last entry before it, so that whoever asks can tell whether one is missing between */
    private record Batch(long after, List<Addressed> entries) {
        Addressed last() {
            return entries.get(entries.size() - 1);
        }
    }

    /** Takes what one transaction has committed, in the order of its places. */
    synchronized void offer(long after, List<Addressed> entries) {
        if (entries.isEmpty()) {
            return;
        }
        batches.add(new Batch(after, List.copyOf(entries)));
        size += entries.size();
        while (size > MOST) {
            size -= batches.remove().entries().size();
        }
    }

    /** Forgets all: who gets what is answered in another way from now on. */
    synchronized void forget() {
        batches.clear();
        size = 0;
    }

    /**
     * The entries that follow a place without a gap, received up to and at the horizon, in whole transactions, about so many; none where
     * the journal has to be asked. What is handed out is forgotten.
     */
    public synchronized List<Addressed> after(long place, Instant horizon, int about) {
        while (!batches.isEmpty() && batches.peek().last().seq() <= place) {
            size -= batches.remove().entries().size();
        }
        List<Addressed> next = new ArrayList<>();
        long reached = place;
        while (!batches.isEmpty() && next.size() < about && batches.peek().after() == reached
                && !batches.peek().last().entry().receivedAt().isAfter(horizon)) {
            Batch batch = batches.remove();
            size -= batch.entries().size();
            next.addAll(batch.entries());
            reached = batch.last().seq();
        }
        return next;
    }
}
