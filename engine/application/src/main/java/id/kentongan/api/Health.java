package id.kentongan.api;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this process can do its work. Open to all, and says nothing else. */
@RestController
final class Health {
    private final JdbcClient database;

    Health(JdbcClient database) {
        this.database = database;
    }

    @GetMapping(path = "/api/v1/health", produces = "application/json")
    ResponseEntity<Map<String, String>> health() {
        database.sql("select 1").query(Integer.class).single();
        return ResponseEntity.ok(Map.of("status", "UP"));
    }
}
