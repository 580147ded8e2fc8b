package id.kentongan.watch;

import id.kentongan.fault.FaultWords;
import id.kentongan.rulebook.TickLength;
import id.kentongan.journal.Obstructed;
import id.kentongan.journal.Receiving;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps watch: once in a tick it judges everything that is due. After any fault the reasoning of the shard in which it happened is thrown
 * away and built anew, so that it can never say anything else than the journal does; the other shards go on.
 */
@Component
@EnableConfigurationProperties({TickLength.class, Automatic.class})
public class Watch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration WHILE_BUILDING = Duration.ofMillis(20);
    /** How long a reader waits for an answer. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Receiving receiving;
    private final Muster muster;
    private final ApplicationEventPublisher events;
    private final Duration tick;
    private final boolean automatic;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Enquiries enquiries = new Enquiries();
    private volatile Optional<Guard> guard = Optional.empty();
    private volatile Optional<String> fault = Optional.empty();
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile Optional<Thread> thread = Optional.empty();
    private volatile Optional<Instant> judged = Optional.empty();
    private volatile boolean caughtUp;

    Watch(Receiving receiving, Muster muster, ApplicationEventPublisher events, TickLength tick, Automatic automatic) {
        this.receiving = receiving;
        this.muster = muster;
        this.events = events;
        this.tick = tick.tick();
        this.automatic = automatic.automatic();
    }

    /**
     * Judges everything that is due now. What failed is thrown away and built anew by the next round.
     *
     * @throws ShardFault if a shard cannot judge at present, after everything that this did not concern is judged
     * @throws Obstructed if nothing may be judged, because the clock has leapt or the database is gone
     */
    public void round() {
        Instant horizon = receiving.judgeableUpTo();
        begin();
        Guard.Left left = Guard.Left.MORE;
        while (left != Guard.Left.NOTHING) {
            left = one(horizon);
            enquiries.answer();
            if (left == Guard.Left.BUILDING) {
                pause(WHILE_BUILDING);
                horizon = receiving.judgeableUpTo();
                locked(() -> {
                    guard.ifPresent(Guard::lookAgain);
                    return Optional.empty();
                });
            }
        }
        guard.flatMap(Guard::fault).ifPresent(standing -> {
            throw standing;
        });
        if (brokenOff()) {
            return;
        }
        judged = Optional.of(horizon);
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

    /** One step at a time, so that the watch can be stopped in between. */
    private Guard.Left one(Instant horizon) {
        Guard.Step step;
        turn.lock();
        try {
            step = guard.orElseThrow().step(horizon);
        } finally {
            turn.unlock();
        }
        step.built().ifPresent(this::tell);
        step.applied().ifPresent(this::tell);
        return brokenOff() ? Guard.Left.NOTHING : step.left();
    }

    private boolean brokenOff() {
        return automatic && stop.getCount() == 0;
    }

    private void tell(Record happened) {
        try {
            events.publishEvent(happened);
        } catch (RuntimeException deaf) {
            LOG.warn("A listener failed on {}: {}", happened.getClass().getSimpleName(), FaultWords.told(deaf));
            LOG.debug("Its fault:", FaultWords.traced(deaf));
        }
    }

    /** What is seen of the country as of the last ticks; none before the watch has begun. Never waits. */
    public <T> Optional<T> look(Function<Outlook, T> looking) {
        return guard.map(Guard::sight).map(looking);
    }

    /**
     * What only the thread that judges can say, such as how something measures now.
     *
     * @return none where it has no time for that at present
     */
    public <T> Optional<T> ask(Function<Outlook, Optional<T>> question) {
        Callable<Optional<T>> asked = () -> look(question).flatMap(Function.identity());
        return thread.isPresent() ? enquiries.ask(asked, PATIENCE) : locked(asked);
    }

    private <T> T locked(Callable<T> work) {
        turn.lock();
        try {
            return work.call();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        } finally {
            turn.unlock();
        }
    }

    /** How many shards judge nothing at present, because they are built anew or cannot be; none while it has not begun. */
    public Optional<Integer> absent() {
        return guard.map(Guard::absent);
    }

    /** Up to when everything received has been judged; none before the first round has ended. */
    public Optional<Instant> judged() {
        return judged;
    }

    /** Whether everything received before the start has been judged. */
    public boolean caughtUp() {
        return caughtUp;
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
            } catch (Obstructed held) {
                if (fault.isEmpty()) {
                    LOG.error("{}", held.getMessage());
                }
                fault = Optional.of(String.valueOf(held.getMessage()));
                pause(untilNextTick());
            } catch (RuntimeException | Error broken) {
                failures++;
                fault = Optional.of(FaultSentence.told(broken));
                LOG.error("The watch failed and builds its memory anew: {}", FaultSentence.told(broken));
                LOG.debug("The fault:", FaultWords.traced(broken));
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
            if (thread.isEmpty() || stop.getCount() > 0) {
                enquiries.attend(length);
            }
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
        enquiries.wake();
        thread.ifPresent(keeper -> {
            try {
                keeper.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        thread = Optional.empty();
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
