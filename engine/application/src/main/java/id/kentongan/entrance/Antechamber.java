package id.kentongan.entrance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Where those wait whose password must be looked at: not more than {@value #WAITING} in all, and {@value #OF_AN_ADDRESS} of one address, so
 * that a flood neither takes all threads nor keeps everybody else out. One account at one address is looked at one by one: what comes second
 * sees what became of the first.
 */
final class Antechamber {
    static final int WAITING = 64;
    static final int OF_AN_ADDRESS = 32;
    private static final long LONGEST_SECONDS = 5;

    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
    private final Lock[] lanes = IntStream.range(0, 256).mapToObj(lane -> new ReentrantLock()).toArray(Lock[]::new);

    /** @throws NotNow if too many wait already, or those before take too long */
    <T> T pass(Attempt attempt, Supplier<T> check) {
        try {
            boolean one = byAddress.merge(attempt.address(), 1, Integer::sum) <= OF_AN_ADDRESS;
            if (waiting.incrementAndGet() > WAITING || !one) {
                throw NotNow.busy();
            }
            return inTurn(lanes[Math.floorMod(attempt.pair().hashCode(), lanes.length)], check);
        } finally {
            waiting.decrementAndGet();
            byAddress.computeIfPresent(attempt.address(), (address, all) -> all > 1 ? all - 1 : null);
        }
    }

    int waiting(String address) {
        return byAddress.getOrDefault(address, 0);
    }

    private static <T> T inTurn(Lock lane, Supplier<T> check) {
        try {
            if (!lane.tryLock(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw NotNow.busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw NotNow.busy();
        }
        try {
            return check.get();
        } finally {
            lane.unlock();
        }
    }
}
