package id.kentongan.alert;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts that were open at a moment, as they stood then. */
@Repository
public class PastAlerts {
    private static final String OPEN = """
            SELECT a.region, a.classification, (SELECT c.to_level FROM alert_change c WHERE c.alert = a.id AND c.decided_at <= :at
              ORDER BY c.step DESC FETCH FIRST ROW ONLY) AS level
            FROM alert a
            WHERE a.raised_at <= :at AND (a.closed_at IS NULL OR a.closed_at > :at) AND a.kind = :kind
              AND a.classification IN (:readable) AND a.region LIKE :below""";

    private final JdbcClient database;

    PastAlerts(JdbcTemplate jdbc) {
        database = JdbcClient.create(jdbc);
    }

    /** An alert that was open. */
    public record Stood(RegionCode region, Level level, Classification classification) {}

    /**
     * Alerts about the real world that were open after the tick at or before a moment.
     *
     * @param region there and below; empty: the whole country
     * @param readable only of these classifications, which are those of today: what became secret later is not told of the past either
     */
    public List<Stood> at(Instant moment, String region, Collection<Classification> readable) {
        OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
        return database.sql(OPEN).param("at", at).param("kind", Kind.ACTUAL.name())
                .param("readable", readable.stream().map(Classification::name).toList()).param("below", region + "%")
                .query((row, number) -> new Stood(RegionCode.of(row.getString("region")), Level.valueOf(row.getString("level")),
                        Classification.valueOf(row.getString("classification"))))
                .list();
    }
}
