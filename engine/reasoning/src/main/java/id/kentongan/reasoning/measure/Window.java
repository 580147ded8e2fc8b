package id.kentongan.reasoning.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;

/**
 * The reports that lie between two distances from the moment judged, and their tally. It moves only forward. Of copies that lie in it
 * at the same time the last received counts.
 */
final class Window {
    private final long entersAfter;
    private final long leavesAfter;
    private final Tally tally;
    private final Map<Origin, TreeSet<Entry>> copies = new HashMap<>(4);
    /** Everything that occurred after the one moment, up to and at the other, is in. */
    private long after = Nanos.ALWAYS;
    private long upTo = Nanos.ALWAYS;

    /**
     * @param entersAfter nanoseconds between an event and the moment from which it is in
     * @param leavesAfter nanoseconds between an event and the moment from which it is out; {@link Nanos#NEVER} if it stays
     */
    Window(long entersAfter, long leavesAfter, Tally tally) {
        this.entersAfter = entersAfter;
        this.leavesAfter = leavesAfter;
        this.tally = tally;
    }

    Tally tally() {
        return tally;
    }

    void put(Entry entry) {
        if (holds(entry)) {
            enter(entry);
        }
    }

    void drop(Entry entry) {
        if (holds(entry)) {
            leave(entry);
        }
    }

    void moveTo(long tick, NavigableMap<Placed, Entry> line) {
        long newAfter = leavesAfter == Nanos.NEVER ? Nanos.ALWAYS : Nanos.plus(tick, -leavesAfter);
        long newUpTo = Nanos.plus(tick, -entersAfter);
        if (newAfter > after && upTo > after) {
            between(after, Math.min(newAfter, upTo), line).forEach(this::leave);
        }
        if (newUpTo > upTo) {
            between(Math.max(upTo, newAfter), newUpTo, line).forEach(this::enter);
        }
        after = newAfter;
        upTo = newUpTo;
    }

    /** The next moment at which a report enters or leaves; {@link Nanos#NEVER} if none will. */
    long nextChange(NavigableMap<Placed, Entry> line) {
        return Math.min(passing(upTo, entersAfter, line), passing(after, leavesAfter, line));
    }

    /** Whether the report is in and no later copy of it is. */
    boolean counts(Entry entry) {
        return holds(entry) && (!entry.origin.shared() || copies.get(entry.origin).last() == entry);
    }

    private static long passing(long edge, long delay, NavigableMap<Placed, Entry> line) {
        if (delay == Nanos.NEVER) {
            return Nanos.NEVER;
        }
        Placed next = line.higherKey(Placed.behind(edge));
        return next == null ? Nanos.NEVER : Nanos.plus(next.occurred, delay);
    }

    Iterable<Entry> held(NavigableMap<Placed, Entry> line) {
        return between(after, upTo, line);
    }

    private static Iterable<Entry> between(long after, long upTo, NavigableMap<Placed, Entry> line) {
        return line.subMap(Placed.behind(after), true, Placed.behind(upTo), true).values();
    }

    private boolean holds(Entry entry) {
        return entry.occurred > after && entry.occurred <= upTo;
    }

    private void enter(Entry entry) {
        if (!entry.origin.shared()) {
            tally.add(entry);
            return;
        }
        TreeSet<Entry> same = copies.computeIfAbsent(entry.origin, origin -> new TreeSet<>(Entry.BY_RECEIPT));
        if (!same.isEmpty() && Entry.BY_RECEIPT.compare(same.last(), entry) < 0) {
            tally.remove(same.last());
        }
        same.add(entry);
        if (same.last() == entry) {
            tally.add(entry);
        }
    }

    private void leave(Entry entry) {
        if (!entry.origin.shared()) {
            tally.remove(entry);
            return;
        }
        TreeSet<Entry> same = copies.get(entry.origin);
        boolean wasCounted = same.last() == entry;
        same.remove(entry);
        if (wasCounted) {
            tally.remove(entry);
            if (!same.isEmpty()) {
                tally.add(same.last());
            }
        }
        if (same.isEmpty()) {
            copies.remove(entry.origin);
        }
    }
}
