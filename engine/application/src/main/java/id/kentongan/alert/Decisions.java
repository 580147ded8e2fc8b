package id.kentongan.alert;

import id.kentongan.access.Sight;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.TickOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every decision, in the order in which they were made known. */
@Repository
public class Decisions {
    private static final String SELECT = "SELECT c.step, c.decided_at, c.from_level, c.to_level, TRUE AS told, a.code, a.region, a.kind, "
            + DecidedRow.WORDS + "FROM alert_change c JOIN alert a ON a.id = c.alert ";
    private static final String SEEN = "SELECT s.step, c.decided_at, s.from_level, s.to_level, s.told, v.code, v.region, v.kind, "
            + DecidedRow.WORDS + "FROM alert_change c JOIN alert_view_step s ON s.number = c.number AND s.decided "
            + "JOIN alert_view v ON v.alert = s.alert AND v.clearance = s.clearance ";

    private final JdbcTemplate jdbc;
    private final Alerts alerts;
    private final AlertViews views;

    Decisions(JdbcTemplate jdbc, Alerts alerts, AlertViews views) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.views = views;
    }

    /**
     * A decision with its places.
     *
     * @param number among all decisions, from 1 on without gaps; it implies no time
     * @param step among those about its alert, from 1 on; the same in every run
     */
    public record Numbered(long number, int step, Decided decided) {}

    /** Decisions after a place, oldest first, at most so many. */
    public List<Numbered> after(long number, int limit) {
        return jdbc.query(SELECT + "WHERE c.number > ? ORDER BY c.number LIMIT ?", (row, at) -> read(row), number, limit);
    }

    /**
     * Decisions of a period after a place, oldest first, at most so many.
     *
     * @param to the first moment that no longer counts
     * @param region only in this region or below; empty: the whole country
     * @param reader as he sees them: only what changed a level for him, and without a sentence that he may not read
     */
    public List<Numbered> between(Instant from, Instant to, String region, Sight reader, long number, int limit) {
        Sight.Condition readable = reader.condition("v");
        List<Object> values = new ArrayList<>(List.of(number, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC), region,
                region, region + ".%"));
        values.addAll(readable.values());
        values.add(limit);
        return jdbc.query(SEEN + "WHERE c.number > ? AND c.decided_at >= ? AND c.decided_at < ? "
                + "AND (? = '' OR v.region = ? OR v.region LIKE ?) AND " + readable.text() + " ORDER BY c.number LIMIT ?",
                (row, at) -> read(row), values.toArray());
    }

    /** The place of the latest decision, 0 where there is none. */
    public long last() {
        Long number = jdbc.queryForObject("SELECT COALESCE(MAX(number), 0) FROM alert_change", Long.class);
        return number == null ? 0 : number;
    }

    /**
     * Follows the decisions of a tick in order, and what is seen of the alerts that changed in it; belongs to the transaction of that tick.
     *
     * @return the decisions with their places
     * @throws IllegalStateException if an alert refuses one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Numbered> follow(TickOutcome outcome) {
        List<Numbered> followed = new ArrayList<>();
        Map<String, AlertViews.Told> told = new HashMap<>();
        if (!outcome.decisions().isEmpty()) {
            long number = last();
            for (Decided decided : outcome.decisions()) {
                number++;
                Alert alert = follow(number, decided);
                followed.add(new Numbered(number, alert.steps(), decided));
                told.put(alert.id(),
                        new AlertViews.Told(number, decided.decision().from(), decided.decision().to(), alert.secrecy()));
            }
            alerts.flush();
        }
        views.follow(outcome.at(), told, outcome.standings());
        return followed;
    }

    private Alert follow(long number, Decided decided) {
        if (decided.decision() instanceof Decision.Raise) {
            alerts.findById(decided.alert()).ifPresent(alert -> alert.follow(number, decided));
            Alert raised = Alert.raise(number, decided);
            alerts.save(raised);
            return raised;
        }
        Alert alert = alerts.findById(decided.alert()).orElseThrow(() -> new IllegalStateException(
                Text.of("%s of %s, which was never raised.", decided.decision().verb(), decided.alert())));
        alert.follow(number, decided);
        return alert;
    }

    private static Numbered read(ResultSet row) throws SQLException {
        return new Numbered(row.getLong("number"), row.getInt("step"), DecidedRow.read(row));
    }
}
