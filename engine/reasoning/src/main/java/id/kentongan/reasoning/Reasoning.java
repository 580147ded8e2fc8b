package id.kentongan.reasoning;

import id.kentongan.reasoning.inquiry.Kept;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Act;
import id.kentongan.facts.Dismissed;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Heard;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.inquiry.Inquiry;
import id.kentongan.reasoning.inquiry.Question;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Handover;
import id.kentongan.reasoning.shard.InOrder;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.reasoning.shard.Shard;
import id.kentongan.reasoning.shard.Surroundings;
import id.kentongan.reasoning.time.Nanos;
import id.kentongan.reasoning.time.Ticks;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One scope judged tick after tick: a province, the nation, or the whole country as one. The outcome depends on the entries delivered,
 * the book and the beginning of time alone. Single writer; throw it away after any exception and build a new one.
 */
public final class Reasoning implements AutoCloseable {
    private final Ticks ticks;
    private final Scope scope;
    private final Shard shard;
    private RuleBook book;
    private boolean adopted;
    /** The last tick judged. */
    private long last = Ticks.NONE;

    /**
     * An empty memory: nothing received, nothing open.
     *
     * @param beginning of time, before which no report was owed (see {@link Replay#beginning}); where the book enrols regions by itself,
     *        silence is judged from then on
     * @param past where reports are looked up that a correction or a copy names
     */
    public Reasoning(RuleBook book, Duration tick, Scope scope, Instant beginning, Past past) {
        this(book, book.regions(), tick, scope, beginning, past);
    }

    /** The same in other regions than the book's, such as a few provinces to play an example in. */
    public Reasoning(RuleBook book, Regions regions, Duration tick, Scope scope, Instant beginning, Past past) {
        this(book, tick, new Surroundings(scope, regions, beginning, past));
    }

    /** The same where more of its surroundings is known. */
    public Reasoning(RuleBook book, Duration tick, Surroundings around) {
        this.book = book;
        scope = around.scope();
        ticks = new Ticks(tick);
        shard = new Shard(book, around);
        shard.begin(ticks.beforeAll(around.beginning()));
    }

    /**
     * Brings a new memory to where an old one stood: takes all entries received up to the cursor and the alerts open at it, judging
     * nothing.
     *
     * @param received in the order of receipt; entries received after the cursor are left out
     * @param dismissed what people had closed by then, see {@link #dismissed()}
     * @param cursor the last tick judged
     */
    public void restore(Stream<Delivery> received, Collection<Standing> open, Collection<Dismissed> dismissed, Instant cursor) {
        Map<String, Act> acts = new LinkedHashMap<>();
        InOrder.of(received, cursor, together -> {
            shard.takeReports(together);
            together.stream().filter(delivery -> delivery.role() == Role.COUNTS).map(Delivery::entry)
                    .filter(Act.class::isInstance).map(Act.class::cast).forEach(act -> {
                        acts.remove(act.id().lineage());
                        acts.put(act.id().lineage(), act);
                    });
        });
        shard.advance(cursor);
        // As of the cursor it was told by the one whose place this takes.
        shard.tellHeard();
        shard.reopen(new Handover(List.copyOf(open), List.copyOf(acts.values()), List.copyOf(dismissed)), cursor);
        last = Nanos.of(cursor);
    }

    /**
     * Judges one tick: applies the entries received since the last tick, then everything that they or time changed.
     *
     * @throws IllegalArgumentException if the moment is no tick, not after the last one, an earlier one has to be judged first, or an
     *         entry was received after it
     * @throws id.kentongan.reasoning.memory.RuleFailed if a rule throws or never ends
     */
    public TickOutcome judge(Instant tick, List<Delivery> received) {
        long nanos = Nanos.of(tick);
        checkTurn(nanos);
        for (Delivery delivery : received) {
            if (delivery.entry().receivedAt().isAfter(tick)) {
                throw new IllegalArgumentException(Text.of("%s was received after %s.", delivery.entry().id(), tick));
            }
        }
        shard.take(received);
        shard.advance(tick);
        TickOutcome outcome = shard.judge(tick, Nanos.instant(ticks.next(nanos)));
        last = nanos;
        adopted = false;
        return outcome;
    }

    private void checkTurn(long tick) {
        if (!ticks.isTick(tick) || tick <= last) {
            throw new IllegalArgumentException(Text.of("%s is not a tick after %s.", Nanos.instant(tick),
                    last == Ticks.NONE ? "none" : Nanos.instant(last)));
        }
        // A new book takes force at the very tick its publisher chose; the old one left nothing to judge before it.
        if (!adopted && tick > due()) {
            throw new IllegalArgumentException(
                    Text.of("%s has to be judged before %s.", Nanos.instant(due()), Nanos.instant(tick)));
        }
    }

