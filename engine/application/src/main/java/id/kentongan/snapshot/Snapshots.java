package id.kentongan.snapshot;

import id.kentongan.facts.JournalEntry;
import id.kentongan.journal.Arrived;
import id.kentongan.journal.Journal;
import id.kentongan.journal.Recorded;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.InOrder;
import id.kentongan.reasoning.shard.Needed;
import id.kentongan.reasoning.shard.Needs;
import id.kentongan.reasoning.shard.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a shard has to be given to be built anew: what its newest good snapshot names and the tail, or all that was ever sent to it. */
@Component
public class Snapshots {
    private static final int TOGETHER = 500;

    private final SnapshotTable table;
    private final Journal journal;

    Snapshots(SnapshotTable table, Journal journal) {
        this.table = table;
        this.journal = journal;
    }

    /**
     * Of what was sent to a shard up to and at a tick at least that which it needs after it, in the order of receipt. By the time, not by
     * the place: a new book may have sent the nation more from before.
     *
     * @param needs what the book in force at that tick asks of the past
     * @param read place beyond which nothing is read
     * @throws SnapshotUnusable while it is read; asked again, it answers from something else
     */
    public Stream<Delivery> received(Needs needs, Instant tick, long read) {
        return arrived(needs, tick, read).map(Arrived::delivery);
    }

    private Stream<Arrived> arrived(Needs needs, Instant tick, long read) {
        Scope shard = needs.scope();
        Optional<Snapshot> snapshot = table.newest(shard, needs.fingerprint(), tick).filter(newest -> newest.seq() <= read);
        Stream<Arrived> tail = journal.to(shard, snapshot.map(Snapshot::seq).orElse(Long.MIN_VALUE), read)
                .takeWhile(arrived -> arrived.by(tick));
        return Stream.concat(snapshot.stream().flatMap(this::named), tail);
    }

    private Stream<Arrived> named(Snapshot snapshot) {
        int size = snapshot.places().size();
        return IntStream.iterate(0, from -> from < size, from -> from + TOGETHER).boxed()
                .flatMap(from -> named(snapshot, from).stream());
    }

    private List<Arrived> named(Snapshot snapshot, int from) {
        PackedPlaces places = snapshot.places();
        Map<Long, JournalEntry> found = new HashMap<>();
        for (Recorded one : journal.at(places.seqs(from, TOGETHER))) {
            found.put(one.seq(), one.entry());
        }
        List<Arrived> named = new ArrayList<>(TOGETHER);
        for (int at = from; at < Math.min(places.size(), from + TOGETHER); at++) {
            JournalEntry entry = Optional.ofNullable(found.get(places.seq(at))).orElseThrow(() -> {
                table.discard(snapshot.shard(), snapshot.tick());
                return new SnapshotUnusable(snapshot);
            });
            named.add(new Arrived(places.seq(at), new Delivery(entry, places.role(at))));
        }
        return named;
    }

    /** Whether so many entries have come for a shard, up to a place that it has judged, since its last snapshot for those needs. */
    public boolean due(Needs needs, long judged, int every) {
        return journal.sent(needs.scope(), table.looked(needs.scope(), needs.fingerprint()), judged, every);
    }

    /**
     * Writes down what a shard still needs after a tick. Only what is committed is read and nothing is locked; any fault leaves everything
     * as it was.
     *
     * @param tick one that it has judged
     * @param pacing lets whoever reads rest in between
     */
    public void keep(Needs needs, Instant tick, UnaryOperator<Stream<Arrived>> pacing) {
        Needed needed = needs.at(tick);
        PackedPlaces places = new PackedPlaces();
        long[] last = {Long.MIN_VALUE};
        try (Stream<Arrived> received = pacing.apply(arrived(needs, tick, Long.MAX_VALUE))) {
            InOrder.of(received, Arrived::delivery, tick, together -> together.forEach(arrived -> {
                last[0] = Math.max(last[0], arrived.seq());
                if (needed.needs(arrived.delivery())) {
                    places.add(arrived.seq(), arrived.delivery().role());
                }
            }));
        }
        if (last[0] > Long.MIN_VALUE) {
            places.sort();
            table.write(new Snapshot(needs.scope(), needs.fingerprint(), tick, last[0], places));
        }
    }
}
