package id.kentongan.alert;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.Decided;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every decision in the order in which it was made. */
@Repository
public class Decisions {
    private static final String SELECT = """
            SELECT c.number, c.decided_at, c.verb, c.from_level, c.to_level, c.because, c.evidence, c.legal_basis, c.rule_book,
              a.id, a.code, a.region, a.kind
            FROM alert_change c JOIN alert a ON a.id = c.alert
            """;

    private final JdbcTemplate jdbc;
    private final Alerts alerts;

    Decisions(JdbcTemplate jdbc, Alerts alerts) {
        this.jdbc = jdbc;
        this.alerts = alerts;
    }

    /** A decision with its place among all decisions, from 1 on without gaps. */
    public record Numbered(long number, Decided decided) {}

    /** Decisions after a place, oldest first, at most so many. */
    public List<Numbered> after(long number, int limit) {
        return jdbc.query(SELECT + "WHERE c.number > ? ORDER BY c.number LIMIT ?", (row, at) -> read(row), number, limit);
    }

    /** The place of the latest decision, 0 where there is none. */
    public long last() {
        Long number = jdbc.queryForObject("SELECT COALESCE(MAX(number), 0) FROM alert_change", Long.class);
        return number == null ? 0 : number;
    }

    /**
     * Follows decisions in order; belongs to the transaction of their tick.
     *
     * @return the same with their places
     * @throws IllegalStateException if an alert refuses one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Numbered> follow(List<Decided> decided) {
        if (decided.isEmpty()) {
            return List.of();
        }
        long[] number = {last()};
        return decided.stream().map(one -> follow(++number[0], one)).toList();
    }

    private Numbered follow(long number, Decided decided) {
        if (decided.decision() instanceof Decision.Raise) {
            alerts.findById(decided.alert()).ifPresent(alert -> alert.follow(number, decided));
            alerts.save(Alert.raise(number, decided));
        } else {
            Alert alert = alerts.findById(decided.alert()).orElseThrow(() -> new IllegalStateException(
                    "%s of %s, which was never raised.".formatted(decided.decision().verb(), decided.alert())));
            alert.follow(number, decided);
        }
        return new Numbered(number, decided);
    }

    private static Numbered read(ResultSet row) throws SQLException {
        AlertKey key = new AlertKey(row.getString("code"), RegionCode.of(row.getString("region")),
                Kind.valueOf(row.getString("kind")));
        Level from = Level.valueOf(row.getString("from_level"));
        Level to = Level.valueOf(row.getString("to_level"));
        Decision decision = switch (row.getString("verb")) {
            case "RAISE" -> new Decision.Raise(key, to);
            case "ESCALATE" -> new Decision.Escalate(key, from, to);
            case "DEESCALATE" -> new Decision.Deescalate(key, from, to);
            default -> new Decision.Clear(key, from);
        };
        Decided decided = new Decided(row.getObject("decided_at", OffsetDateTime.class).toInstant(), decision,
                row.getString("id"),
                row.getString("because"), Lines.split(row.getString("evidence")), Lines.split(row.getString("legal_basis")),
                row.getString("rule_book"));
        return new Numbered(row.getLong("number"), decided);
    }
}
