package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.journal.Obstructed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeTurnsTest {
    private static final long LARGE = LargeTurns.LARGE + 1;

    @Test
    void ofLargePayloadsOneIsReadAtATime() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Void>> all = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.runAsync(() -> LargeTurns.in(LARGE, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    pause();
                    return inside.decrementAndGet();
                }))).toList();
        all.forEach(CompletableFuture::join);
        assertThat(most).hasValue(1);
    }

    @Test
    void whatIsSmallWaitsForNobodyAndAFaultGivesTheTurnBack() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Boolean> large = CompletableFuture.supplyAsync(() -> LargeTurns.in(LARGE, () -> {
            held.countDown();
            try {
                return over.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }));
        held.await();
        assertThat(LargeTurns.<String, RuntimeException>in(LargeTurns.LARGE, () -> "kecil")).isEqualTo("kecil");
        over.countDown();
        assertThat(large.get(30, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> LargeTurns.in(LARGE, () -> {
            throw new OutOfMemoryError("uji");
        })).isInstanceOf(OutOfMemoryError.class);
        assertThat(LargeTurns.<String, RuntimeException>in(LARGE, () -> "lagi")).isEqualTo("lagi");
    }

    @Test
    void whoIsEndedWhileItWaitsDoesNothing() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> LargeTurns.<String, RuntimeException>in(LARGE, () -> "tidak")).isInstanceOf(Obstructed.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }
}
