package id.kentongan.alert;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** At which levels alerts about the real world stand, or stood, as they are seen with several clearances. */
@Repository
public class OpenLevels {
    private static final String OPEN = "SELECT v.code, v.region, v.clearance, v.level, v.changed_at FROM alert_view v "
            + "WHERE v.closed_at IS NULL AND v.clearance IN (:clearances) AND v.kind = :kind AND v.region LIKE :below "
            + "ORDER BY CASE v.level WHEN 'MERAH' THEN 0 ELSE 1 END, v.changed_at DESC, v.alert";
    /** The steps are asked only of what changed since, and ordered by their whole key, so that neither database sorts. */
    private static final String STOOD = """
            SELECT v.region, v.clearance, CASE WHEN v.changed_at <= :at THEN v.level ELSE (SELECT s.to_level FROM alert_view_step s
                WHERE s.alert = v.alert AND s.clearance = v.clearance AND s.at_tick <= :at
                ORDER BY s.alert DESC, s.clearance DESC, s.step DESC FETCH FIRST ROW ONLY) END AS level
            FROM alert_view v
            WHERE v.clearance IN (:clearances) AND v.raised_at <= :at AND v.kind = :kind AND v.region LIKE :below AND v.closed_at
            """;
    /** Two questions, so that each is one range of an index: what has been closed by then is not looked at. */
    private static final String PAST = "SELECT region, clearance, level, COUNT(*) AS alerts FROM (" + STOOD + "IS NULL UNION ALL "
            + STOOD + "> :at) stood GROUP BY region, clearance, level";

    private final JdbcClient database;

    OpenLevels(JdbcTemplate jdbc) {
        database = JdbcClient.create(jdbc);
    }

    /**
     * An open alert as it is seen with one clearance.
     *
     * @param changedAt when that changed last
     */
    public record Seen(AlertKey key, Classification clearance, Level level, Instant changedAt) {}

    /**
     * Those that stand now, the gravest first, then the latest.
     *
     * @param below there and below; empty: the whole country
     */
    public List<Seen> now(String below, Collection<Classification> clearances) {
        return of(database.sql(OPEN), below, clearances)
                .query((row, number) -> new Seen(
                        new AlertKey(row.getString("code"), RegionCode.of(row.getString("region")), Kind.ACTUAL),
                        Classification.valueOf(row.getString("clearance")), Level.valueOf(row.getString("level")),
                        DecidedRow.moment(row, "changed_at")))
                .list();
    }

    /** How many stood at one level in one region, as they were seen with one clearance. */
    public record Stood(RegionCode region, Classification clearance, Level level, int alerts) {}

    /** Those that were open after the tick at or before a moment, counted. */
    public List<Stood> at(Instant moment, String below, Collection<Classification> clearances) {
        return of(database.sql(PAST).param("at", moment.atOffset(ZoneOffset.UTC)), below, clearances)
                .query((row, number) -> new Stood(RegionCode.of(row.getString("region")),
                        Classification.valueOf(row.getString("clearance")), Level.valueOf(row.getString("level")),
                        row.getInt("alerts")))
                .list();
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec asked, String below,
            Collection<Classification> clearances) {
        return asked.param("clearances", clearances.stream().map(Classification::name).toList())
                .param("kind", Kind.ACTUAL.name()).param("below", below + "%");
    }
}
