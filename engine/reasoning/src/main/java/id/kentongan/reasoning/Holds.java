package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** When each calm alert will have been calm for long enough. */
final class Holds {
    private final Map<AlertKey, Instant> moments = new HashMap<>();
    private final NavigableSet<Hold> queue = new TreeSet<>(Comparator.comparing(Hold::over).thenComparing(Hold::key));

    void start(AlertKey key, Instant over) {
        stop(key);
        moments.put(key, over);
        queue.add(new Hold(over, key));
    }

    void stop(AlertKey key) {
        Instant before = moments.remove(key);
        if (before != null) {
            queue.remove(new Hold(before, key));
        }
    }

    /** The alerts whose hold is over by then, each told once. */
    List<AlertKey> takeOver(Instant tick) {
        List<AlertKey> over = new ArrayList<>();
        while (!queue.isEmpty() && !queue.first().over().isAfter(tick)) {
            AlertKey key = queue.pollFirst().key();
            moments.remove(key);
            over.add(key);
        }
        return over;
    }

    Optional<Instant> next() {
        return queue.isEmpty() ? Optional.empty() : Optional.of(queue.first().over());
    }

    private record Hold(Instant over, AlertKey key) {}
}
