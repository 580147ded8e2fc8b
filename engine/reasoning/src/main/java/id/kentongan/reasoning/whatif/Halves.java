package id.kentongan.reasoning.whatif;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/** Two pieces of work that may be done side by side, and what their results make together; the one that ends last makes it. */
final class Halves<T, R> {
    private final Callable<T> before;
    private final Callable<T> after;
    private final BiFunction<T, T, R> together;
    private Optional<T> other = Optional.empty();

    Halves(Callable<T> before, Callable<T> after, BiFunction<T, T, R> together) {
        this.before = before;
        this.after = after;
        this.together = together;
    }

    /** The two; exactly one of them gives a result. */
    List<Callable<Optional<R>>> each() {
        return List.of(() -> joined(before.call(), true), () -> joined(after.call(), false));
    }

    private synchronized Optional<R> joined(T made, boolean isBefore) {
        if (other.isEmpty()) {
            other = Optional.of(made);
            return Optional.empty();
        }
        T mate = other.get();
        other = Optional.empty();
        return Optional.of(isBefore ? together.apply(made, mate) : together.apply(mate, made));
    }
}
