package id.kentongan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the audit lies in the database. */
final class AuditTable {
    private static final String SELECT = "SELECT seq, at, actor, act, subject, state_before, state_after, reason, hash FROM audit ";

    private final JdbcTemplate jdbc;

    AuditTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(AuditEntry entry) {
        Trace deed = entry.deed();
        jdbc.update("INSERT INTO audit (seq, at, actor, act, subject, state_before, state_after, reason, hash) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", entry.seq(), entry.at().atOffset(ZoneOffset.UTC), deed.actor(),
                deed.act(), deed.subject(), deed.before(), deed.after(), deed.reason(), entry.hash());
    }

    void write(Checkpoint point) {
        jdbc.update("INSERT INTO audit_checkpoint (seq, hash, signature) VALUES (?, ?, ?)", point.seq(), point.hash(),
                point.signature());
    }

    Optional<AuditEntry> last() {
        return jdbc.query(SELECT + "ORDER BY seq DESC LIMIT 1", (row, at) -> read(row)).stream().findFirst();
    }

    List<AuditEntry> after(long seq, int atMost) {
        return jdbc.query(SELECT + "WHERE seq > ? ORDER BY seq LIMIT ?", (row, at) -> read(row), seq, atMost);
    }

    List<AuditEntry> before(long seq, int atMost) {
        return jdbc.query(SELECT + "WHERE seq < ? ORDER BY seq DESC LIMIT ?", (row, at) -> read(row), seq, atMost);
    }

    /** Rising. */
    List<Checkpoint> checkpoints() {
        return jdbc.query("SELECT seq, hash, signature FROM audit_checkpoint ORDER BY seq", (row, at) -> new Checkpoint(
                row.getLong(1), row.getString(2), row.getString(3)));
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        Trace deed = new Trace(row.getString("actor"), row.getString("act"), row.getString("subject"),
                row.getString("state_before"), row.getString("state_after"), row.getString("reason"));
        return new AuditEntry(row.getLong("seq"), row.getObject("at", OffsetDateTime.class).toInstant(), deed,
                row.getString("hash"));
    }
}
