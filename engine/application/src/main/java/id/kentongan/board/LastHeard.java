package id.kentongan.board;

import id.kentongan.board.LastHeardTable.Row;
import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** When a region was heard of last, by how secret the report was. Follows the journal from place to place; drills do not count. */
@Component
class LastHeard {
    private static final long TOGETHER = 100_000;
    private static final long NOWHERE = Long.MIN_VALUE;

    private final LastHeardTable table;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<RegionCode, Instant[]> heard = new ConcurrentHashMap<>();
    private final Map<List<Object>, Row> unkept = new HashMap<>();
    private long place = NOWHERE;
    private long kept;

    LastHeard(LastHeardTable table) {
        this.table = table;
    }

    /** Looks for news, unless somebody else is looking: nobody waits for another's look into the journal. */
    void follow() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                more = someNews();
            }
        } finally {
            looking.unlock();
        }
    }

    /** Looks for news, and writes down what was found whenever so many entries have come since that was done last. */
    void keep(long every) {
        looking.lock();
        try {
            boolean more = true;
            while (more) {
                more = someNews();
                if (place - kept >= every) {
                    table.keep(unkept.values(), place);
                    unkept.clear();
                    kept = place;
                }
            }
        } finally {
            looking.unlock();
        }
    }

    /** @return whether there is more */
    private boolean someNews() {
        if (place == NOWHERE) {
            begin();
        }
        long last = table.lastPlace();
        long upTo = Math.min(last, place + TOGETHER);
        if (upTo > place) {
            table.news(place, upTo).forEach(row -> {
                note(row);
                unkept.put(List.of(row.region(), row.classification()), row);
            });
            place = upTo;
        }
        return upTo < last;
    }

    /** What was kept of another journal than this one, or of one that is longer, says nothing. */
    private void begin() {
        kept = table.place();
        if (kept > table.lastPlace()) {
            kept = LastHeardTable.NOTHING;
        } else {
            table.kept().forEach(this::note);
        }
        place = kept;
    }

    /** The last report from the region or below that a reader with this clearance may know of. */
    Optional<Instant> in(RegionCode region, Classification clearance) {
        Instant[] known = heard.getOrDefault(region, new Instant[0]);
        return Arrays.stream(known).limit(clearance.ordinal() + 1L).filter(Objects::nonNull).max(Instant::compareTo);
    }

    private void note(Row row) {
        int classification = row.classification().ordinal();
        for (Optional<RegionCode> at = Optional.of(row.region()); at.isPresent(); at = at.get().parent()) {
            Instant[] known = heard.computeIfAbsent(at.get(), none -> new Instant[Classification.values().length]);
            Instant before = known[classification];
            known[classification] = before == null || row.heardAt().isAfter(before) ? row.heardAt() : before;
        }
    }
}
