package id.kentongan.watch;

import id.kentongan.rulebook.TickLength;
import id.kentongan.journal.Arrived;
import id.kentongan.journal.Journal;
import id.kentongan.journal.JournalPast;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Needs;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.Books;
import id.kentongan.snapshot.SnapshotUnusable;
import id.kentongan.snapshot.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Builds the reasoning of a shard anew as it stood after its last recorded tick: from its open alerts and what it still needs of what the
 * journal sent it.
 */
@Component
@EnableConfigurationProperties(TickLength.class)
class Rebuild {
    private final Journal journal;
    private final JournalPast past;
    private final Standings standings;
    private final DismissalTable dismissals;
    private final Books books;
    private final Snapshots snapshots;
    private final Duration tick;

    Rebuild(Journal journal, JournalPast past, Standings standings, DismissalTable dismissals, Books books, Snapshots snapshots,
            TickLength tick) {
        this.journal = journal;
        this.past = past;
        this.standings = standings;
        this.dismissals = dismissals;
        this.books = books;
        this.snapshots = snapshots;
        this.tick = tick.tick();
    }

    /**
     * @param under moment whose book it judges by: that of its last tick, or for one that has judged nothing yet, such as that of a new
     *        province, that of the others
     * @param read place up to which the journal has been handed out; what the shard has not judged of it waits for it
     */
    Sentry sentry(Scope shard, Progress judged, Instant under, long read) {
        RuleBook book = books.at(under);
        Reasoning reasoning = new Reasoning(book, tick, shard, beginning(book), past);
        try {
            restore(reasoning, shard, judged, read);
            Sentry sentry = new Sentry(shard, reasoning, judged, read);
            journal.to(shard, judged.seq(), read).filter(arrived -> !arrived.by(judged.tick())).forEach(sentry::deliver);
            return sentry;
        } catch (SnapshotUnusable unusable) {
            reasoning.close();
            return sentry(shard, judged, under, read);
        } catch (RuntimeException | Error fault) {
            reasoning.close();
            throw fault;
        }
    }

    /** Gives a shard what was handed out to the others while it was built. */
    void catchUp(Sentry sentry, long read) {
        journal.to(sentry.shard(), sentry.read(), read).forEach(sentry::deliver);
    }

    private Instant beginning(RuleBook book) {
        return journal.beginning().orElseGet(() -> Replay.beginning(book, List.of()));
    }

    void restore(Reasoning reasoning, Scope shard, Progress judged, long read) {
        if (!judged.equals(Progress.NONE)) {
            Needs needs = Needs.of(books.at(judged.tick()), shard);
            reasoning.restore(snapshots.received(needs, judged.tick(), read), standings.of(shard), dismissals.of(shard),
                    judged.tick());
        }
    }

    /** What was sent to a shard up to and at a tick; by the time, not by the place: a new book may have sent the nation more from before. */
    Stream<Delivery> received(Scope shard, Instant tick, long read) {
        return journal.to(shard, Long.MIN_VALUE, read).takeWhile(arrived -> arrived.by(tick)).map(Arrived::delivery);
    }
}
