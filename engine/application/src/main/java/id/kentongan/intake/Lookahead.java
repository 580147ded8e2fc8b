package id.kentongan.intake;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Tells what comes next before it is taken. */
final class Lookahead<T> {
    private final Iterator<? extends T> rest;
    private Optional<T> next = Optional.empty();

    Lookahead(Iterator<? extends T> rest) {
        this.rest = rest;
    }

    boolean hasNext() {
        return next.isPresent() || rest.hasNext();
    }

    /** @throws NoSuchElementException at the end */
    T peek() {
        T seen = next.isPresent() ? next.get() : rest.next();
        next = Optional.of(seen);
        return seen;
    }

    /** @throws NoSuchElementException at the end */
    T next() {
        T taken = peek();
        next = Optional.empty();
        return taken;
    }
}
