package id.kentongan.reasoning.whatif;

import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is taken off, and says now and then how much of all that is. */
final class Portion {
    private static final int STEP = 1_000;

    private final Headway progress;
    private final long all;
    private final AtomicLong done = new AtomicLong();

    Portion(Headway progress, long all) {
        this.progress = progress;
        this.all = all;
    }

    <T> Iterator<T> counting(Iterator<T> each) {
        return new Iterator<>() {
            private int since;

            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public T next() {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("Interrupted while comparing.");
                }
                since++;
                if (since == STEP) {
                    progress.reached((double) done.addAndGet(since) / all);
                    since = 0;
                }
                return each.next();
            }
        };
    }
}
