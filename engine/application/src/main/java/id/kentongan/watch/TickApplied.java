package id.kentongan.watch;

import id.kentongan.alert.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Told after a tick is judged and committed. Listeners run on the thread of the watch and must be quick.
 *
 * @param changed whether anything changed that a board shows: an alert, who sees what of it, or who is heard
 * @param reasoned how long the rules took; as long as all of it where a rule book was taken up
 * @param took how long it took to judge and to write down
 */
public record TickApplied(Instant at, List<Decisions.Numbered> decisions, boolean changed, Duration reasoned, Duration took) {}
