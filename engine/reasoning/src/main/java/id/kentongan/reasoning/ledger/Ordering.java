package id.kentongan.reasoning.ledger;

import id.kentongan.facts.JournalEntry;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Numbers of entries in the order of {@link JournalEntry#ARRIVAL}; what came in that order already costs one look at each. */
final class Ordering {
    private final IntFunction<JournalEntry> entries;
    private final long[] seconds;
    private final int[] nanos;

    /**
     * @param seconds and nanos of their receipt
     * @param entries asked for those that were received at one moment
     */
    Ordering(long[] seconds, int[] nanos, IntFunction<JournalEntry> entries) {
        this.seconds = seconds;
        this.nanos = nanos;
        this.entries = entries;
    }

    int[] of(int size) {
        int[] order = IntStream.range(0, size).toArray();
        sort(order, order.clone(), 0, size);
        return order;
    }

    /** Merges sorted halves; those that follow each other already are left as they are. Equal entries keep their order. */
    private void sort(int[] order, int[] spare, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(order, spare, from, middle);
        sort(order, spare, middle, to);
        if (compare(order[middle - 1], order[middle]) <= 0) {
            return;
        }
        System.arraycopy(order, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takeLeft = right == to || left < middle && compare(spare[left], spare[right]) <= 0;
            order[at] = spare[takeLeft ? left++ : right++];
        }
    }

    private int compare(int one, int other) {
        int bySecond = Long.compare(seconds[one], seconds[other]);
        int byMoment = bySecond != 0 ? bySecond : Integer.compare(nanos[one], nanos[other]);
        return byMoment != 0 ? byMoment : JournalEntry.ARRIVAL.compare(entries.apply(one), entries.apply(other));
    }
}
