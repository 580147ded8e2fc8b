package id.kentongan.watch;

import id.kentongan.facts.Text;
import id.kentongan.journal.Receiving;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps watch: once in a tick it judges everything that is due. After any fault the reasoning of the shard in which it happened is thrown
 * away and built anew, so that it can never say anything else than the journal does; the other shards go on.
 */
@Component
public class Watch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Receiving receiving;
    private final Muster muster;
    private final ApplicationEventPublisher events;
    private final Duration tick;
    private final boolean automatic;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Optional<Guard> guard = Optional.empty();
    private volatile Optional<String> fault = Optional.empty();
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private Optional<Thread> thread = Optional.empty();
    private boolean caughtUp;

    /** @param automatic false where every round is asked for by {@link #round()} */
    Watch(Receiving receiving, Muster muster, ApplicationEventPublisher events, @Value("${kentongan.tick}") Duration tick,
            @Value("${kentongan.watch.automatic:true}") boolean automatic) {
        if (tick.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    Text.of("kentongan.tick %s: alerts are named by the second; use 1s or more.", tick));
        }
        this.receiving = receiving;
        this.muster = muster;
        this.events = events;
        this.tick = tick;
        this.automatic = automatic;
    }

    /**
     * Judges everything that is due now. What failed is thrown away and built anew by the next round.
     *
     * @throws ShardFault if a shard cannot judge at present, after everything that this did not concern is judged
     */
    public void round() {
        Instant horizon = receiving.horizon();
        begin();
        boolean more = true;
        while (more) {
            more = one(horizon);
        }
        guard.flatMap(Guard::fault).ifPresent(standing -> {
            throw standing;
        });
        if (!caughtUp && stop.getCount() > 0) {
            caughtUp = true;
            events.publishEvent(new CaughtUp(horizon));
        }
    }

    private void begin() {
        turn.lock();
        try {
            Guard called = guard.isPresent() ? guard.get() : muster.guard();
            guard = Optional.of(called);
            called.begin();
        } finally {
            turn.unlock();
        }
    }

    /** One step at a time, so that others can look in between. */
    private boolean one(Instant horizon) {
        Guard.Step step;
        turn.lock();
        try {
            step = guard.orElseThrow().step(horizon);
        } finally {
            turn.unlock();
        }
        step.applied().ifPresent(this::tell);
        return step.more() && !(automatic && stop.getCount() == 0);
    }

    private void tell(TickApplied applied) {
        try {
            events.publishEvent(applied);
        } catch (RuntimeException deaf) {
            LOG.warn("A listener failed on the tick of {}: {}", applied.at(), deaf.toString());
        }
    }

    /** What is seen of the country as of the last ticks; none before the watch has begun. */
    public <T> Optional<T> look(Function<Sight, T> looking) {
        turn.lock();
        try {
            return guard.map(Guard::sight).map(looking);
        } finally {
            turn.unlock();
        }
    }

    /** Why the watch cannot judge at present, if it cannot. */
    public Optional<String> fault() {
        return fault;
    }

    private void keepWatch() {
        int failures = 0;
        while (stop.getCount() > 0) {
            try {
                round();
                failures = 0;
                fault = Optional.empty();
                pause(untilNextTick());
            } catch (ShardFault inOne) {
                // The others go on in time; when that one is tried again is the guard's to say.
                fault = Optional.of(FaultSentence.told(inOne));
                pause(untilNextTick());
            } catch (RuntimeException | Error broken) {
                failures++;
                fault = Optional.of(FaultSentence.told(broken));
                LOG.error("The watch failed and builds its memory anew: {}", FaultSentence.told(broken));
                LOG.debug("The fault:", broken);
                pause(backOff(failures));
            }
        }
    }

    private Duration untilNextTick() {
        long length = tick.toMillis();
        return Duration.ofMillis(length - Math.floorMod(System.currentTimeMillis(), length));
    }

    private static Duration backOff(int failures) {
        Duration pause = Duration.ofMillis(250L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void pause(Duration length) {
        try {
            boolean stopped = stop.await(length.toMillis(), TimeUnit.MILLISECONDS);
            LOG.trace("Paused {}, stopped: {}", length, stopped);
        } catch (InterruptedException interrupted) {
            stop.countDown();
        }
    }

    private void dispose() {
        guard.ifPresent(Guard::close);
        guard = Optional.empty();
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        Thread keeper = new Thread(this::keepWatch, "watch");
        thread = Optional.of(keeper);
        keeper.start();
    }

    @Override
    public void stop() {
        stop.countDown();
        thread.ifPresent(keeper -> {
            try {
                keeper.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        turn.lock();
        try {
            dispose();
        } finally {
            turn.unlock();
        }
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
