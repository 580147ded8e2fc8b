package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Reports without pause, judged now and then, on a thread of its own until it is closed. */
public final class Load implements AutoCloseable {
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CompletableFuture<Void> running;

    public Load(Post post) {
        running = CompletableFuture.runAsync(() -> send(post));
    }

    private void send(Post post) {
        Weather weather = new Weather(8);
        while (!stopped.get()) {
            post.send(weather.report(Clock.systemUTC().instant()));
            if (sent.incrementAndGet() % 100 == 0) {
                post.round();
            }
        }
    }

    /** How many reports were acknowledged at least. */
    public int acknowledged() {
        return sent.get();
    }

    public void awaitMore(int more) {
        int before = sent.get();
        while (sent.get() < before + more) {
            assertThat(running).isNotDone();
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        stopped.set(true);
        running.join();
    }
}
