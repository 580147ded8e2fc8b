package id.kentongan.why;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
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
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.reasoning.time.Ticks;
import id.kentongan.rulebook.Books;
import id.kentongan.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Why something stands or does not, at any moment that was judged. Each answer is made by a reasoning of its own, built from the journal
 * and from how the open alerts stood, so that no reader waits for the watch or holds it up. It is built from what the reader may read and
 * nothing else: what the answer says cannot tell more.
 */
@Component
public class Hindsight {
    private final Journal journal;
    private final JournalPast past;
    private final OpenThen openThen;
    private final Books books;
    private final Watch watch;
    private final Duration tick;

    Hindsight(Journal journal, JournalPast past, OpenThen openThen, Books books, Watch watch,
            @Value("${kentongan.tick}") Duration tick) {
        this.journal = journal;
        this.past = past;
        this.openThen = openThen;
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
        Instant beginning = journal.beginning().orElseGet(() -> Replay.beginning(book, List.of()));
        Past readable = (source, id) -> past.revisions(source, id).stream().filter(entry -> readable(entry, clearance)).toList();
        try (Reasoning reasoning = new Reasoning(book, tick, shard, beginning, readable)) {
            reasoning.restore(received(shard, cursor, clearance), openThen.of(shard, cursor, clearance), cursor);
            return reasoning.why(region, code);
        }
    }

    private Stream<Delivery> received(Scope shard, Instant cursor, Classification clearance) {
        return journal.to(shard, Long.MIN_VALUE, Long.MAX_VALUE).takeWhile(arrived -> arrived.by(cursor)).map(Arrived::delivery)
                .filter(delivery -> readable(delivery.entry(), clearance));
    }

    private static boolean readable(JournalEntry entry, Classification clearance) {
        return !(entry instanceof Observation report) || report.classification().compareTo(clearance) <= 0;
    }
}
