package id.kentongan.reasoning.played;

import id.kentongan.reasoning.shard.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** Entries as a journal may hold them: by receipt, but those of one moment in another order than that in which they count. */
public final class Written {
    private Written() {}

    /** @param inOrder in the order in which they count */
    public static List<Delivery> backwards(List<Delivery> inOrder) {
        TreeMap<Instant, List<Delivery>> moments = new TreeMap<>();
        inOrder.forEach(delivery -> moments.computeIfAbsent(delivery.entry().receivedAt(), moment -> new ArrayList<>())
                .add(delivery));
        moments.values().forEach(Collections::reverse);
        return moments.values().stream().flatMap(List::stream).toList();
    }
}
