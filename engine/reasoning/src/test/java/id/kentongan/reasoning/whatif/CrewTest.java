package id.kentongan.reasoning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {
    private final Crew crew = new Crew(2);

    @Test
    void resultsComeInTheOrderOfTheWork() {
        List<Callable<Integer>> work = IntStream.range(0, 50).<Callable<Integer>>mapToObj(number -> () -> number).toList();
        assertThat(crew.all(work)).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void noMoreThanSoManyAreDoneAtOnce() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        crew.all(IntStream.range(0, 20).<Callable<Integer>>mapToObj(number -> () -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(2);
            return now.decrementAndGet();
        }).toList());
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whatOneThrowsEndsAll() {
        AtomicInteger begun = new AtomicInteger();
        List<Callable<Integer>> work = IntStream.range(0, 100).<Callable<Integer>>mapToObj(number -> () -> {
            if (begun.incrementAndGet() == 3) {
                throw new CancellationException("genug");
            }
            Thread.sleep(5);
            return number;
        }).toList();
        assertThatThrownBy(() -> crew.all(work)).isInstanceOf(CancellationException.class).hasMessage("genug");
        assertThat(begun.get()).isLessThan(100);
    }

    @Test
    void whenOnePieceHasFailedNoneGoesOn() {
        AtomicInteger running = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        Callable<Integer> fails = () -> {
            both.countDown();
            both.await();
            throw new IllegalStateException("rusak");
        };
        Callable<Integer> longer = () -> {
            running.incrementAndGet();
            both.countDown();
            try {
                Thread.sleep(50_000);
            } finally {
                running.decrementAndGet();
            }
            return 1;
        };
        assertThatThrownBy(() -> crew.all(List.of(fails, longer))).hasMessage("rusak");
        assertThat(running.get()).isZero();
    }

    @Test
    void handsAreAsUrgentAsWhoeverAsks() throws InterruptedException {
        List<Integer> urgency = new CopyOnWriteArrayList<>();
        Thread asking = new Thread(
                () -> crew.all(List.<Callable<Boolean>>of(() -> urgency.add(Thread.currentThread().getPriority()))));
        asking.setPriority(Thread.MIN_PRIORITY);
        asking.start();
        asking.join();
        assertThat(urgency).containsExactly(Thread.MIN_PRIORITY);
    }

    @Test
    void whoeverIsInterruptedWaitsNoLonger() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Throwable[] thrown = new Throwable[1];
        Thread waiting = new Thread(() -> {
            try {
                crew.all(List.<Callable<Boolean>>of(() -> {
                    never.await();
                    return true;
                }));
            } catch (CancellationException stopped) {
                thrown[0] = stopped;
            }
        });
        waiting.start();
        waiting.interrupt();
        waiting.join();
        assertThat(thrown[0]).isInstanceOf(CancellationException.class);
    }

    @Test
    void halvesMakeTheirWholeOnceWhicheverEndsLast() throws Exception {
        Halves<String, String> halves = new Halves<>(() -> "lama", () -> "baru", (before, after) -> before + " " + after);
        List<Callable<Optional<String>>> each = halves.each();
        assertThat(each.get(1).call()).isEmpty();
        assertThat(each.get(0).call()).contains("lama baru");
        Halves<String, String> others = new Halves<>(() -> "lama", () -> "baru", (before, after) -> before + " " + after);
        assertThat(others.each().get(0).call()).isEmpty();
        assertThat(others.each().get(1).call()).contains("lama baru");
    }
}
