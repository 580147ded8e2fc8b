package id.kentongan.reasoning.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Which duty falls due next. A duty that is met again before its time, as most are every day, costs one entry in the list of some
 * minute; only the duties of the earliest minute stand in order.
 */
final class Deadlines {
    private static final int MINUTE = 60;

    private final TreeMap<Long, List<Duty>> later = new TreeMap<>();
    private final PriorityQueue<Ticket> soon = new PriorityQueue<>();
    /** Everything due before this minute stands among the next ones. */
    private long reached = Long.MIN_VALUE;

    private record Ticket(Instant at, Duty duty) implements Comparable<Ticket> {
        @Override
        public int compareTo(Ticket other) {
            return at.compareTo(other.at);
        }

        /** Whether nothing was heard since that would have moved it. */
        boolean holds() {
            return duty.next().filter(at::equals).isPresent();
        }
    }

    /** Makes sure that the duty is named when it falls due; one that is silent already has no time. */
    void book(Duty duty) {
        duty.next().ifPresent(at -> {
            long minute = Math.floorDiv(at.getEpochSecond(), MINUTE);
            if (minute < reached) {
                soon.add(new Ticket(at, duty));
            } else {
                later.computeIfAbsent(minute, first -> new ArrayList<>()).add(duty);
            }
        });
    }

    /** The earliest moment at which one falls due. */
    Optional<Instant> next() {
        while (true) {
            Ticket head = soon.peek();
            if (head == null && later.isEmpty()) {
                return Optional.empty();
            }
            if (head == null) {
                reached = later.firstKey() + 1;
                later.pollFirstEntry().getValue().forEach(this::book);
            } else if (head.holds()) {
                return Optional.of(head.at);
            } else {
                book(soon.remove().duty);
            }
        }
    }

    /** Takes the one that {@link #next} told of. */
    Duty take() {
        return soon.remove().duty;
    }
}
