package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Act;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.measure.LookBack;
import id.kentongan.reasoning.played.Keeping;
import id.kentongan.reasoning.played.Playing;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Needs;
import id.kentongan.reasoning.shard.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A memory that is filled with what is still needed and the tail decides all that comes as one that was never thrown away. */
class SnapshotTest {
    private static final boolean ALL = Integer.getInteger("kentongan.lengkap", 1) > 1;
    private static final int SEEDS = ALL ? 2_000 : 60;
    private static final Duration TICK = Duration.ofMinutes(1);
    private static final Duration SPAN = Duration.ofDays(40);
    private static final Instant END = Bundle.START.plus(Duration.ofDays(60));
    private static final long DAY = Duration.ofDays(1).toNanos();

    @Test
    void whatIsNeededAndTheTailDecideAsTheWholeJournal() {
        int spared = 0;
        int decisions = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Life life = Life.random(seed);
            try (Playing on = life.playing(); Playing whole = life.playing(); Playing again = life.playing()) {
                life.live(on, whole, again, Keeping::faithful);
                assertThat(again.decided()).as("seed %d", seed).isEqualTo(on.decided());
                spared += again.spared();
                decisions += on.decided().size();
            }
        }
        assertThat(spared).as("left out").isGreaterThan(20 * SEEDS);
        assertThat(decisions).as("decided").isGreaterThan(5 * SEEDS);
    }

    @Test
    void aWindowThatIsADayShortIsFoundOut() {
        assertFoundOut((needs, at) -> {
            Map<String, LookBack> shorter = new TreeMap<>(needs.indicators());
            shorter.replaceAll((code, look) -> new LookBack(look.levels(),
                    look.longest() == Long.MAX_VALUE ? look.longest() : look.longest() - DAY, look.blindToZero()));
            return Keeping.faithful(new Needs(needs.scope(), shorter, needs.sources()), at);
        });
    }

    @Test
    void aDutyThatIsCutShortIsFoundOut() {
        assertFoundOut((needs, at) -> {
            Map<String, Needs.Owed> shorter = new TreeMap<>(needs.sources());
            shorter.replaceAll((code, owed) -> new Needs.Owed(owed.level(), owed.every() / 4));
            return Keeping.faithful(new Needs(needs.scope(), needs.indicators(), shorter), at);
        });
    }

    @Test
    void firstReportsThatAreForgottenAreFoundOut() {
        assertFoundOut((needs, at) -> without(needs, at, delivery -> delivery.entry() instanceof Observation report
                && report.id().revision() == 0 && report.occurredAt().isBefore(at.minus(Duration.ofDays(20)))));
    }

    @Test
    void withdrawalsThatAreForgottenAreFoundOut() {
        assertFoundOut((needs, at) -> without(needs, at,
                delivery -> delivery.entry() instanceof Observation report && report.retracted()));
    }

    @Test
    void zerosThatAreForgottenThoughCopiesNameThemAreFoundOut() {
        assertFoundOut((needs, at) -> without(needs, at, delivery -> delivery.entry() instanceof Observation report
                && report.id().revision() == 0 && report.value().signum() == 0 && !LookBack.names(report)
                && report.occurredAt().isAfter(at.minus(Duration.ofDays(5)))));
    }

    @Test
    void handlingThatIsForgottenIsFoundOut() {
        assertFoundOut((needs, at) -> without(needs, at, delivery -> !(delivery.entry() instanceof Observation)));
    }

    @Test
    void entriesThatAreTakenForLateOnesAreFoundOut() {
        assertFoundOut((needs, at) -> {
            Predicate<Delivery> needed = Keeping.faithful(needs, at);
            return delivery -> needed.test(new Delivery(delivery.entry(), Role.LATE));
        });
    }

    private static Predicate<Delivery> without(Needs needs, Instant at, Predicate<Delivery> forgotten) {
        Predicate<Delivery> needed = Keeping.faithful(needs, at);
        return delivery -> needed.test(delivery) && !forgotten.test(delivery);
    }

    private static void assertFoundOut(Keeping wrong) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Life life = Life.random(seed);
            try (Playing on = life.playing(); Playing whole = life.playing(); Playing again = life.playing()) {
                life.live(on, whole, again, wrong);
                if (!again.decided().equals(on.decided())) {
                    return;
                }
            } catch (AssertionError noticed) {
                return;
            }
        }
        assertThat(SEEDS).as("seeds in which nothing was noticed").isZero();
    }

    /** A journal much longer than most windows, a book that takes another's place, and moments at which things are kept and restarted. */
    private record Life(long seed, RuleBook before, RuleBook after, Instant change, List<JournalEntry> journal) {
        static Life random(long seed) {
            Random random = new Random(seed);
            EditedBook before = random.nextBoolean() ? EditedBook.random(random) : deaf(random);
            RuleBook first = before.read();
            boolean edited = before.policies() < EditedBook.VARIANTS.size() - 1 && random.nextBoolean();
            return new Life(seed, first, edited ? before.edited(random).read() : first,
                    Bundle.START.plus(Duration.ofDays(random.nextInt(40))), journal(random, seed));
        }

        /** To whose rows a zero says nothing unless a copy names it. */
        private static EditedBook deaf(Random random) {
            List<Criterion> rows = new Tables(random, Bundle.INDICATORS, Bundle.TURNING).deafToZero(3);
            return new EditedBook(Bundle.edition(rows), EditedBook.VARIANTS.size() - 1);
        }

        private static List<JournalEntry> journal(Random random, long seed) {
            List<String> reported = new ArrayList<>(List.of("NIHIL", "NIHIL"));
            reported.addAll(Bundle.INDICATORS);
            Journals journals = new Journals(random, reported, List.of("POLRES", "CAMAT", "BINDA", "DESA"), Handled.PLACES,
                    Journals.SMALL_VALUES, Bundle.START, SPAN);
            List<JournalEntry> journal = new ArrayList<>(journals.copied(journals.next("s", 60 + random.nextInt(60))));
            for (int more = 0; more < 4; more++) {
                Duration later = Duration.ofDays(9L * more);
                String name = "u" + more;
                Handled.journal(seed + more).stream().filter(Act.class::isInstance).map(Act.class::cast)
                        .map(act -> new Act(new EntryId(act.id().source(), name + act.id().id(), act.id().revision()),
                                act.retracted(), act.deed(), act.key(), act.alert(), act.reason(), act.occurredAt().plus(later),
                                act.receivedAt().plus(later)))
                        .forEach(journal::add);
            }
            return journal;
        }

        private static Instant moment(Random random, Instant after) {
            return after.plus(Duration.ofMinutes(1 + random.nextInt(20_000)));
        }

        Playing playing() {
            return Playing.whole(before, TICK, journal);
        }

        /**
         * Compares one that is restarted from what was kept with one that is restarted from the whole journal, and one that never is.
         */
        void live(Playing on, Playing whole, Playing again, Keeping keeping) {
            Random random = new Random(seed);
            boolean changed = before.hash().equals(after.hash());
            for (Instant at = moment(random, Bundle.START); at.isBefore(END); at = moment(random, at)) {
                if (!changed && at.isAfter(change)) {
                    for (Playing each : List.of(on, whole, again)) {
                        each.adopt(after, at);
                    }
                    at = at.plus(TICK);
                    changed = true;
                }
                again.keep(at, keeping);
                if (random.nextBoolean()) {
                    at = random.nextInt(3) == 0 ? at : moment(random, at);
                    whole.restart(at);
                    again.restart(at);
                }
                compare(on, whole, again, at);
            }
            compare(on, whole, again, END);
        }

        private void compare(Playing on, Playing whole, Playing again, Instant at) {
            assertThat(whole.to(at).open()).as("whole at %s, seed %d", at, seed).isEqualTo(on.to(at).open());
            assertThat(again.to(at).open()).as("open at %s, seed %d", at, seed).isEqualTo(on.to(at).open());
            List<RegionCode> regions = Handled.PLACES.stream().map(RegionCode::of).toList();
            assertThat(again.why(regions)).as("why at %s, seed %d", at, seed).isEqualTo(whole.to(at).why(regions));
        }
    }
}
