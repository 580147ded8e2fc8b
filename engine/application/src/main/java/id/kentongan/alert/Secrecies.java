package id.kentongan.alert;

import id.kentongan.facts.Classification;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From when on an alert rests on what somebody may not read. */
@Repository
public class Secrecies {
    private final JdbcClient database;

    Secrecies(JdbcTemplate jdbc) {
        database = JdbcClient.create(jdbc);
    }

    /** When it was first decided about by evidence above a clearance; never, if all of it may be read. */
    public Optional<Instant> since(String alert, Classification clearance) {
        return database.sql("SELECT MIN(decided_at) FROM alert_change WHERE alert = :alert AND classification NOT IN (:readable)")
                .param("alert", alert)
                .param("readable", EnumSet.range(Classification.BIASA, clearance).stream().map(Enum::name).toList())
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }
}
