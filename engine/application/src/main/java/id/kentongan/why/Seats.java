package id.kentongan.why;

import id.kentongan.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who asks what only a memory of its own can answer waits for a seat: each fills a memory, and however many ask, judging and receiving go on.
 */
@Component
public class Seats {
    private static final int TOGETHER = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Semaphore free;
    private final Duration patience;

    @Autowired
    Seats() {
        this(TOGETHER, PATIENCE);
    }

    /**
     * @param together how many are answered at once
     * @param patience how long others wait
     */
    public Seats(int together, Duration patience) {
        free = new Semaphore(together, true);
        this.patience = patience;
    }

    /** @throws ProblemException 503 where none came free in time */
    public <T> T take(Supplier<T> answer) {
        return ifFree(answer).orElseThrow(() -> ProblemException.busy(
                "Terlalu banyak pertanyaan yang perlu dihitung pada saat yang sama. Coba lagi sebentar lagi.", AGAIN));
    }

    /** The answer; none where no seat came free in time. */
    <T> Optional<T> ifFree(Supplier<T> answer) {
        if (!waited()) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer.get());
        } finally {
            free.release();
        }
    }

    private boolean waited() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
