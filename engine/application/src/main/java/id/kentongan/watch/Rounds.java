package id.kentongan.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Work that is done round after round beside the watch, by a thread of its own that gives way to others, until the program ends. */
public abstract class Rounds implements SmartLifecycle {
    private final String name;
    private final boolean automatic;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private Optional<Thread> thread = Optional.empty();

    /**
     * @param name of the thread
     * @param automatic whether it starts with the program
     */
    protected Rounds(String name, boolean automatic) {
        this.name = name;
        this.automatic = automatic;
    }

    /** Goes round until it has rested and hears that it was stopped. */
    protected abstract void goRound();

    /** @return whether it was stopped meanwhile */
    protected final boolean rested(Duration length) {
        try {
            return stop.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        Thread rounds = new Thread(this::goRound, name);
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
