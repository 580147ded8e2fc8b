package id.kentongan.watch;

import id.kentongan.reasoning.shard.Handover;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Dismissed;
import id.kentongan.alert.Decisions;
import id.kentongan.journal.Mandate;
import id.kentongan.journal.MandateLost;
import id.kentongan.outbox.Outbox;
import id.kentongan.reasoning.decided.Heard;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.shard.Scope;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the watch has judged: everything that one tick changes, in one transaction. */
@Repository
public class Logbook {
    private final JdbcTemplate jdbc;
    private final Decisions decisions;
    private final Standings standings;
    private final DismissalTable dismissals;
    private final Hearings hearings;
    private final Outbox outbox;
    private final Mandate mandate;

    Logbook(JdbcTemplate jdbc, Decisions decisions, Standings standings, DismissalTable dismissals, Hearings hearings,
            Outbox outbox, Mandate mandate) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.standings = standings;
        this.dismissals = dismissals;
        this.hearings = hearings;
        this.outbox = outbox;
        this.mandate = mandate;
    }

    /** How far each shard has judged, as far as it is recorded. */
    public Map<Scope, Progress> progress() {
        Map<Scope, Progress> judged = new HashMap<>();
        jdbc.query("SELECT shard, tick, seq FROM progress", row -> {
            judged.put(new Scope(row.getString("shard")),
                    new Progress(row.getObject("tick", OffsetDateTime.class).toInstant(), row.getLong("seq")));
        });
        return judged;
    }

    /** Gives every shard what one reasoning over all had recorded before there were shards. Does nothing a second time. */
    @Transactional
    public void share(Collection<Scope> shards) {
        mandate.check();
        Map<Scope, Progress> judged = progress();
        Progress all = judged.getOrDefault(Scope.WHOLE, Progress.NONE);
        if (judged.containsKey(Scope.WHOLE)) {
            shards.forEach(shard -> record(shard, all));
            jdbc.update("DELETE FROM progress WHERE shard = ?", Scope.WHOLE.name());
        }
    }

    /** Does several things as one: all or nothing. */
    @Transactional
    public <T> T together(Supplier<T> doing) {
        mandate.check();
        return doing.get();
    }

    /**
     * Records one tick of one shard: decisions, alerts, outbox, standings, what is heard, and progress, all or nothing.
     *
     * @return the decisions with their places
     * @throws MandateLost if another process judges by now
     */
    @Transactional
    public List<Decisions.Numbered> record(Scope shard, TickOutcome outcome, Progress judged) {
        mandate.check();
        List<Decisions.Numbered> made = decisions.follow(outcome);
        outbox.write(made);
        standings.replace(shard, outcome.standings(), outcome.closed(), judged.tick());
        dismissals.replace(shard, outcome.dismissed(), outcome.lifted(), judged.tick());
        hearings.write(outcome.at(), outcome.heard());
        record(shard, judged);
        return made;
    }

    /** Records what a shard hears as of its recorded progress, where that was not recorded from the beginning. */
    @Transactional
    public void begin(Scope shard, List<Heard> heard, Progress judged) {
        mandate.check();
        hearings.begin(shard, judged.tick(), heard);
    }

    /** Records that nothing changed up to here. */
    @Transactional
    public void record(Map<Scope, Progress> judged) {
        mandate.check();
        judged.forEach(this::record);
    }

    private void record(Scope shard, Progress judged) {
        OffsetDateTime tick = judged.tick().atOffset(ZoneOffset.UTC);
        if (jdbc.update("UPDATE progress SET tick = ?, seq = ? WHERE shard = ?", tick, judged.seq(), shard.name()) == 0) {
            jdbc.update("INSERT INTO progress (shard, tick, seq) VALUES (?, ?, ?)", shard.name(), tick, judged.seq());
        }
    }

    /** Gives open alerts, and what people closed, to another shard; belongs to the transaction of the book that moves them. */
    void move(Handover handover, Scope to, Instant tick) {
        standings.move(handover.standings().stream().map(Standing::key).toList(), to, tick);
        dismissals.move(handover.dismissed().stream().map(Dismissed::key).toList(), to, tick);
    }

    /** The latest tick that any shard has recorded. */
    public Instant latest() {
        return Progress.latest(progress().values());
    }
}
