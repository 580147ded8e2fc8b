package id.kentongan.adapters.interchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works on batches of what is read while more is read, and hands the results over in the order in which it was read. Holds a few batches.
 */
final class Ahead<T, R> implements Iterator<R>, AutoCloseable {
    private static final int BATCH = 1_000;

    private final Iterator<T> each;
    private final ThreadLocal<Function<T, R>> work;
    private final int hands = Runtime.getRuntime().availableProcessors();
    private final ExecutorService crew = Executors.newFixedThreadPool(hands, task -> {
        Thread hand = new Thread(task, "baca");
        hand.setDaemon(true);
        return hand;
    });
    private final Deque<Future<List<R>>> under = new ArrayDeque<>();
    private Iterator<R> done = List.<R>of().iterator();

    /** @param work made once for each thread */
    Ahead(Iterator<T> each, Supplier<Function<T, R>> work) {
        this.each = each;
        this.work = ThreadLocal.withInitial(work);
    }

    @Override
    public boolean hasNext() {
        while (!done.hasNext()) {
            while (under.size() < 2 * hands && each.hasNext()) {
                List<T> batch = new ArrayList<>(BATCH);
                while (batch.size() < BATCH && each.hasNext()) {
                    batch.add(each.next());
                }
                under.add(crew.submit(() -> batch.stream().map(work.get()).toList()));
            }
            if (under.isEmpty()) {
                close();
                return false;
            }
            done = result(under.remove()).iterator();
        }
        return true;
    }

    private static <R> R result(Future<R> promised) {
        try {
            return promised.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while reading.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return done.next();
    }

    @Override
    public void close() {
        crew.shutdownNow();
    }
}
