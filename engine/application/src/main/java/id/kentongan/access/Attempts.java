package id.kentongan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Failed sign-ins by name and address. After five in a row that pair must wait fifteen minutes; a name cannot be locked out from
 * elsewhere. Remembers the last ten thousand pairs, so a flood of invented names costs no memory.
 */
final class Attempts {
    static final int ALLOWED = 5;
    static final Duration WAIT = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** How long this pair must still wait; zero where it may try. */
    synchronized Duration wait(String name, String address) {
        Failures known = failures.get(key(name, address));
        if (known == null || known.count < ALLOWED) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.last.plus(WAIT));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String name, String address) {
        Instant now = clock.instant();
        failures.merge(key(name, address), new Failures(1, now),
                (old, one) -> old.last.plus(WAIT).isBefore(now) ? one : new Failures(old.count + 1, now));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(key(name, address));
    }

    private static String key(String name, String address) {
        return name.substring(0, Math.min(100, name.length())) + "\n" + address;
    }

    private record Failures(int count, Instant last) {}
}
