package id.kentongan.routes;

import id.kentongan.adapters.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The same readings in the same order, understood some lines ahead on another thread while those before are being committed. The first lines
 * are read in place, so that a small payload costs no thread. Only for payloads that lie in memory: a reader that waits for a sender would
 * hold the thread.
 */
final class ReadAhead implements Iterator<Reading> {
    private static final int LINES = 1_000;

    private final Iterator<Reading> readings;
    private Supplier<List<Reading>> following = this::some;
    private Iterator<Reading> current = Collections.emptyIterator();

    private ReadAhead(Iterator<Reading> readings) {
        this.readings = readings;
    }

    static Stream<Reading> of(Stream<? extends Reading> readings) {
        ReadAhead ahead = new ReadAhead(readings.<Reading>map(reading -> reading).iterator());
        return StreamSupport
                .stream(Spliterators.spliteratorUnknownSize(ahead, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private List<Reading> some() {
        List<Reading> some = new ArrayList<>(LINES);
        while (some.size() < LINES && readings.hasNext()) {
            some.add(readings.next());
        }
        return some;
    }

    /** @throws RuntimeException what the reading threw, after the lines well before it have been handed out */
    @Override
    public boolean hasNext() {
        if (!current.hasNext()) {
            List<Reading> read = following.get();
            current = read.iterator();
            following = read.size() < LINES ? List::of : ahead();
        }
        return current.hasNext();
    }

    private Supplier<List<Reading>> ahead() {
        CompletableFuture<List<Reading>> more = CompletableFuture.supplyAsync(this::some);
        return () -> joined(more);
    }

    private static List<Reading> joined(CompletableFuture<List<Reading>> more) {
        try {
            return more.join();
        } catch (CompletionException broken) {
            if (broken.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (broken.getCause() instanceof Error cause) {
                throw cause;
            }
            throw broken;
        }
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
