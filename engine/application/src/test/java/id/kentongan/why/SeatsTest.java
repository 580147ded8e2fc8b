package id.kentongan.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SeatsTest {
    @Test
    void whoFindsAllTurnsTakenIsToldToComeAgain() throws InterruptedException {
        Seats seats = new Seats(2, Duration.ofMillis(50));
        try (Crowd crowd = new Crowd(seats, 2)) {
            assertThat(crowd.asking()).isEqualTo(2);
            assertThatThrownBy(() -> seats.take(() -> "jawaban")).isInstanceOfSatisfying(ProblemException.class,
                    busy -> assertThat(busy.problem().status()).isEqualTo(503));
            assertThat(seats.ifFree(() -> "jawaban")).isEmpty();
        }
        assertThat(seats.take(() -> "jawaban")).isEqualTo("jawaban");
    }

    @Test
    void whoWaitsGetsTheNextTurn() throws Exception {
        Seats seats = new Seats(1, Duration.ofMinutes(1));
        CompletableFuture<String> waiting;
        try (Crowd crowd = new Crowd(seats, 1)) {
            assertThat(crowd.asking()).isEqualTo(1);
            waiting = CompletableFuture.supplyAsync(() -> seats.take(() -> "jawaban"));
            Thread.sleep(50);
            assertThat(waiting).isNotDone();
        }
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("jawaban");
    }

    @Test
    void aQuestionThatFailsLeavesItsTurnToOthers() {
        Seats seats = new Seats(1, Duration.ofMillis(50));
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> seats.take(() -> {
                throw new IllegalStateException("gagal");
            })).hasMessage("gagal");
        }
        assertThat(seats.take(() -> "jawaban")).isEqualTo("jawaban");
    }
}
