package id.kentongan.alert;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Level;
import id.kentongan.facts.Standing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is seen of every alert with each clearance, as the decisions and what may be read change it. */
@Repository
public class AlertViews {
    private static final int AT_ONCE = 500;
    private static final String FIRST = "INSERT INTO alert_view (alert, clearance, code, region, kind, level, highest, raised_at, changed_at, "
            + "closed_at, steps) SELECT a.id, CAST(? AS VARCHAR(20)), a.code, a.region, a.kind, 'HIJAU', 'HIJAU', "
            + "CAST(? AS TIMESTAMP(6) WITH TIME ZONE), CAST(? AS TIMESTAMP(6) WITH TIME ZONE), NULL, 0 FROM alert a WHERE a.id = ?";
    private static final String STEP = "INSERT INTO alert_view_step (alert, clearance, step, at_tick, from_level, to_level, number, decided, "
            + "told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE = "UPDATE alert_view SET level = ?, highest = ?, changed_at = ?, closed_at = ?, steps = ? "
            + "WHERE alert = ? AND clearance = ?";

    private final JdbcTemplate jdbc;
    private final JdbcClient database;

    AlertViews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        database = JdbcClient.create(jdbc);
    }

    private record View(Level level, Level highest, int steps) {
        static final View NONE = new View(Level.HIJAU, Level.HIJAU, 0);
    }

    private record Change(String alert, Classification clearance, View before, Level to) {
        View after() {
            return new View(to, before.highest.higher(to), before.steps + 1);
        }
    }

    /** What a decision lets be read: how secret it is, and from which level to which it goes. */
    record Told(long number, Level from, Level to, Classification classification) {
        boolean by(Change change) {
            return change.before.level == from && change.to == to && classification.compareTo(change.clearance) <= 0;
        }
    }

    /**
     * Follows one tick; belongs to its transaction.
     *
     * @param decided by alert
     * @param standings the open alerts that changed in any way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Instant tick, Map<String, Told> decided, Collection<Standing> standings) {
        Map<String, Optional<Standing>> now = new TreeMap<>();
        decided.keySet().forEach(alert -> now.put(alert, Optional.empty()));
        standings.forEach(standing -> now.put(standing.alert(), Optional.of(standing)));
        List<Change> changes = changes(now);
        jdbc.batchUpdate(FIRST, changes.stream().filter(change -> change.before.steps == 0)
                .map(change -> new Object[]{change.clearance.name(), utc(tick), utc(tick), change.alert}).toList());
        Map<String, Long> numbers = latest(
                changes.stream().map(Change::alert).filter(alert -> !decided.containsKey(alert)).distinct()
                        .toList());
        jdbc.batchUpdate(MOVE,
                changes.stream().map(change -> new Object[]{change.to.name(), change.after().highest.name(), utc(tick),
                        change.to == Level.HIJAU ? utc(tick) : null, change.after().steps, change.alert, change.clearance.name()})
                        .toList());
        jdbc.batchUpdate(STEP, changes.stream().map(change -> {
            Optional<Told> told = Optional.ofNullable(decided.get(change.alert));
            return new Object[]{change.alert, change.clearance.name(), change.after().steps, utc(tick),
                    change.before.level.name(),
                    change.to.name(), told.map(Told::number).orElseGet(() -> numbers.get(change.alert)),
                    told.isPresent(), told.filter(one -> one.by(change)).isPresent()};
        }).toList());
    }

    private List<Change> changes(Map<String, Optional<Standing>> now) {
        Map<String, Map<Classification, View>> before = before(List.copyOf(now.keySet()));
        List<Change> changes = new ArrayList<>();
        now.forEach((alert, standing) -> {
            for (Classification clearance : Classification.values()) {
                View was = before.getOrDefault(alert, Map.of()).getOrDefault(clearance, View.NONE);
                Level to = standing.map(one -> one.with(clearance)).orElse(Level.HIJAU);
                if (to != was.level) {
                    changes.add(new Change(alert, clearance, was, to));
                }
            }
        });
        return changes;
    }

    private Map<String, Map<Classification, View>> before(List<String> alerts) {
        Map<String, Map<Classification, View>> before = new HashMap<>();
        for (int at = 0; at < alerts.size(); at += AT_ONCE) {
            database.sql("SELECT alert, clearance, level, highest, steps FROM alert_view WHERE alert IN (:alerts)")
                    .param("alerts", alerts.subList(at, Math.min(alerts.size(), at + AT_ONCE)))
                    .query(row -> {
                        before.computeIfAbsent(row.getString("alert"), none -> new HashMap<>()).put(
                                Classification.valueOf(row.getString("clearance")),
                                new View(Level.valueOf(row.getString("level")),
                                        Level.valueOf(row.getString("highest")), row.getInt("steps")));
                    });
        }
        return before;
    }

    /** The latest decision about each. */
    private Map<String, Long> latest(List<String> alerts) {
        Map<String, Long> latest = new HashMap<>();
        for (int at = 0; at < alerts.size(); at += AT_ONCE) {
            database.sql("SELECT alert, MAX(number) AS number FROM alert_change WHERE alert IN (:alerts) GROUP BY alert")
                    .param("alerts", alerts.subList(at, Math.min(alerts.size(), at + AT_ONCE)))
                    .query(row -> {
                        latest.put(row.getString("alert"), row.getLong("number"));
                    });
        }
        return latest;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
