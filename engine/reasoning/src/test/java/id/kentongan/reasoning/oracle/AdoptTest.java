package id.kentongan.reasoning.oracle;

import java.util.stream.Collectors;
import java.util.HashMap;
import id.kentongan.facts.Visible;
import id.kentongan.facts.AlertKey;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Act;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.oracle.Recomputation.Step;
import id.kentongan.reasoning.played.Playing;
import id.kentongan.reasoning.played.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A book taken up in flight, a memory built with it, and shards that hand over to each other decide the same, whatever was edited. */
class AdoptTest {
    private static final boolean ALL = Integer.getInteger("kentongan.lengkap", 1) > 1;
    private static final int SEEDS = ALL ? 1_000 : 300;
    /** Shards cost much more than what they are compared with. */
    private static final int EVERY = ALL ? 5 : 4;
    private static final Duration TICK = Duration.ofMinutes(1);
    private static final Instant END = Bundle.START.plus(Duration.ofDays(35));

    @Test
    void aBookAdoptedInFlightDecidesAsAMemoryBuiltWithIt() {
        Set<String> verbs = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Change change = Change.random(seed);
            try (Playing adopted = Playing.whole(change.before, TICK, change.journal);
                    Playing built = Playing.whole(change.before, TICK, change.journal)) {
                adopted.adopt(change.after, change.at).to(END);
                built.rebuild(change.after, change.at).to(END);
                same(seed, adopted, built);
                assertThat(adopted.facts()).as("facts, seed %d", seed).isEqualTo(built.facts());
                adopted.decided().stream().filter(decided -> decided.at().isAfter(change.at))
                        .forEach(decided -> verbs.add(decided.decision().verb() + decided.decision().key().code().charAt(0)));
            }
        }
        assertThat(verbs).contains("RAISEU", "ESCALATEU", "DEESCALATEU", "CLEARU", "RAISEK", "CLEARK");
    }

    @Test
    void shardsHandOverWhatABookMoves() {
        int moved = 0;
        for (long seed = 0; seed < SEEDS; seed += EVERY) {
            Change change = Change.random(seed);
            Instant restart = change.at.plus(Duration.ofHours(30));
            try (Playing whole = Playing.whole(change.before, TICK, change.journal);
                    Playing shards = Playing.shards(change.before, TICK, change.journal, Post::faithful)) {
                whole.adopt(change.after, change.at).to(END);
                shards.adopt(change.after, change.at).restart(restart).to(END);
                same(seed, shards, whole);
                moved += shards.moved();
            }
        }
        assertThat(moved).as("alerts that moved").isPositive();
    }

    /** Handling is corrected to name another alert, before and after the restart. */
    @Test
    void aMemoryThatIsThrownAwayGoesOnAsTheOldOneWould() {
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            Change change = Change.random(seed);
            try (Playing on = Playing.whole(change.before, TICK, change.journal);
                    Playing again = Playing.whole(change.before, TICK, change.journal)) {
                on.to(END);
                again.restart(change.at).restart(change.at.plus(Duration.ofHours(50))).to(END);
                same(seed, again, on);
            }
        }
    }

    /** Also where a code looks at another indicator from then on, so that its open alerts are judged by nothing. */
    @Test
    void aBookAdoptedInFlightDecidesAsItsRecomputation() {
        int decisions = 0;
        int elsewhere = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            EditedBook before = new EditedBook(EditedBook.random(random).edition(), EditedBook.VARIANTS.size() - 1);
            EditedBook after = new EditedBook(before.edited(random).edition(), before.policies());
            List<JournalEntry> journal = Handled.journal(seed);
            Instant at = Bundle.START.plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
            RuleBook first = before.read();
            List<Step> expected = recomputed(before, after, journal, at, Replay.beginning(first, journal));
            try (Playing adopted = Playing.whole(first, TICK, journal)) {
                Bundle.same(seed, adopted.adopt(after.read(), at).to(END).decided().stream().map(Bundle::step).toList(),
                        expected);
            }
            decisions += expected.size();
            elsewhere += expected.equals(
                    recomputed(before, after, journal, at, Replay.beginning(first, journal), Mistake.UNJUDGED_HANGS)) ? 0 : 1;
        }
        assertThat(decisions).isGreaterThan(5 * SEEDS);
        assertThat(elsewhere).as("alerts that another indicator left behind").isPositive();
    }

    private static List<Step> recomputed(EditedBook before, EditedBook after, List<JournalEntry> journal, Instant at,
            Instant beginning, Mistake... mistakes) {
        List<Observation> reports = new ArrayList<>();
        journal.stream().filter(Observation.class::isInstance).map(Observation.class::cast).forEach(reports::add);
        List<Act> acts = journal.stream().filter(Act.class::isInstance).map(Act.class::cast).toList();
        TreeMap<Instant, Edition> editions = new TreeMap<>(Map.of(Instant.MIN, before.edition(), at, after.edition()));
        return new Recomputation(editions, TICK, reports, acts, beginning, Set.of(mistakes)).run(END);
    }

    private static void same(long seed, Playing one, Playing other) {
        List<Decided> missing = new ArrayList<>(other.decided());
        missing.removeAll(one.decided());
        assertThat(missing).as("seed %d, missing", seed).isEmpty();
        assertThat(one.decided()).as("seed %d", seed).isEqualTo(other.decided());
        List<Standing> open = other.open();
        assertThat(one.open()).as("open, seed %d", seed).isEqualTo(open);
        assertThat(one.shown()).as("who sees what, seed %d", seed).isEqualTo(other.shown());
        assertThat(seenLast(one)).as("what was told last of what stands, seed %d", seed)
                .isEqualTo(one.open().stream().filter(standing -> !standing.visible().equals(Visible.NOTHING))
                        .collect(Collectors.toMap(Standing::key, Standing::visible)));
    }

    private static Map<AlertKey, Visible> seenLast(Playing playing) {
        Map<AlertKey, Visible> last = new HashMap<>();
        playing.shown().forEach(shown -> last.put(shown.key(), shown.visible()));
        last.values().removeIf(Visible.NOTHING::equals);
        return last;
    }

    /** A journal and a book that takes another's place after a moment. */
    private record Change(RuleBook before, RuleBook after, List<JournalEntry> journal, Instant at) {
        static Change random(long seed) {
            Random random = new Random(seed);
            EditedBook before = EditedBook.random(random);
            return new Change(before.read(), before.edited(random).read(), Handled.journal(seed),
                    Bundle.START.plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60))));
        }
    }
}
