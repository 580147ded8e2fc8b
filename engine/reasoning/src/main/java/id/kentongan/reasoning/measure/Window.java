package id.kentongan.reasoning.measure;

import id.kentongan.reasoning.time.Nanos;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The reports that lie between two distances from the moment judged, and their tally. It moves only forward. Of copies that lie in it
 * at the same time the best counts.
 */
final class Window {
    private final long entersAfter;
    private final long leavesAfter;
    private final Tally tally;
    private Map<Origin, TreeSet<Entry>> copies = Map.of();
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

    void moveTo(long tick, Line line) {
        long newAfter = leavesAfter == Nanos.NEVER ? Nanos.ALWAYS : Nanos.plus(tick, -leavesAfter);
        long newUpTo = Nanos.plus(tick, -entersAfter);
        if (newAfter > after && upTo > after) {
            int end = line.after(Math.min(newAfter, upTo));
            for (int place = line.after(after); place < end; place++) {
                leave(line.get(place));
            }
        }
        if (newUpTo > upTo) {
            int end = line.after(newUpTo);
            for (int place = line.after(Math.max(upTo, newAfter)); place < end; place++) {
                enter(line.get(place));
            }
        }
        after = newAfter;
        upTo = newUpTo;
    }

    /** The next moment at which a report enters or leaves; {@link Nanos#NEVER} if none will. */
    long nextChange(Line line) {
        return Math.min(passing(upTo, entersAfter, line), passing(after, leavesAfter, line));
    }

    /** The place of the first report that is in. */
    int first(Line line) {
        return line.after(after);
    }

    /** The place of the first report that is not in yet. */
    int end(Line line) {
        return line.after(upTo);
    }

    /** Whether no better copy of a report that is in is in too. */
    boolean counts(Entry entry) {
        return entry.origin() == Origin.ALONE || copies.get(entry.origin()).last() == entry;
    }

    private static long passing(long edge, long delay, Line line) {
        if (delay == Nanos.NEVER) {
            return Nanos.NEVER;
        }
        int next = line.after(edge);
        return next == line.size() ? Nanos.NEVER : Nanos.plus(line.get(next).occurred, delay);
    }

    private boolean holds(Entry entry) {
        return entry.occurred > after && entry.occurred <= upTo;
    }

    private void enter(Entry entry) {
        if (entry.origin() == Origin.ALONE) {
            tally.add(entry);
            return;
        }
        if (copies.isEmpty()) {
            copies = new HashMap<>();
        }
        TreeSet<Entry> same = copies.computeIfAbsent(entry.origin(), origin -> new TreeSet<>(Entry.BY_WORTH));
        if (!same.isEmpty() && Entry.BY_WORTH.compare(same.last(), entry) < 0) {
            tally.remove(same.last());
        }
        same.add(entry);
        if (same.last() == entry) {
            tally.add(entry);
        }
    }

    private void leave(Entry entry) {
        if (entry.origin() == Origin.ALONE) {
            tally.remove(entry);
            return;
        }
        TreeSet<Entry> same = copies.get(entry.origin());
        boolean counted = same.last() == entry;
        same.remove(entry);
        if (counted) {
            tally.remove(entry);
            if (!same.isEmpty()) {
                tally.add(same.last());
            }
        }
        if (same.isEmpty()) {
            copies.remove(entry.origin());
        }
    }
}
