package id.kentongan.watch;

import java.time.Instant;

/**
 * How far the journal has been judged.
 *
 * @param tick the last tick
 * @param seq place of the last entry judged
 */
public record Progress(Instant tick, long seq) {
    static final Progress NONE = new Progress(Instant.EPOCH, 0);
}
