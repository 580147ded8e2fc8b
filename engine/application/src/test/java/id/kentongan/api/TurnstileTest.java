package id.kentongan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Turnstile turnstile = new Turnstile(new Crowding(5, 3, 10, Duration.ofMillis(1)), nanos::get);

    @Test
    void whoHoldsAllItsPlacesWaitsAloneAndOnlyUntilOneIsFree() {
        List<Runnable> held = new ArrayList<>(
                List.of(turnstile.enter("ani"), turnstile.enter("ani"), turnstile.enter("ani")));
        assertThatThrownBy(() -> turnstile.enter("ani")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("3 permintaan");
        turnstile.enter("budi").run();
        held.remove(0).run();
        turnstile.enter("ani").run();
    }

    @Test
    void allTogetherHaveABoundAndWhoIsTurnedAwayHoldsNothing() {
        List<Runnable> held = new ArrayList<>();
        for (String account : List.of("a", "b", "c", "d", "e")) {
            held.add(turnstile.enter(account));
        }
        for (int again = 0; again < 5; again++) {
            assertThatThrownBy(() -> turnstile.enter("f")).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Server sedang melayani 5");
        }
        held.forEach(Runnable::run);
        List<Runnable> three = List.of(turnstile.enter("f"), turnstile.enter("f"), turnstile.enter("f"));
        assertThat(three).hasSize(3);
    }

    @Test
    void twiceAsManyAsInASecondMayComeAtOnceAndThenAsManyAsTimeAllows() {
        assertThat(entered(100)).isEqualTo(20);
        nanos.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(entered(100)).isEqualTo(5);
        nanos.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(entered(100)).isEqualTo(20);
    }

    private int entered(int tries) {
        int entered = 0;
        for (int attempt = 0; attempt < tries; attempt++) {
            try {
                entered += turnstile.through("ani", () -> 1);
            } catch (ProblemException crowded) {
                assertThat(crowded.problem().status()).isEqualTo(429);
            }
        }
        return entered;
    }
}
