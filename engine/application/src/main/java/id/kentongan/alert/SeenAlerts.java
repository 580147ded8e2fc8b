package id.kentongan.alert;

import id.kentongan.access.Sight;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** All alerts that ever were, each as its reader sees it. */
@Repository
public class SeenAlerts {
    private static final String VIEW = "SELECT v.alert, v.code, v.region, v.kind, v.level, v.highest, v.raised_at, v.changed_at, v.closed_at, "
            + "s.step, s.at_tick AS decided_at, s.from_level, s.to_level, s.told, " + DecidedRow.WORDS
            + "FROM alert_view v JOIN alert_view_step s ON s.alert = v.alert AND s.clearance = v.clearance ";
    private static final String CHANGE = "JOIN alert_change c ON c.number = s.number ";
    private static final String LATEST = VIEW + "AND s.step = v.steps " + CHANGE;
    private static final String GRAVEST_FIRST = " ORDER BY CASE v.level WHEN 'MERAH' THEN 0 WHEN 'KUNING' THEN 1 ELSE 2 END, "
            + "v.changed_at DESC, v.alert LIMIT ? OFFSET ?";

    private final JdbcTemplate jdbc;

    SeenAlerts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which alerts are wanted.
     *
     * @param region there and below; absent: the whole country
     * @param levels only these; closed ones are HIJAU
     * @param open whether open ones are wanted
     * @param closed whether closed ones are wanted
     */
    public record Wanted(Optional<RegionCode> region, Collection<Level> levels, Collection<Kind> kinds, boolean open,
            boolean closed) {
        Condition condition(Sight reader) {
            Condition condition = Condition.of(reader.condition("v"));
            region.ifPresent(in -> condition.and("v.region LIKE ?", in.dotted() + "%"));
            condition.andIn("v.level", levels);
            condition.andIn("v.kind", kinds);
            if (!open) {
                condition.and("v.closed_at IS NOT NULL");
            }
            if (!closed) {
                condition.and("v.closed_at IS NULL");
            }
            return condition;
        }
    }

    /** Part of a query with the values of its marks. */
    private static final class Condition {
        private final StringBuilder text;
        private final List<Object> values;

        private Condition(String text, List<Object> values) {
            this.text = new StringBuilder(text);
            this.values = new ArrayList<>(values);
        }

        static Condition of(Sight.Condition readable) {
            return new Condition(readable.text(), readable.values());
        }

        void and(String more, Object... marks) {
            text.append(" AND ").append(more);
            values.addAll(List.of(marks));
        }

        void andIn(String column, Collection<? extends Enum<?>> allowed) {
            and(column + " IN (" + String.join(", ", allowed.stream().map(one -> "?").toList()) + ")",
                    allowed.stream().map(Enum::name).toArray());
        }

        Object[] with(Object... more) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(List.of(more));
            return all.toArray();
        }
    }

    /** One with its history; none where the reader sees nothing of it, and nobody can tell whether it exists. */
    public Optional<SeenAlert> find(String id, Sight reader) {
        Condition condition = Condition.of(reader.condition("v"));
        condition.and("v.alert = ?", id);
        List<SeenStep> history = new ArrayList<>();
        List<SeenAlert> steps = jdbc.query(VIEW + CHANGE + "WHERE " + condition.text + " ORDER BY s.step", (row, at) -> {
            history.add(step(row));
            return read(row, history);
        }, condition.values.toArray());
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** How many stand at a level, drills apart. */
    public record Counts(int red, int yellow, int drills) {}

    /** How many of those that are open stand how. */
    public Counts counts(Wanted wanted, Sight reader) {
        Condition condition = wanted.condition(reader);
        int[] found = new int[3];
        jdbc.query(
                "SELECT v.kind, v.level, COUNT(*) AS found FROM alert_view v WHERE " + condition.text
                        + " GROUP BY v.kind, v.level",
                row -> {
                    boolean drill = Kind.valueOf(row.getString("kind")) == Kind.EXERCISE;
                    found[drill ? 2 : Level.valueOf(row.getString("level")) == Level.MERAH ? 0 : 1] += row.getInt("found");
                }, condition.values.toArray());
        return new Counts(found[0], found[1], found[2]);
    }

    /** How many there are. */
    public long count(Wanted wanted, Sight reader) {
        Condition condition = wanted.condition(reader);
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM alert_view v WHERE " + condition.text, Long.class,
                condition.values.toArray());
        return count == null ? 0 : count;
    }

    /** So many of them, red first, then the latest, each with its latest step only. */
    public List<SeenAlert> list(Wanted wanted, Sight reader, int limit, long offset) {
        Condition condition = wanted.condition(reader);
        return jdbc.query(LATEST + "WHERE " + condition.text + GRAVEST_FIRST, (row, at) -> read(row, List.of(step(row))),
                condition.with(limit, offset));
    }

    private static SeenStep step(ResultSet row) throws SQLException {
        return new SeenStep(row.getLong("number"), row.getBoolean("told"), DecidedRow.read(row),
                TextColumn.split(row.getString("evidence")));
    }

    private static SeenAlert read(ResultSet row, List<SeenStep> history) throws SQLException {
        return new SeenAlert(row.getString("alert"), new AlertKey(row.getString("code"), RegionCode.of(row.getString("region")),
                Kind.valueOf(row.getString("kind"))), Level.valueOf(row.getString("level")),
                Level.valueOf(row.getString("highest")), DecidedRow.moment(row, "raised_at"),
                DecidedRow.moment(row, "changed_at"),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                List.copyOf(history));
    }
}
