package id.kentongan.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How many passwords are looked at at once, and how many wait. */
class BoundsTest {
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void fewPasswordsAreHashedAtOnceAndTheOthersComeAfterThem() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Passwords passwords = new Passwords(new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                return String.valueOf(matches(raw, ""));
            }

            @Override
            public boolean matches(CharSequence raw, String hash) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                try {
                    Thread.sleep(20);
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
                inside.decrementAndGet();
                return true;
            }
        });
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(people.submit(() -> passwords.matches("x", "y")));
            all.add(people.submit(() -> passwords.encode("x")));
        }
        for (Future<?> one : all) {
            one.get(10, TimeUnit.SECONDS);
        }
        assertThat(most).hasValueLessThanOrEqualTo(Passwords.AT_ONCE);
    }

    @Test
    void whoFindsTooManyWaitingIsSentAwayAndOneAddressDoesNotTakeAllPlaces() throws Exception {
        Antechamber antechamber = new Antechamber();
        CountDownLatch over = new CountDownLatch(1);
        wait(antechamber, "203.0.113.1", Antechamber.OF_AN_ADDRESS, over);
        assertThatThrownBy(() -> antechamber.pass(of("lagi", "203.0.113.1"), () -> true)).isInstanceOf(NotNow.class)
                .satisfies(busy -> assertThat(((NotNow) busy).failedTooOften()).isFalse());
        wait(antechamber, "203.0.113.2", Antechamber.WAITING - Antechamber.OF_AN_ADDRESS, over);
        assertThatThrownBy(() -> antechamber.pass(of("lagi", "203.0.113.3"), () -> true)).isInstanceOf(NotNow.class);
        over.countDown();
        people.shutdown();
        assertThat(people.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 3 * Antechamber.WAITING; i++) {
            assertThat(antechamber.<Boolean>pass(of("lagi" + i, "203.0.113.1"), () -> true)).as("all places are free again")
                    .isTrue();
        }
    }

    @Test
    void oneAccountAtOneAddressIsLookedAtOneByOne() throws Exception {
        Antechamber antechamber = new Antechamber();
        AtomicInteger inside = new AtomicInteger();
        List<Future<Integer>> seen = IntStream.range(0, 20).mapToObj(i -> people.submit(
                () -> antechamber.pass(of("analis", "203.0.113.1"), () -> {
                    int now = inside.incrementAndGet();
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    return now;
                }))).toList();
        for (Future<Integer> one : seen) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isOne();
        }
    }

    private void wait(Antechamber antechamber, String address, int many, CountDownLatch over) throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        for (int i = 0; i < many; i++) {
            String name = "nama" + i;
            people.submit(() -> antechamber.pass(of(name, address), () -> {
                if (inside.incrementAndGet() > 0) {
                    arrived.countDown();
                }
                try {
                    return over.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }));
        }
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        while (antechamber.waiting(address) < many) {
            Thread.sleep(5);
        }
    }

    private static Attempt of(String account, String address) {
        return Attempt.of(Optional.of(account), account, address);
    }
}
