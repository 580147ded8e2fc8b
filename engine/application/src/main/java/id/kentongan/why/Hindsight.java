package id.kentongan.why;

import id.kentongan.rulebook.TickLength;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.JournalPast;
import id.kentongan.problem.ProblemException;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.reasoning.time.Ticks;
import id.kentongan.rulebook.Books;
import id.kentongan.watch.Hearings;
import id.kentongan.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Why something stands or does not, at any moment that was judged. Each answer is made by a reasoning of its own, built from the journal
 * and from how the open alerts stood, so that no reader waits for the watch or holds it up. It is built from what the reader may read and
 * nothing else: what the answer says cannot tell more.
 */
@Component
@EnableConfigurationProperties(TickLength.class)
public class Hindsight {
    private final Seats seats;
    private final Recollection recollection;
    private final JournalPast past;
    private final Hearings hearings;
    private final Books books;
    private final Watch watch;
    private final Duration tick;

    Hindsight(Seats seats, Recollection recollection, JournalPast past, Hearings hearings, Books books, Watch watch,
            TickLength tick) {
        this.seats = seats;
        this.recollection = recollection;
        this.past = past;
        this.hearings = hearings;
        this.books = books;
        this.watch = watch;
        this.tick = tick.tick();
    }

    /**
     * @param at absent: as of the last tick judged
     * @param code of a criterion or policy; absent: all that are judged at the region's level, and all policies
     * @throws NotJudgedYet where the moment is still to come
     * @throws NotRecorded where it lies before the journal begins, or before the database was taken over from an older program
     * @throws IllegalArgumentException if no row of that level and no policy of the book of that moment has the code
     * @throws ProblemException 503 while too many ask
     */
    public Why.Answer why(RegionCode region, Optional<String> code, Optional<Instant> at, Classification clearance) {
        return seats.take(() -> answer(region, code, at, clearance));
    }

    private Why.Answer answer(RegionCode region, Optional<String> code, Optional<Instant> at, Classification clearance) {
        Optional<Instant> judged = watch.judged();
        Instant moment = at.or(() -> judged).filter(asked -> judged.filter(last -> !asked.isAfter(last)).isPresent())
                .orElseThrow(() -> new NotJudgedYet(at.orElse(Instant.MAX), judged));
        Instant cursor = new Ticks(tick).atOrBefore(moment);
        RuleBook book = books.at(cursor);
        if (moment.isBefore(recollection.beginning(book))) {
            throw NotRecorded.beforeTheFirstEntry(moment, recollection.beginning(book));
        }
        Why.Answer here = ask(Scope.province(region), cursor, region, code, clearance);
        List<Why> concerns = new ArrayList<>(of(Scope.province(region), book, here));
        if (concerns.size() < here.concerns().size()) {
            concerns.addAll(of(Scope.NATION, book, ask(Scope.NATION, cursor, region, code, clearance)));
            concerns.sort(Why.NEAREST_FIRST);
        }
        return new Why.Answer(cursor, here.region(), here.blind(), here.live(), List.copyOf(concerns));
    }

    /** How one open alert measures as of the last tick; none where its book no longer knows it, nothing is judged yet, or too many ask. */
    public Optional<Why> now(AlertKey key, Classification clearance) {
        try {
            return key.kind() == Kind.EXERCISE
                    ? Optional.empty()
                    : seats.ifFree(() -> answer(key.region(), Optional.of(key.code()), Optional.empty(), clearance)).stream()
                            .flatMap(answer -> answer.concerns().stream()).findFirst();
        } catch (NotJudgedYet | NotRecorded | IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private static List<Why> of(Scope shard, RuleBook book, Why.Answer answer) {
        return answer.concerns().stream().filter(why -> Scope.owner(book, why.key()).equals(shard)).toList();
    }

    private Why.Answer ask(Scope shard, Instant cursor, RegionCode region, Optional<String> code, Classification clearance) {
        if (!hearings.recorded(shard, cursor)) {
            throw NotRecorded.byAnOlderProgram(cursor, Optional.ofNullable(hearings.begun().get(shard)));
        }
        try (Reasoning reasoning = recollection.of(shard, cursor, clearance, past)) {
            return reasoning.why(region, code);
        }
    }
}
