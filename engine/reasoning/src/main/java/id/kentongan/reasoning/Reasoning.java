package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All shards together: 38 provinces and the nation. The outcome depends on the entries and the book alone. Single writer; throw it
 * away after any exception and build a new one.
 */
public final class Reasoning implements AutoCloseable {
    private final Regions regions;
    private final Ticks ticks;
    private final Country country;
    private final Passage passage;
    private final Arrivals arrivals;
    private RuleBook book;
    private Because because;
    private boolean adopted;
    private Optional<Instant> last = Optional.empty();

    /** An empty memory: nothing received, nothing open. */
    public Reasoning(RuleBook book, Regions regions, Duration tick) {
        this.regions = regions;
        this.book = book;
        ticks = new Ticks(tick);
        country = new Country(book, regions);
        passage = new Passage(book, country, regions);
        arrivals = new Arrivals(country, passage.silence(), ticks);
        because = new Because(book, regions);
    }

    /**
     * Brings a new memory to where an old one stood: takes all entries received up to the cursor and the alerts open at it, judging
     * nothing.
     *
     * @param received in any order; entries received after the cursor are left out
     * @param cursor the last tick judged
     */
    public void restore(Stream<? extends JournalEntry> received, Collection<Standing> open, Instant cursor) {
        List<Handling> handlings = arrivals.restore(received,
                open.stream().collect(Collectors.toMap(Standing::key, Function.identity(), (one, other) -> other)), cursor);
        advance(cursor);
        open.forEach(standing -> country.shard(standing.key()).reopen(standing, book.hold(standing.key(), cursor)));
        handlings.forEach(handling -> country.shard(handling.alert()).handle(handling));
        last = Optional.of(cursor);
    }

    /**
     * Judges one tick: applies the entries received since the last tick, then everything that they or time changed.
     *
     * @throws IllegalArgumentException if the moment is no tick, not after the last one, or an earlier one has to be judged first
     * @throws id.kentongan.reasoning.memory.RuleFailed if a rule throws or never ends
     */
    public TickOutcome judge(Instant tick, List<? extends JournalEntry> received) {
        checkTurn(tick);
        List<Handling> early = arrivals.take(tick, received);
        advance(tick);
        Judgement judgement = new Judgement(country, book, tick);
        List<Decided> decided = judgement.pass(because, ticks.next(tick));
        early.forEach(arrivals::handle);
        last = Optional.of(tick);
        adopted = false;
        return judgement.outcome(decided);
    }

    private void checkTurn(Instant tick) {
        if (!tickOf(tick).equals(tick) || last.map(before -> !tick.isAfter(before)).orElse(false)) {
            throw new IllegalArgumentException(
                    "%s is not a tick after %s.".formatted(tick, last.map(Instant::toString).orElse("none")));
        }
        // A new book takes force at the very tick its publisher chose; the old one left nothing to judge before it.
        nextTick().filter(due -> !adopted && tick.isAfter(due)).ifPresent(due -> {
            throw new IllegalArgumentException("%s has to be judged before %s.".formatted(due, tick));
        });
    }

    /** Moves measures, duties, rows and the calendar to the tick. */
    private void advance(Instant tick) {
        passage.advance(tick, holdAt(tick));
    }

    private Function<AlertKey, Duration> holdAt(Instant tick) {
        RuleBook inForce = book;
        return key -> inForce.hold(key, tick);
    }

    /** The next tick at which something can change although nothing is received; none before the first tick is judged. */
    public Optional<Instant> nextTick() {
        return last.map(ticks::next)
                .flatMap(next -> passage.nextChange(next).map(moment -> moment.isBefore(next) ? next : tickOf(moment)));
    }

    /** The first tick at or after a moment. */
    public Instant tickOf(Instant moment) {
        return ticks.atOrAfter(moment);
    }

    /**
     * Puts another book in force from the next tick on. Where only thresholds, holds or texts changed, the facts are swapped; other
     * policies get new memories filled with the same facts; other windows or duties are counted anew from the journal.
     *
     * @param received asked only then: all entries received up to the last tick
     */
    public void adopt(RuleBook next, Supplier<? extends Stream<? extends JournalEntry>> received) {
        Succession succession = Succession.of(book, next);
        country.adopt(next, succession);
        passage.adopt(next, succession);
        book = next;
        because = new Because(next, regions);
        last.ifPresent(cursor -> {
            if (succession.recounts()) {
                try (Stream<? extends JournalEntry> all = received.get()) {
                    arrivals.recount(all, cursor, succession);
                }
            }
            advance(cursor);
            country.nation().shard().recountHolds(cursor, holdAt(cursor));
        });
        country.shards().forEach(Shard::rejudge);
        adopted = true;
    }

    /** The open alerts as of the last tick. */
    public Collection<Standing> open() {
        return country.shards().flatMap(shard -> shard.standings().stream()).sorted(Comparator.comparing(Standing::key)).toList();
    }

    /** Whether a report of this very region is overdue. */
    public boolean blind(RegionCode region) {
        return passage.silence().blind(region);
    }

    /** Whether reports about this region, or one in it, come as they should. */
    public boolean live(RegionCode region) {
        return passage.silence().live(region);
    }

    /**
     * Why the concerns judged in a region stand where they stand as of the last tick, and what each lacks for the next level: the nearest
     * first, open alerts before all.
     *
     * @param code of a criterion or policy; absent: all that are judged at the region's level, and all policies
     * @throws IllegalArgumentException if no row of that level and no policy has the code
     */
    public Why.Answer why(RegionCode region, Optional<String> code) {
        Instant at = last.orElse(Instant.EPOCH);
        Question question = new Question(region, code);
        List<Why> concerns = question.answer(inquiry(region, at), book, at);
        if (concerns.isEmpty() && code.isPresent()) {
            throw new IllegalArgumentException(question.nowhere(code.get(), book));
        }
        return new Why.Answer(at, regions.fullName(region), blind(region), live(region), concerns);
    }

    /**
     * How one concern measures as of the last tick; none for a policy or a drill, and where the book has no row for it any more, as an
     * alert may outlive its criterion.
     */
    public Optional<Why> measured(AlertKey key) {
        if (key.kind() == Kind.EXERCISE || book.policies().containsKey(key.code())) {
            return Optional.empty();
        }
        Instant at = last.orElse(Instant.EPOCH);
        return new Question(key.region(), Optional.of(key.code())).answer(inquiry(key.region(), at), book, at).stream()
                .findFirst();
    }

    private Inquiry inquiry(RegionCode region, Instant at) {
        return new Inquiry(book, regions, country.evidence(), country.province(region).shard(), country.nation().shard(),
                blind(region), at);
    }

    /** How many facts all memories hold; bounded by the book and the regions. */
    public int facts() {
        return country.shards().mapToInt(shard -> shard.memory().size()).sum();
    }

    @Override
    public void close() {
        country.close();
    }
}
