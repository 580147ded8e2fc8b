package id.kentongan.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void whoFindsAllTurnsTakenIsToldToComeAgain() throws InterruptedException {
        Turns turns = new Turns(2, Duration.ofMillis(50));
        try (Crowd crowd = new Crowd(turns, 2)) {
            assertThat(crowd.asking()).isEqualTo(2);
            assertThatThrownBy(() -> turns.take(() -> "jawaban")).isInstanceOfSatisfying(ProblemException.class,
                    busy -> assertThat(busy.problem().status()).isEqualTo(503));
            assertThat(turns.ifFree(() -> "jawaban")).isEmpty();
        }
        assertThat(turns.take(() -> "jawaban")).isEqualTo("jawaban");
    }

    @Test
    void whoWaitsGetsTheNextTurn() throws Exception {
        Turns turns = new Turns(1, Duration.ofMinutes(1));
        CompletableFuture<String> waiting;
        try (Crowd crowd = new Crowd(turns, 1)) {
            assertThat(crowd.asking()).isEqualTo(1);
            waiting = CompletableFuture.supplyAsync(() -> turns.take(() -> "jawaban"));
            Thread.sleep(50);
            assertThat(waiting).isNotDone();
        }
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("jawaban");
    }

    @Test
    void aQuestionThatFailsLeavesItsTurnToOthers() {
        Turns turns = new Turns(1, Duration.ofMillis(50));
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> turns.take(() -> {
                throw new IllegalStateException("gagal");
            })).hasMessage("gagal");
        }
        assertThat(turns.take(() -> "jawaban")).isEqualTo("jawaban");
    }
}
