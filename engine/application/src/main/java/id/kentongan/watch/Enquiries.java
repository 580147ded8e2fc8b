package id.kentongan.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Questions that only the thread that judges can answer: it does so between two steps, one at a time, and nobody holds a lock. */
final class Enquiries {
    private static final int MOST_WAITING = 100;
    private static final FutureTask<Boolean> WAKING = new FutureTask<>(() -> true);

    private final BlockingQueue<FutureTask<?>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    /** The answer; none where it does not come in time, or too many are asking. */
    <T> Optional<T> ask(Callable<Optional<T>> question, Duration patience) {
        FutureTask<Optional<T>> task = new FutureTask<>(question);
        if (!waiting.offer(task)) {
            return Optional.empty();
        }
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException busy) {
            task.cancel(false);
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Answers one question, if one is asked. */
    void answer() {
        FutureTask<?> next = waiting.poll();
        if (next != null) {
            next.run();
        }
    }

    /** Answers whatever is asked until a time is over or somebody {@link #wake wakes}. */
    void attend(Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
            FutureTask<?> next = waiting.poll(left, TimeUnit.NANOSECONDS);
            if (next == null || next == WAKING) {
                return;
            }
            next.run();
        }
    }

    void wake() {
        waiting.clear();
        waiting.offer(WAKING);
    }
}
