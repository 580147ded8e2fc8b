package id.kentongan.serve;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process when it was told to stop and something in it does not: a thread that hangs, a copy that takes an hour, memory that ran
 * out. What was acknowledged is durable whatever way it ends.
 */
final class LastResort {
    /** Of SIGTERM, as if it had ended by itself. */
    static final int STATUS = 143;

    private LastResort() {}

    /** Everything is made now: when it is needed there may be no memory left for a thread. */
    static void after(Duration patience) {
        CountDownLatch told = new CountDownLatch(1);
        Thread watchdog = new Thread(() -> end(told, patience), "last-resort");
        watchdog.setDaemon(true);
        watchdog.setPriority(Thread.MAX_PRIORITY);
        watchdog.start();
        Runtime.getRuntime().addShutdownHook(new Thread(told::countDown, "told-to-stop"));
    }

    private static void end(CountDownLatch told, Duration patience) {
        try {
            told.await();
            TimeUnit.NANOSECONDS.sleep(patience.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
