package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LooksTest {
    private final Feeds feeds = new Feeds(Clock.systemUTC());

    @Test
    void anErrorEndsOneLookAndIsToldUntilAnotherComesToItsEnd() throws Exception {
        AtomicInteger forgotten = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch mended = new CountDownLatch(1);
        Pulse pulse = new Pulse("masuk/uji", feeds, () -> {});
        try (var closing = new Closing(new Looks("masuk/uji", feeds, forgotten::incrementAndGet))) {
            closing.looks().scheduleWithFixedDelay(() -> {
                if (looks.incrementAndGet() == 1) {
                    throw new OutOfMemoryError("Java heap space");
                }
                told.countDown();
                awaitQuietly(mended);
                pulse.commit(null, null, 0);
            }, 0, 1, TimeUnit.MILLISECONDS);
            assertThat(told.await(30, TimeUnit.SECONDS)).as("looked again").isTrue();
            assertThat(feeds.dead()).hasValueSatisfying(
                    fault -> assertThat(fault).contains("masuk/uji", "OutOfMemoryError", "Java heap space"));
            assertThat(forgotten).hasValue(1);
            mended.countDown();
            for (int waited = 0; feeds.dead().isPresent() && waited < 3_000; waited++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(feeds.dead()).isEmpty();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Closing(Looks looks) implements AutoCloseable {
        @Override
        public void close() {
            looks.shutdownNow();
        }
    }
}
