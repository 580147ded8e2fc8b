package id.kentongan.reasoning.shard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes a journal as a tick would have: entries that were received at one moment, as those of one transaction are, stand in it in the order
 * in which they were sent, but count in the order of their ids.
 */
public final class InOrder {
    private InOrder() {}

    /**
     * @param received in the order of receipt
     * @param upTo where it ends; what was received later is left out
     * @param together gets all that was received at one moment, in the order in which it counts
     */
    public static void of(Stream<Delivery> received, Instant upTo, Consumer<List<Delivery>> together) {
        of(received, Function.identity(), upTo, together);
    }

    /** The same for deliveries of which more is known. */
    public static <T> void of(Stream<T> received, Function<T, Delivery> delivery, Instant upTo, Consumer<List<T>> together) {
        Comparator<T> arrival = Comparator.comparing(delivery, Delivery.ARRIVAL);
        List<T> moment = new ArrayList<>();
        Instant at = Instant.MIN;
        for (Iterator<T> each = received.iterator(); each.hasNext();) {
            T next = each.next();
            Instant receivedAt = delivery.apply(next).entry().receivedAt();
            if (receivedAt.isAfter(upTo)) {
                continue;
            }
            if (!receivedAt.equals(at)) {
                flush(moment, arrival, together);
                at = receivedAt;
            }
            moment.add(next);
        }
        flush(moment, arrival, together);
    }

    private static <T> void flush(List<T> moment, Comparator<T> arrival, Consumer<List<T>> together) {
        if (!moment.isEmpty()) {
            moment.sort(arrival);
            together.accept(List.copyOf(moment));
            moment.clear();
        }
    }
}
