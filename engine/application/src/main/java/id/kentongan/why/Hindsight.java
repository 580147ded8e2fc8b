package id.kentongan.why;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Arrived;
import id.kentongan.journal.Journal;
import id.kentongan.journal.JournalPast;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Needs;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.reasoning.time.Ticks;
import id.kentongan.rulebook.Books;
import id.kentongan.snapshot.SnapshotUnusable;
import id.kentongan.snapshot.Snapshots;
import id.kentongan.watch.Standings;
import id.kentongan.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Why something stands or does not, at any moment that was judged. Each answer is made by a reasoning of its own, built from the journal
 * and from how the open alerts stood, so that no reader waits for the watch or holds it up. It is built from what the reader may read and
 * nothing else: what the answer says cannot tell more.
 */
@Component
public class Hindsight {
    private static final Logger LOG = LoggerFactory.getLogger(Hindsight.class);

    private final Journal journal;
    private final JournalPast past;
    private final Snapshots snapshots;
    private final Standings standings;
    private final Books books;
    private final Watch watch;
    private final Duration tick;

    Hindsight(Journal journal, JournalPast past, Snapshots snapshots, Standings standings, Books books, Watch watch,
            @Value("${kentongan.tick}") Duration tick) {
        this.journal = journal;
        this.past = past;
        this.snapshots = snapshots;
        this.standings = standings;
        this.books = books;
        this.watch = watch;
        this.tick = tick;
    }

    /**
     * @param at absent: as of the last tick judged
     * @param code of a criterion or policy; absent: all that are judged at the region's level, and all policies
     * @throws NotJudgedYet where the moment is still to come
     * @throws IllegalArgumentException if no row of that level and no policy of the book of that moment has the code
     */
    public Why.Answer why(RegionCode region, Optional<String> code, Optional<Instant> at, Classification clearance) {
        Optional<Instant> judged = watch.judged();
        Instant moment = at.or(() -> judged).filter(asked -> judged.filter(last -> !asked.isAfter(last)).isPresent())
                .orElseThrow(() -> new NotJudgedYet(at.orElse(Instant.MAX), judged));
        Instant cursor = new Ticks(tick).atOrBefore(moment);
        RuleBook book = books.at(cursor);
        Why.Answer here = ask(Scope.province(region), book, cursor, region, code, clearance);
        List<Why> concerns = new ArrayList<>(of(Scope.province(region), book, here));
        if (concerns.size() < here.concerns().size()) {
            concerns.addAll(of(Scope.NATION, book, ask(Scope.NATION, book, cursor, region, code, clearance)));
            concerns.sort(Why.NEAREST_FIRST);
        }
        return new Why.Answer(cursor, here.region(), here.blind(), here.live(), List.copyOf(concerns));
    }

    /** How one open alert measures as of the last tick; none where its book no longer knows it, or nothing is judged yet. */
    public Optional<Why> now(AlertKey key, Classification clearance) {
        try {
            return key.kind() == Kind.EXERCISE
                    ? Optional.empty()
                    : why(key.region(), Optional.of(key.code()), Optional.empty(), clearance).concerns().stream().findFirst();
        } catch (NotJudgedYet | IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private static List<Why> of(Scope shard, RuleBook book, Why.Answer answer) {
        return answer.concerns().stream().filter(why -> Scope.owner(book, why.key()).equals(shard)).toList();
    }

    private Why.Answer ask(Scope shard, RuleBook book, Instant cursor, RegionCode region, Optional<String> code,
            Classification clearance) {
        Withholding reader = new Withholding(clearance);
        try {
            Why.Answer answer = ask(shard, book, cursor, region, code, reader,
                    snapshots.received(Needs.of(book, shard), cursor, Long.MAX_VALUE));
            if (!reader.withheld()) {
                return answer;
            }
        } catch (SnapshotUnusable damaged) {
            LOG.debug("The whole journal is read instead: {}", damaged.toString());
        }
        // What a snapshot leaves out is not needed by who may read all; whoever may not might need it.
        return ask(shard, book, cursor, region, code, new Withholding(clearance), received(shard, cursor));
    }

    private Why.Answer ask(Scope shard, RuleBook book, Instant cursor, RegionCode region, Optional<String> code,
            Withholding reader, Stream<Delivery> received) {
        Instant beginning = journal.beginning().orElseGet(() -> Replay.beginning(book, List.of()));
        Past readable = (source, id) -> past.revisions(source, id).stream().filter(reader::passes).toList();
        try (Reasoning reasoning = new Reasoning(book, tick, shard, beginning, readable)) {
            reasoning.restore(reader.of(received), standings.asOf(shard, cursor, reader.readable()), cursor);
            return reasoning.why(region, code);
        }
    }

    private Stream<Delivery> received(Scope shard, Instant cursor) {
        return journal.to(shard, Long.MIN_VALUE, Long.MAX_VALUE).takeWhile(arrived -> arrived.by(cursor)).map(Arrived::delivery);
    }
}
