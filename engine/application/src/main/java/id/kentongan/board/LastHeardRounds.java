package id.kentongan.board;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the journal for {@link LastHeard} on a thread of its own, from the start on, and has written down how far it came. */
@Component
public class LastHeardRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LastHeardRounds.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LastHeard lastHeard;
    private final long every;
    private final boolean automatic;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private Optional<Thread> thread = Optional.empty();

    /** @param every after how many entries of the journal it is written down */
    LastHeardRounds(LastHeard lastHeard, @Value("${kentongan.last-heard.every}") long every,
            @Value("${kentongan.watch.automatic:true}") boolean automatic) {
        this.lastHeard = lastHeard;
        this.every = every;
        this.automatic = automatic;
    }

    /** Looks once. */
    public void round() {
        lastHeard.keep(every);
    }

    private void goRound() {
        do {
            try {
                round();
            } catch (RuntimeException fault) {
                LOG.warn("Waktu laporan terakhir tiap wilayah tidak dapat dicatat; papan berjalan terus: {}", fault.toString());
                LOG.debug("The fault:", fault);
            }
        } while (!stopped());
    }

    private boolean stopped() {
        try {
            return stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        Thread rounds = new Thread(this::goRound, "last-heard");
        rounds.setPriority(Thread.MIN_PRIORITY);
        thread = Optional.of(rounds);
        rounds.start();
    }

    @Override
    public void stop() {
        stop.countDown();
        thread.ifPresent(rounds -> {
            try {
                rounds.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    @Override
    public boolean isAutoStartup() {
        return automatic;
    }
}
