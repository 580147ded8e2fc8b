package id.kentongan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kentongan.journal.Receiving;
import id.kentongan.routes.Feeds;
import id.kentongan.rulebook.Books;
import id.kentongan.rulebook.RefusedAtStart;
import id.kentongan.rulebook.SetAside;
import id.kentongan.snapshot.SnapshotFaults;
import id.kentongan.watch.Watch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this process can do its work. Open to all, and says nothing else. */
@RestController
@Tag(name = "health")
final class Health {
    private final JdbcClient database;
    private final Receiving receiving;
    private final Feeds feeds;
    private final Watch watch;
    private final Books books;
    private final SnapshotFaults snapshots;

    Health(JdbcClient database, Receiving receiving, Watch watch, Feeds feeds, Books books, SnapshotFaults snapshots) {
        this.receiving = receiving;
        this.feeds = feeds;
        this.database = database;
        this.watch = watch;
        this.books = books;
        this.snapshots = snapshots;
    }

    /**
     * @param status UP, or DOWN while reports cannot be kept or judged: then green would be a lie
     * @param reason why it is DOWN, where that is known and shows nothing that has been reported
     * @param bookSetAside hash of the rule book that failed while it was being taken up, so that the one before judges
     * @param rulesRefused how many problems the rules directory had at start, where an older book judges because of them
     * @param snapshotsUnwritten of how many shards no snapshot can be written, so that a restart takes longer
     * @param snapshotsDamaged of how many shards a damaged snapshot was found, and none has been written since
     * @param dropsWaiting in how many drop directories a file has lain for long without coming to rest, so that it is not taken
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Answer(String status, Optional<String> reason, Optional<String> bookSetAside, Optional<Integer> rulesRefused,
            Optional<Integer> snapshotsUnwritten, Optional<Integer> snapshotsDamaged, Optional<Integer> dropsWaiting) {}

    @Operation(summary = "UP (200) or DOWN (503)", security = {})
    @GetMapping(path = "/api/v1/health", produces = "application/json")
    ResponseEntity<Answer> health() {
        Optional<String> reason = receiving.obstacle().or(receiving::failing).or(feeds::dead);
        boolean up = reason.isEmpty() && keeps() && watch.fault().isEmpty();
        return ResponseEntity.status(up ? 200 : 503)
                .body(new Answer(up ? "UP" : "DOWN", reason, books.setAside().map(SetAside::hash),
                        books.refusedAtStart().map(RefusedAtStart::problems), some(snapshots.unwritten()),
                        some(snapshots.damaged()), Optional.of(feeds.waiting()).filter(drops -> drops > 0)));
    }

    private static Optional<Integer> some(Map<?, ?> faults) {
        return Optional.of(faults.size()).filter(shards -> shards > 0);
    }

    /**
     * @param ready whether everything received before the start is judged, and by all shards
     * @param building how many shards judge nothing at present; their regions are shown grey
     */
    record Readiness(boolean ready, int building) {}

    @Operation(summary = "Ready (200), or still building what judges (503)", security = {})
    @GetMapping(path = "/api/v1/health/ready", produces = "application/json")
    ResponseEntity<Readiness> ready() {
        int building = watch.absent().orElse(0);
        boolean ready = watch.caughtUp() && building == 0;
        return ResponseEntity.status(ready ? 200 : 503).body(new Readiness(ready, building));
    }

    private boolean keeps() {
        try {
            return database.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException gone) {
            return false;
        }
    }
}
