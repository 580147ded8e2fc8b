package id.kentongan.reasoning.whatif;

/** Hears how far a comparison has come. Called by several threads at once; whatever it throws ends the comparison. */
@FunctionalInterface
public interface Headway {
    /** @param share of the work that is done, from 0 to 1 */
    void reached(double share);
}
