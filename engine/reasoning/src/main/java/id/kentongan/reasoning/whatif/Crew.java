package id.kentongan.reasoning.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does pieces of work side by side. Not for pieces that ask a crew themselves: each would bring as many hands again. */
public final class Crew {
    private final int hands;

    /** @param hands so many pieces at once */
    public Crew(int hands) {
        this.hands = hands;
    }

    /** As many at once as there are processors. */
    public static Crew ofAllProcessors() {
        return new Crew(Runtime.getRuntime().availableProcessors());
    }

    /**
     * The results in the order of the work.
     *
     * @throws RuntimeException what the first piece throws that fails; the others are given up
     * @throws CancellationException if the thread that waits is interrupted
     */
    <T> List<T> all(List<Callable<T>> work) {
        ExecutorService pool = Executors.newFixedThreadPool(hands, Crew::hand);
        try {
            List<Future<T>> promised = work.stream().map(pool::submit).toList();
            List<T> done = new ArrayList<>();
            for (Future<T> each : promised) {
                done.add(each.get());
            }
            return done;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while comparing.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    /** As urgent as whoever asks. */
    private static Thread hand(Runnable task) {
        Thread hand = new Thread(task, "what-if");
        hand.setDaemon(true);
        return hand;
    }

    /** Nothing goes on running. */
    private static void awaitEnd(ExecutorService pool) {
        try {
            pool.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
