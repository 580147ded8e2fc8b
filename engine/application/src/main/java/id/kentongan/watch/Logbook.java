package id.kentongan.watch;

import id.kentongan.alert.Decisions;
import id.kentongan.outbox.Outbox;
import id.kentongan.reasoning.decided.TickOutcome;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the watch has judged: everything that one tick changes, in one transaction. */
@Repository
public class Logbook {
    private final JdbcTemplate jdbc;
    private final Decisions decisions;
    private final Standings standings;
    private final Outbox outbox;

    Logbook(JdbcTemplate jdbc, Decisions decisions, Standings standings, Outbox outbox) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.standings = standings;
        this.outbox = outbox;
    }

    /** How far the journal has been judged, as far as it is recorded. */
    public Progress progress() {
        return jdbc.query("SELECT tick, seq FROM progress", (row, at) -> new Progress(
                row.getObject("tick", OffsetDateTime.class).toInstant(), row.getLong("seq"))).stream().findFirst()
                .orElse(Progress.NONE);
    }

    /**
     * Records one tick: decisions, alerts, outbox, standings and progress, all or nothing.
     *
     * @return the decisions with their places
     */
    @Transactional
    public List<Decisions.Numbered> record(TickOutcome outcome, Progress progress) {
        List<Decisions.Numbered> made = decisions.follow(outcome.decisions());
        outbox.write(made);
        standings.replace(outcome.standings(), outcome.closed());
        record(progress);
        return made;
    }

    /** Records that nothing changed up to here. */
    @Transactional
    public void record(Progress progress) {
        OffsetDateTime tick = progress.tick().atOffset(ZoneOffset.UTC);
        if (jdbc.update("UPDATE progress SET tick = ?, seq = ?", tick, progress.seq()) == 0) {
            jdbc.update("INSERT INTO progress (one, tick, seq) VALUES (1, ?, ?)", tick, progress.seq());
        }
    }
}
