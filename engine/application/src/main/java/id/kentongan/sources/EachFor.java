package id.kentongan.sources;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/**
 * Takes one thing after the other, each for itself: one that cannot be had leaves the next its turn. Where several in a row cannot be had, the
 * other end itself is away and nothing more is tried.
 *
 * @param taking of one; an {@link IOException} is the fault of that one
 */
record EachFor<T>(Taking<T> taking) {
    private static final int MOST_IN_A_ROW = 5;

    /** What is done with one of them. */
    @FunctionalInterface
    interface Taking<T> {
        void take(T one) throws IOException, InterruptedException;
    }

    /** @throws IOException the first fault of one of them, after the others were taken */
    void of(Collection<? extends T> all) throws IOException, InterruptedException {
        Optional<IOException> first = Optional.empty();
        int inARow = 0;
        for (T one : all) {
            try {
                taking.take(one);
                inARow = 0;
            } catch (IOException fault) {
                first = first.or(() -> Optional.of(fault));
                if (++inARow == MOST_IN_A_ROW) {
                    break;
                }
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
    }
}
