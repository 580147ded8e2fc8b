package id.kentongan.intake;

import id.kentongan.facts.Text;
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
public class Turnstile {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Crowding crowding;
    private final LongSupplier nanos;
    private final Semaphore all;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    @Autowired
    Turnstile(Crowding crowding) {
        this(crowding, System::nanoTime);
    }

    Turnstile(Crowding crowding, LongSupplier nanos) {
        this.crowding = crowding;
        this.nanos = nanos;
        this.all = new Semaphore(crowding.atOnce(), true);
    }

    /** One delivery, from its first byte to its acknowledgement. */
    @FunctionalInterface
    public interface Sending<T, E extends Exception> {
        T send() throws E;
    }

    /**
     * Lets one delivery through. Waits a little where others are before it.
     *
     * @throws Crowded if the account sends too often, or too much is being sent at this moment
     */
    public <T, E extends Exception> T through(String account, Sending<T, E> sending) throws E {
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
        await(lane.places, Text.of("Akun ini sudah mengirim %d kiriman sekaligus. Tunggu sampai salah satu selesai.",
                crowding.atOnceEach()));
        try {
            await(all, Text.of("Server sedang menerima %d kiriman sekaligus. Coba lagi sebentar lagi.", crowding.atOnce()));
        } catch (Crowded full) {
            lane.places.release();
            throw full;
        }
        return () -> {
            all.release();
            lane.places.release();
        };
    }

    private void await(Semaphore places, String full) {
        try {
            if (places.tryAcquire(crowding.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Crowded(full, Duration.ofSeconds(1));
    }

    /** What one account has under way, and what it may still begin. */
    private final class Lane {
        private final Semaphore places = new Semaphore(crowding.atOnceEach(), true);
        private final double most = 2.0 * crowding.perSecond();
        private double left = most;
        private long counted = nanos.getAsLong();

        synchronized void count() {
            long now = nanos.getAsLong();
            left = Math.min(most, left + (now - counted) / NANOS * crowding.perSecond());
            counted = now;
            if (left < 1) {
                throw new Crowded(
                        Text.of("Akun ini mengirim lebih dari %d kiriman per detik. Satukan laporan dalam kiriman yang lebih "
                                + "besar, atau kirim lebih jarang.", crowding.perSecond()),
                        Duration.ofSeconds(1));
            }
            left--;
        }
    }

    /** Too much at once, or too often: to be sent again a little later. */
    public static final class Crowded extends RuntimeException {
        private final Duration again;

        Crowded(String sentence, Duration again) {
            super(sentence, null, false, false);
            this.again = again;
        }

        /** When it may be tried again. */
        public Duration again() {
            return again;
        }
    }
}
