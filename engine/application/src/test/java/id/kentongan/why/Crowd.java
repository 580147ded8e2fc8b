package id.kentongan.why;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;

/** Takes so many seats and keeps them until it is closed. */
public final class Crowd implements AutoCloseable {
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> asking = new ArrayList<>();

    public Crowd(Seats seats, int size) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(size);
        for (int one = 0; one < size; one++) {
            Thread thread = new Thread(() -> seats.take(() -> {
                there.countDown();
                return waited();
            }));
            asking.add(thread);
            thread.start();
        }
        there.await();
    }

    /** How many keep their turn. */
    public long asking() {
        return asking.stream().filter(Thread::isAlive).count();
    }

    private boolean waited() {
        try {
            end.await();
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        end.countDown();
        Awaitility.await().until(() -> asking() == 0);
    }
}
