package id.kentongan.routes;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes one thing after the other, each for itself: one that cannot be had leaves the next its turn, and waits until last when it is tried
 * again. Where several in a row cannot be had, the other end itself is away and nothing more is tried. Used by one thread at a time.
 *
 * @param <T> by which a thing is known again
 */
public final class EachFor<T> {
    private static final int MOST_IN_A_ROW = 5;
    private final Set<T> missing = new HashSet<>();
    private final int most;

    /** @param most that are taken at once; the rest is left for the next time */
    public EachFor(int most) {
        this.most = most;
    }

    /** What is done with one of them; an {@link IOException} is the fault of that one. */
    @FunctionalInterface
    public interface Taking<T> {
        void take(T one) throws IOException, InterruptedException;
    }

    /** Some could not be had; whoever asks again need not wait for it. */
    public static final class Partly extends IOException {
        Partly(IOException first) {
            super(first.getMessage(), first);
        }
    }

    /**
     * Takes of all that there is.
     *
     * @throws Partly with the first fault, after the others were taken
     * @throws IOException where so many in a row could not be had that the rest was left alone
     */
    public void take(Collection<? extends T> all, Taking<T> taking) throws IOException, InterruptedException {
        missing.retainAll(Set.copyOf(all));
        List<T> inTurn = all.stream().<T>map(one -> one).sorted(Comparator.comparing(missing::contains)).limit(most).toList();
        Optional<IOException> first = Optional.empty();
        int inARow = 0;
        for (T one : inTurn) {
            try {
                taking.take(one);
                missing.remove(one);
                inARow = 0;
            } catch (IOException fault) {
                missing.add(one);
                first = first.or(() -> Optional.of(fault));
                if (++inARow == MOST_IN_A_ROW) {
                    throw fault;
                }
            }
        }
        if (first.isPresent()) {
            throw new Partly(first.get());
        }
    }
}
