package id.kentongan.api;

import id.kentongan.watch.Watch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
    private final Watch watch;

    Health(JdbcClient database, Watch watch) {
        this.database = database;
        this.watch = watch;
    }

    /** @param status UP, or DOWN while reports cannot be kept or judged: then green would be a lie */
    record Answer(String status) {}

    @Operation(summary = "UP (200) or DOWN (503)", security = {})
    @GetMapping(path = "/api/v1/health", produces = "application/json")
    ResponseEntity<Answer> health() {
        boolean up = keeps() && watch.fault().isEmpty();
        return ResponseEntity.status(up ? 200 : 503).body(new Answer(up ? "UP" : "DOWN"));
    }

    private boolean keeps() {
        try {
            return database.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException gone) {
            return false;
        }
    }
}
