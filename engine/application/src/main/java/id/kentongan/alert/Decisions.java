package id.kentongan.alert;

import id.kentongan.access.Sight;
import java.util.Optional;
import id.kentongan.reasoning.decided.ByHand;
import id.kentongan.facts.Deed;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.decided.Decided;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every decision, in the order in which they were made known. */
@Repository
public class Decisions {
    private static final String SELECT = """
            SELECT c.number, c.step, c.decided_at, c.verb, c.from_level, c.to_level, c.because, c.evidence, c.legal_basis, c.rule_book,
              c.by_entry, c.by_act, c.by_actor, c.by_reason, a.id, a.code, a.region, a.kind
            FROM alert_change c JOIN alert a ON a.id = c.alert
            """;

    private final JdbcTemplate jdbc;
    private final Alerts alerts;
    private final Secrecy secrecy;

    Decisions(JdbcTemplate jdbc, Alerts alerts) {
        this.jdbc = jdbc;
        this.secrecy = new Secrecy(jdbc);
        this.alerts = alerts;
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
     * @param reader only about alerts that he may read
     */
    public List<Numbered> between(Instant from, Instant to, String region, Sight reader, long number, int limit) {
        Sight.Condition readable = reader.condition("a");
        List<Object> values = new ArrayList<>(List.of(number, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC), region,
                region, region + ".%"));
        values.addAll(readable.values());
        values.add(limit);
        return jdbc.query(SELECT + "WHERE c.number > ? AND c.decided_at >= ? AND c.decided_at < ? "
                + "AND (? = '' OR a.region = ? OR a.region LIKE ?) AND " + readable.text() + " ORDER BY c.number LIMIT ?",
                (row, at) -> read(row), values.toArray());
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
        List<Numbered> followed = decided.stream().map(one -> follow(++number[0], one)).toList();
        alerts.flush();
        return followed;
    }

    private Numbered follow(long number, Decided decided) {
        Classification evidence = secrecy.of(decided.evidence());
        if (decided.decision() instanceof Decision.Raise) {
            alerts.findById(decided.alert()).ifPresent(alert -> alert.follow(number, decided, evidence));
            alerts.save(Alert.raise(number, decided, evidence));
            return new Numbered(number, 1, decided);
        }
        Alert alert = alerts.findById(decided.alert()).orElseThrow(() -> new IllegalStateException(
                Text.of("%s of %s, which was never raised.", decided.decision().verb(), decided.alert())));
        alert.follow(number, decided, evidence);
        return new Numbered(number, alert.steps(), decided);
    }

    private static Optional<ByHand> byHand(ResultSet row) throws SQLException {
        String entry = row.getString("by_entry");
        return entry == null
                ? Optional.empty()
                : Optional.of(new ByHand(entry, Deed.Verb.valueOf(row.getString("by_act")), row.getString("by_actor"),
                        row.getString("by_reason")));
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
                row.getString("because"), TextColumn.split(row.getString("evidence")),
                TextColumn.split(row.getString("legal_basis")),
                row.getString("rule_book"), byHand(row));
        return new Numbered(row.getLong("number"), row.getInt("step"), decided);
    }
}
