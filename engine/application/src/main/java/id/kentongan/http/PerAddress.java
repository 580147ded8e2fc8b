package id.kentongan.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what each address holds, up to a bound. Remembers only who holds something. For any thread. */
final class PerAddress {
    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    /** @return false where the address holds as many as it may */
    boolean take(String address, int most) {
        int[] after = {0};
        held.compute(address, (key, count) -> {
            int now = count == null ? 0 : count;
            after[0] = now + 1;
            return now < most ? Integer.valueOf(now + 1) : count;
        });
        return after[0] <= most;
    }

    void giveBack(String address) {
        held.computeIfPresent(address, (key, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }

    /** How many addresses hold something. */
    int addresses() {
        return held.size();
    }
}
