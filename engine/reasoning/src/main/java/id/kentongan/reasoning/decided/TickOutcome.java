package id.kentongan.reasoning.decided;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.Standing;
import java.time.Instant;
import java.util.List;

/**
 * What one tick concluded.
 *
 * @param standings every open alert whose standing changed in this tick, decisions and calm alike
 * @param closed concerns whose alert was cleared
 * @param dismissed those of them that a person closed while they were not calm
 * @param lifted concerns of which that no longer holds
 * @param heard regions that fell silent, are heard again, or are live otherwise than before, in the order of their codes
 */
public record TickOutcome(Instant at, List<Decided> decisions, List<Standing> standings, List<AlertKey> closed,
        List<Dismissed> dismissed, List<AlertKey> lifted, List<Heard> heard) {

    public static TickOutcome nothing(Instant at) {
        return new TickOutcome(at, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The same, and this was heard. */
    public TickOutcome hearing(List<Heard> turned) {
        return new TickOutcome(at, decisions, standings, closed, dismissed, lifted, turned);
    }

    /** Whether anything has to be recorded. */
    public boolean changedNothing() {
        return decisions.isEmpty() && standings.isEmpty() && closed.isEmpty() && dismissed.isEmpty() && lifted.isEmpty()
                && heard.isEmpty();
    }
}
