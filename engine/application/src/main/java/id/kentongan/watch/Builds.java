package id.kentongan.watch;

import id.kentongan.reasoning.shard.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Shards that are built anew, aside, while the others go on judging. */
final class Builds implements AutoCloseable {
    private static final AtomicInteger NAMED = new AtomicInteger();

    private final Map<Scope, Future<Sentry>> underWay = new LinkedHashMap<>();
    private final ExecutorService aside = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
        Thread thread = new Thread(work, "rebuild-" + NAMED.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    void begin(Scope shard, Callable<Sentry> work) {
        underWay.put(shard, aside.submit(work));
    }

    boolean underWay(Scope shard) {
        return underWay.containsKey(shard);
    }

    boolean none() {
        return underWay.isEmpty();
    }

    /** One that has ended, well or not, is no longer under way. */
    Optional<Scope> ended() {
        return underWay.entrySet().stream().filter(one -> one.getValue().isDone()).map(Map.Entry::getKey).findFirst();
    }

    /**
     * What has come of one that has ended.
     *
     * @throws RuntimeException that broke it off
     */
    Sentry take(Scope shard) {
        try {
            return Optional.ofNullable(underWay.remove(shard)).orElseThrow().get();
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof Error error) {
                throw error;
            }
            throw broken.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(broken.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a shard was built.", stopping);
        }
    }

    /** Nobody waits for what is under way; it is closed as soon as it is there. */
    void forget() {
        underWay.forEach((shard, work) -> {
            if (!work.cancel(false)) {
                aside.execute(() -> closeQuietly(work));
            }
        });
        underWay.clear();
    }

    private static void closeQuietly(Future<Sentry> work) {
        try {
            work.get().close();
        } catch (ExecutionException | InterruptedException broken) {
            return;
        }
    }

    @Override
    public void close() {
        forget();
        aside.shutdown();
    }
}
