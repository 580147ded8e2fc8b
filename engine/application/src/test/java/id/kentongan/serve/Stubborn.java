package id.kentongan.serve;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A process that would never end by itself: what it does last waits for ever. */
final class Stubborn {
    private Stubborn() {}

    public static void main(String[] arguments) throws InterruptedException {
        LastResort.after(Duration.ofMillis(500));
        CountDownLatch never = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                never.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }));
        System.out.println("siap");
        never.await();
    }
}
