package id.kentongan.watch;

import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Shards that are built anew, aside, while the others go on judging. */
final class Builds implements AutoCloseable {
    private static final AtomicInteger NAMED = new AtomicInteger();

    private final Map<Scope, Build> underWay = new LinkedHashMap<>();
    private final ExecutorService aside;

    /** @param aside what builds them; shut down when this is closed */
    Builds(ExecutorService aside) {
        this.aside = aside;
    }

    /** As many at a time as there are processors. */
    static Builds onThreads() {
        return new Builds(Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
            Thread thread = new Thread(work, "rebuild-" + NAMED.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }));
    }

    void begin(Scope shard, Callable<Sentry> work) {
        Build build = new Build(work);
        underWay.put(shard, build);
        aside.execute(build);
    }

    /** What has come of one, and how long it took. */
    record Built(Sentry sentry, Duration took) {}

    /** One shard. Should nobody want it any more it is closed, whether it is there already or comes later. */
    private static final class Build extends FutureTask<Built> {
        private final AtomicBoolean unwanted;

        Build(Callable<Sentry> work) {
            this(work, new AtomicBoolean());
        }

        private Build(Callable<Sentry> work, AtomicBoolean unwanted) {
            super(() -> {
                if (unwanted.get()) {
                    throw new CancellationException();
                }
                long begun = System.nanoTime();
                Sentry sentry = work.call();
                return new Built(sentry, Duration.ofNanos(System.nanoTime() - begun));
            });
            this.unwanted = unwanted;
        }

        void forget() {
            unwanted.set(true);
            closeIfDone();
        }

        @Override
        protected void done() {
            if (unwanted.get()) {
                closeIfDone();
            }
        }

        private void closeIfDone() {
            if (isDone()) {
                try {
                    get().sentry().close();
                } catch (ExecutionException | InterruptedException broken) {
                    return;
                }
            }
        }
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
    Built take(Scope shard) {
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

    /** Nobody waits for what is under way. */
    void forget() {
        underWay.values().forEach(Build::forget);
        underWay.clear();
    }

    @Override
    public void close() {
        forget();
        aside.shutdown();
    }
}
