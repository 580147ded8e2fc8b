package id.kentongan.why;

import id.kentongan.rulebook.TickLength;
import id.kentongan.watch.DismissalTable;
import id.kentongan.facts.Classification;
import id.kentongan.journal.Arrived;
import id.kentongan.journal.Journal;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Needs;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.Books;
import id.kentongan.snapshot.SnapshotUnusable;
import id.kentongan.snapshot.Snapshots;
import id.kentongan.watch.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Builds the reasoning of a shard as it stood after a tick, from what a reader may read and nothing else. */
@Component
@EnableConfigurationProperties(TickLength.class)
class Recollection {
    private static final Logger LOG = LoggerFactory.getLogger(Recollection.class);

    private final Journal journal;
    private final Snapshots snapshots;
    private final Standings standings;
    private final DismissalTable dismissals;
    private final Books books;
    private final Duration tick;

    Recollection(Journal journal, Snapshots snapshots, Standings standings, DismissalTable dismissals, Books books,
            TickLength tick) {
        this.journal = journal;
        this.snapshots = snapshots;
        this.standings = standings;
        this.dismissals = dismissals;
        this.books = books;
        this.tick = tick.tick();
    }

    /**
     * To be closed by whoever asked for it.
     *
     * @param past where it looks up what a correction or a copy names, then and from then on
     */
    Reasoning of(Scope shard, Instant cursor, Classification clearance, Past past) {
        RuleBook book = books.at(cursor);
        Withholding reader = new Withholding(clearance);
        try {
            Reasoning built = built(shard, book, cursor, reader, past,
                    snapshots.received(Needs.of(book, shard), cursor, Long.MAX_VALUE));
            if (!reader.withheld()) {
                return built;
            }
            built.close();
        } catch (SnapshotUnusable damaged) {
            LOG.debug("The whole journal is read instead: {}", damaged.toString());
        }
        // What a snapshot leaves out is not needed by who may read all; whoever may not might need it.
        return built(shard, book, cursor, new Withholding(clearance), past, received(shard, cursor));
    }

    private Reasoning built(Scope shard, RuleBook book, Instant cursor, Withholding reader, Past past,
            Stream<Delivery> received) {
        Past readable = (source, id) -> past.revisions(source, id).stream().filter(reader::passes).toList();
        Reasoning reasoning = new Reasoning(book, tick, shard, beginning(book), readable);
        try {
            reasoning.restore(reader.of(received), standings.asOf(shard, cursor, reader.clearance()),
                    dismissals.asOf(shard, cursor, reader.clearance()), cursor);
            return reasoning;
        } catch (RuntimeException | Error fault) {
            reasoning.close();
            throw fault;
        }
    }

    /** When time began. */
    Instant beginning(RuleBook book) {
        return journal.beginning().orElseGet(() -> Replay.beginning(book, List.of()));
    }

    /** All that was sent to a shard up to and at a tick. */
    Stream<Delivery> received(Scope shard, Instant cursor) {
        return journal.to(shard, Long.MIN_VALUE, Long.MAX_VALUE).takeWhile(arrived -> arrived.by(cursor)).map(Arrived::delivery);
    }
}