    /**
     * The next tick at which something can change although nothing is received. Before the first tick is judged only silence can, where
     * the book enrols regions by itself.
     */
    public Optional<Instant> nextTick() {
        long due = due();
        return due == Nanos.NEVER ? Optional.empty() : Optional.of(Nanos.instant(due));
    }

    private long due() {
        return ticks.due(last, last != Ticks.NONE && shard.restless(), shard.nextChange());
    }

    /** The first tick at or after a moment. */
    public Instant tickOf(Instant moment) {
        return ticks.atOrAfter(moment);
    }

    public Scope scope() {
        return scope;
    }

    /**
     * Puts another book in force from a tick on, up to which the one before has left nothing to judge. Where only thresholds, holds or
     * texts changed, the facts are swapped; other policies get a new memory filled with the same facts; other windows, duties or sources
     * are counted anew from the journal.
     *
     * @param tick the next one to be judged
     * @param received asked only then: all entries received up to the tick before that one, addressed under the next book. A shard that
     *        had nothing to judge for long may get some for the first time. Later ones are passed over; they belong to {@link #judge}
     * @return the open alerts that the next book judges elsewhere; whoever gets them takes them before the next tick
     */
    public Map<Scope, Handover> adopt(RuleBook next, Instant tick, Supplier<? extends Stream<Delivery>> received) {
        last = Math.max(last, ticks.before(Nanos.of(tick)));
        Map<Scope, Handover> leaving = shard.adopt(next, Nanos.instant(last), received);
        book = next;
        adopted = true;
        return leaving;
    }

    /**
     * Takes open alerts that another shard has given away, after this one has taken up the book too.
     *
     * @param tick from which the next book judges
     */
    public void take(Handover arriving, Instant tick) {
        shard.reopen(arriving, tick);
    }

    private Optional<Instant> lastTick() {
        return last == Ticks.NONE ? Optional.empty() : Optional.of(Nanos.instant(last));
    }

    /** The open alerts as of the last tick. */
    public Collection<Standing> open() {
        return shard.standings();
    }

    /** What people had closed as of the last tick though it was not calm, and has been neither calm nor worse since. */
    public Collection<Dismissed> dismissed() {
        return shard.dismissed();
    }

    /** Whether a report of this region is overdue; below district level also one of a region above it, up to its district. */
    public boolean blind(RegionCode region) {
        return shard.duties().blind(region);
    }

    /** Whether reports about this region, or one in it, come as they should. */
    public boolean live(RegionCode region) {
        return shard.duties().live(region);
    }

    /** What was told last of every region of which anything is heard, in the order of their codes; nothing by the nation. */
    public List<Heard> heard() {
        return shard.heard();
    }

    /**
     * Why the concerns judged in a region stand where they stand as of the last tick, and what each lacks for the next level: the nearest
     * first, open alerts before all.
     *
     * @param code of a criterion or policy; absent: all that are judged at the region's level, and all policies
     * @throws IllegalArgumentException if no row of that level and no policy has the code
     */
    public Why.Answer why(RegionCode region, Optional<String> code) {
        Instant at = lastTick().orElse(Instant.EPOCH);
        Question question = new Question(region, code);
        List<Why> concerns = question.answer(inquiry(region, at), book, at);
        if (concerns.isEmpty() && code.isPresent()) {
            throw new IllegalArgumentException(question.nowhere(code.get(), book));
        }
        return new Why.Answer(at, shard.regions().fullName(region), blind(region), live(region), concerns);
    }

    /**
     * How one concern measures as of the last tick; none for a policy or a drill, and where the book has no row for it any more, as an
     * alert may outlive its criterion.
     */
    public Optional<Why> measured(AlertKey key) {
        if (key.kind() == Kind.EXERCISE || book.policies().containsKey(key.code())) {
            return Optional.empty();
        }
        Instant at = lastTick().orElse(Instant.EPOCH);
        return new Question(key.region(), Optional.of(key.code())).answer(inquiry(key.region(), at), book, at).stream()
                .findFirst();
    }

    /** How secret that is on which a concern rests as of the last tick, be it a criterion or a policy. */
    public Classification secrecy(AlertKey key) {
        return shard.evidence().classification(key);
    }

    private Inquiry inquiry(RegionCode region, Instant at) {
        return new Inquiry(book, shard.regions(), shard.evidence(), shard.memory(),
                new Kept(shard::standing, shard::dismissed, shard::standings), blind(region), at);
    }

    /** How many facts the memory holds; bounded by the book and the regions. */
    public int facts() {
        return shard.memory().size();
    }

    @Override
    public void close() {
        shard.close();
    }
}
