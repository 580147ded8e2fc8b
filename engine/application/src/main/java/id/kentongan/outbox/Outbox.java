package id.kentongan.outbox;

import id.kentongan.alert.Decisions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row per decision, all-clear included, so that none can be made without being told. Telling twice is allowed, never not telling. */
@Repository
public class Outbox {
    private final JdbcTemplate jdbc;

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Something to be told. The id, made of the alert and the alert's own step, is the same in every attempt and in replay. */
    public record Message(String id, long decision) {}

    /** Writes a row for each decision; belongs to the transaction of their tick. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<Decisions.Numbered> decisions) {
        jdbc.batchUpdate("INSERT INTO outbox (message, change_number, written_at) VALUES (?, ?, ?)", decisions, 500,
                (row, one) -> {
                    row.setString(1, one.decided().alert() + "/" + one.step());
                    row.setLong(2, one.number());
                    row.setObject(3, one.decided().at().atOffset(ZoneOffset.UTC));
                });
    }

    /** What has not been told yet, oldest first. */
    public List<Message> waiting(int limit) {
        return jdbc.query(
                "SELECT message, change_number FROM outbox WHERE delivered_at IS NULL ORDER BY change_number LIMIT ?",
                (row, at) -> new Message(row.getString("message"), row.getLong("change_number")), limit);
    }

    /**
     * How much has not been told yet of what everybody may know: a number that counted secrets would tell when one was decided.
     *
     * @param most where the counting ends
     */
    public long depth(int most) {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM (SELECT 1 FROM outbox o JOIN alert_change c "
                + "ON c.number = o.change_number WHERE o.delivered_at IS NULL AND c.classification = 'BIASA' LIMIT ?) waiting",
                Long.class, most));
    }

    /** Marks a message as told; once told it stays told. */
    public void delivered(Message message, Instant at) {
        jdbc.update("UPDATE outbox SET delivered_at = ? WHERE message = ? AND delivered_at IS NULL",
                at.atOffset(ZoneOffset.UTC), message.id());
    }
}
