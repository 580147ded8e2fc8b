package id.kentongan.reasoning.decided;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Standing;
import java.time.Instant;
import java.util.List;

/**
 * What one tick concluded.
 *
 * @param standings every open alert whose standing changed in this tick, decisions and calm alike
 * @param closed concerns whose alert was cleared
 */
public record TickOutcome(Instant at, List<Decided> decisions, List<Standing> standings, List<AlertKey> closed) {

    public static TickOutcome nothing(Instant at) {
        return new TickOutcome(at, List.of(), List.of(), List.of());
    }

    /** Whether anything has to be recorded. */
    public boolean changedNothing() {
        return decisions.isEmpty() && standings.isEmpty() && closed.isEmpty();
    }
}
