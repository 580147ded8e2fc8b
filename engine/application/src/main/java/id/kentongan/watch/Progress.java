package id.kentongan.watch;

import java.time.Instant;
import java.util.Collection;

/**
 * How far the journal has been judged.
 *
 * @param tick the last tick
 * @param seq place of the last entry judged
 */
public record Progress(Instant tick, long seq) {
    static final Progress NONE = new Progress(Instant.EPOCH, 0);

    /** The last tick that any has judged. */
    static Instant latest(Collection<Progress> all) {
        return all.stream().map(Progress::tick).max(Instant::compareTo).orElse(NONE.tick());
    }
}
