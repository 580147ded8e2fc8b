package id.kentongan.api;

import id.kentongan.facts.Text;
import id.kentongan.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Lets nobody send so much at once, or so often, that others have to wait. Knows only accounts that have signed in. For any thread. */
@Component
@EnableConfigurationProperties(Crowding.class)
class Turnstile {
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Crowding crowding;
    private final LongSupplier nanos;
    private final Semaphore all;
    /** Who waits holds a thread too. */
    private final Semaphore waiting;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    @Autowired
    Turnstile(Crowding crowding) {
        this(crowding, System::nanoTime);
    }

    Turnstile(Crowding crowding, LongSupplier nanos) {
        this.crowding = crowding;
        this.nanos = nanos;
        this.all = new Semaphore(crowding.atOnce(), true);
        this.waiting = new Semaphore(2 * crowding.atOnce());
    }

    /** One delivery, from its first byte to its acknowledgement. */
    @FunctionalInterface
    interface Sending<T, E extends Exception> {
        T send() throws E;
    }

    /**
     * Lets one delivery through. Waits a little where others are before it.
     *
     * @throws ProblemException 429, if the account sends too often, or too much is being sent at this moment
     */
    <T, E extends Exception> T through(String account, Sending<T, E> sending) throws E {
        Runnable done = enter(account);
        try {
            return sending.send();
        } finally {
            done.run();
        }
    }

    /** @return to be run once, when the delivery is done */
    Runnable enter(String account) {
        Lane lane = lanes.computeIfAbsent(account, name -> new Lane());
        lane.count();
        await(lane.places, lane.waiting,
                Text.of("Akun ini sedang menjalankan %d permintaan semacam ini sekaligus. Tunggu sampai salah satu selesai.",
                        crowding.atOnceEach()));
        try {
            await(all, waiting, Text.of("Server sedang melayani %d permintaan semacam ini sekaligus. Coba lagi sebentar lagi.",
                    crowding.atOnce()));
        } catch (ProblemException full) {
            lane.places.release();
            throw full;
        }
        return () -> {
            all.release();
            lane.places.release();
        };
    }

    private void await(Semaphore places, Semaphore chairs, String full) {
        if (places.tryAcquire()) {
            return;
        }
        if (chairs.tryAcquire()) {
            try {
                if (places.tryAcquire(crowding.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                chairs.release();
            }
        }
        throw ProblemException.tooMany(full, AGAIN);
    }

    /** What one account has under way, and what it may still begin. */
    private final class Lane {
        private final Semaphore places = new Semaphore(crowding.atOnceEach(), true);
        private final Semaphore waiting = new Semaphore(2 * crowding.atOnceEach());
        private final double most = 2.0 * crowding.perSecond();
        private double left = most;
        private long counted = nanos.getAsLong();

        synchronized void count() {
            long now = nanos.getAsLong();
            left = Math.min(most, left + (now - counted) / NANOS * crowding.perSecond());
            counted = now;
            if (left < 1) {
                throw ProblemException.tooMany(
                        Text.of("Akun ini membuat lebih dari %d permintaan semacam ini per detik. Satukan yang kecil menjadi "
                                + "satu yang lebih besar, atau lebih jarang.", crowding.perSecond()),
                        AGAIN);
            }
            left--;
        }
    }
}
