package id.kentongan.reasoning.whatif;

import java.util.Arrays;

/** Says how far work has come that is done in several legs. */
final class Legs {
    private final Headway progress;
    private final double[] done;

    Legs(Headway progress, int legs) {
        this.progress = progress;
        done = new double[legs];
    }

    Headway leg(int number) {
        return share -> progress.reached(after(number, share));
    }

    private synchronized double after(int number, double share) {
        done[number] = Math.max(done[number], share);
        return Arrays.stream(done).average().orElse(1);
    }
}
