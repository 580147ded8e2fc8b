package id.kentongan.command;

import id.kentongan.facts.Text;
import java.util.concurrent.TimeUnit;

/** Says every few seconds how far something long has come. */
final class HowFar {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(3);

    private final Output output;
    private long said = System.nanoTime();

    HowFar(Output output) {
        this.output = output;
    }

    synchronized void reached(double share) {
        if (System.nanoTime() - said >= EVERY) {
            said = System.nanoTime();
            output.note(Text.of("… %d %% dinilai", Math.round(Math.floor(100 * share))));
        }
    }
}
