package id.kentongan.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** How long the machine has run, its sleep included; unlike its clock nobody sets it. Only differences mean anything. */
final class Uptime {
    private static final Path KERNEL = Path.of("/proc/uptime");
    private static final double MILLIS = 1_000;

    private Uptime() {}

    /** Of this machine: as the kernel tells it, else what Java counts, which on some machines stands still while they sleep. */
    static Supplier<Duration> ofThisMachine() {
        return Files.isReadable(KERNEL) ? Uptime::told : Uptime::counted;
    }

    private static Duration told() {
        try {
            String seconds = Files.readString(KERNEL);
            return Duration.ofMillis((long) (MILLIS * Double.parseDouble(seconds.substring(0, seconds.indexOf(' ')))));
        } catch (IOException | RuntimeException unreadable) {
            return counted();
        }
    }

    private static Duration counted() {
        return Duration.ofNanos(System.nanoTime());
    }
}
