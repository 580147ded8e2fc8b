package id.kentongan.board;

import id.kentongan.facts.Classification;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a region was heard of last, by how secret the report was. Follows the journal from place to place; drills do not count. */
@Component
class LastHeard {
    private static final String NEWS = """
            select region, classification, max(received_at) as heard, max(seq) as place from journal
            where seq > ? and type = 'OBSERVATION' and kind = 'ACTUAL' group by region, classification""";

    private final JdbcClient database;
    private final ReentrantLock looking = new ReentrantLock();
    private final Map<RegionCode, Instant[]> heard = new ConcurrentHashMap<>();
    private long place = Long.MIN_VALUE;

    LastHeard(JdbcClient database) {
        this.database = database;
    }

    /** Looks for news, unless somebody else is looking: nobody waits for another's look into the journal. */
    void follow() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            news();
        } finally {
            looking.unlock();
        }
    }

    private void news() {
        database.sql(NEWS).param(place).query(row -> {
            note(RegionCode.of(row.getString("region")), Classification.valueOf(row.getString("classification")),
                    row.getObject("heard", OffsetDateTime.class).toInstant());
            place = Math.max(place, row.getLong("place"));
        });
    }

    /** The last report from the region or below that a reader with this clearance may know of. */
    Optional<Instant> in(RegionCode region, Classification clearance) {
        Instant[] known = heard.getOrDefault(region, new Instant[0]);
        return Arrays.stream(known).limit(clearance.ordinal() + 1L).filter(Objects::nonNull).max(Instant::compareTo);
    }

    private void note(RegionCode region, Classification classification, Instant moment) {
        for (Optional<RegionCode> at = Optional.of(region); at.isPresent(); at = at.get().parent()) {
            Instant[] known = heard.computeIfAbsent(at.get(), none -> new Instant[Classification.values().length]);
            Instant before = known[classification.ordinal()];
            known[classification.ordinal()] = before == null || moment.isAfter(before) ? moment : before;
        }
    }
}
