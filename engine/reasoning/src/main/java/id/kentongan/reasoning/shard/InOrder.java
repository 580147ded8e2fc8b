package id.kentongan.reasoning.shard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
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
        List<Delivery> moment = new ArrayList<>();
        for (Iterator<Delivery> each = received.iterator(); each.hasNext();) {
            Delivery next = each.next();
            if (next.entry().receivedAt().isAfter(upTo)) {
                continue;
            }
            if (!moment.isEmpty() && !moment.get(0).entry().receivedAt().equals(next.entry().receivedAt())) {
                flush(moment, together);
            }
            moment.add(next);
        }
        flush(moment, together);
    }

    private static void flush(List<Delivery> moment, Consumer<List<Delivery>> together) {
        if (!moment.isEmpty()) {
            moment.sort(Delivery.ARRIVAL);
            together.accept(List.copyOf(moment));
            moment.clear();
        }
    }
}
