package id.kentongan.reasoning.played;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Thirty-nine reasonings that know nothing of each other decide what one that knows everything decides. */
class ShardsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int DAYS = 10 * Integer.getInteger("kentongan.lengkap", 1);
    private static final int REPORTS = 400;
    private static final Instant SWITCH = NastyDays.START.plus(Duration.ofHours(16));
    private static final Instant BACK = NastyDays.START.plus(Duration.ofDays(2));

    @Test
    void theStoriesAreDecidedAlike() throws java.io.IOException {
        for (String story : List.of("jakarta", "maluku", "pangkep", "pasuruan", "sulsel")) {
            List<JournalEntry> journal = Story.read(story);
            Instant end = journal.stream().map(entry -> entry.receivedAt()).max(Instant::compareTo).orElseThrow()
                    .plus(Duration.ofDays(10));
            List<Decided> whole = played(Playing.whole(Published.BOOK, MINUTE, journal), end);
            same(story, played(Playing.shards(Published.BOOK, MINUTE, journal, Post::faithful), end), whole);
            assertThat(whole).as(story).isNotEmpty();
        }
    }

    @Test
    void nastyNationalDaysAreDecidedAlike() {
        int national = 0;
        for (long seed = 0; seed < DAYS; seed++) {
            List<Decided> whole = played(Playing.whole(Published.BOOK, MINUTE, journal(seed)), NastyDays.END);
            same("seed " + seed, shards(seed, Post::faithful), whole);
            national += (int) whole.stream()
                    .filter(decided -> Scope.owner(Published.BOOK, decided.decision().key()).equals(Scope.NATION)).count();
        }
        assertThat(national).as("decisions of the nation").isGreaterThan(10);
    }

    @Test
    void anAddressThatRemembersOnlyWhatWasCorrectedGoesOnAsTheOldOneWould() {
        for (long seed = 0; seed < DAYS; seed++) {
            assertThat(shards(seed, RestartedPost::new)).as("seed %d", seed).isEqualTo(shards(seed, Post::faithful));
        }
    }

    @Test
    void aBookThatMovesAndDropsPoliciesInTheMiddleIsTakenUpAlike() {
        RuleBook moved = Published.nationwide("KBJ-07");
        RuleBook fewer = Published.without("KBJ-12");
        for (long seed = 0; seed < DAYS; seed++) {
            List<Decided> whole = switched(Playing.whole(Published.BOOK, MINUTE, journal(seed)), moved, fewer);
            List<Decided> shards = switched(Playing.shards(Published.BOOK, MINUTE, journal(seed), Post::faithful), moved, fewer);
            same("seed " + seed, shards, whole);
            assertThat(whole).as("seed %d", seed).extracting(Decided::ruleBook)
                    .contains(Published.BOOK.hash(), moved.hash(), fewer.hash());
        }
    }

    @Test
    void correctionsThatAreNotToldToTheOtherProvinceAreFoundOut() {
        assertThat(differs((book, past) -> wrong(book, past, (entry, to) -> {
            if (entry instanceof Observation report) {
                to.keySet().removeIf(scope -> !scope.equals(Scope.NATION) && !scope.equals(Scope.province(report.region())));
            }
        }))).isTrue();
    }

    @Test
    void aNationDeafToWhatItsPoliciesLookAtIsFoundOut() {
        assertThat(differs((book, past) -> wrong(book, past, (entry, to) -> {
            if (entry instanceof Observation report && !report.nihil() && !owes(book, report)) {
                to.remove(Scope.NATION);
            }
        }))).isTrue();
    }

    @Test
    void aNationDeafToDutiesIsFoundOut() {
        assertThat(differs((book, past) -> wrong(book, past, (entry, to) -> {
            if (entry instanceof Observation report && owes(book, report)) {
                to.remove(Scope.NATION);
            }
        }))).isTrue();
    }

    /** Says what is missing and what is too much, because hundreds of equal decisions tell nobody anything. */
    private static void same(String where, List<Decided> shards, List<Decided> whole) {
        List<String> bare = whole.stream().map(ShardsTest::bare).toList();
        List<String> missing = new ArrayList<>(bare);
        missing.removeAll(shards.stream().map(ShardsTest::bare).toList());
        List<String> surplus = new ArrayList<>(shards.stream().map(ShardsTest::bare).toList());
        surplus.removeAll(bare);
        assertThat(missing).as("%s, missing; too much: %s", where, surplus).isEmpty();
        assertThat(surplus).as("%s, too much", where).isEmpty();
        for (int decision = 0; decision < whole.size(); decision++) {
            assertThat(shards.get(decision)).as(where).isEqualTo(whole.get(decision));
        }
        assertThat(shards).as(where).hasSameSizeAs(whole);
    }

    private static String bare(Decided decided) {
        return "%s %s %s -> %s".formatted(decided.at(), decided.decision().verb(), decided.decision().key(),
                decided.decision().to());
    }

    private interface Distortion {
        void of(JournalEntry entry, Map<Scope, Role> to);
    }

    private static Post wrong(RuleBook book, Past past, Distortion distortion) {
        Post right = Post.faithful(book, past);
        return new Post() {
            @Override
            public Map<Scope, Role> of(JournalEntry entry) {
                Map<Scope, Role> to = new HashMap<>(right.of(entry));
                distortion.of(entry, to);
                return to;
            }

            @Override
            public void under(RuleBook next) {
                right.under(next);
            }
        };
    }

    private static boolean owes(RuleBook book, Observation report) {
        return Optional.ofNullable(book.sources().get(report.id().source()))
                .filter(source -> source.duty().isPresent() && source.regionLevel().compareTo(RegionLevel.KABUPATEN) <= 0)
                .isPresent();
    }

    private static boolean differs(Post.Office office) {
        for (long seed = 0; seed < 10; seed++) {
            if (!shards(seed, office).equals(shards(seed, Post::faithful))) {
                return true;
            }
        }
        return false;
    }

    private static List<Decided> shards(long seed, Post.Office office) {
        return played(Playing.shards(Published.BOOK, MINUTE, journal(seed), office), NastyDays.END);
    }

    private static List<Decided> played(Playing playing, Instant end) {
        try (playing) {
            return playing.to(end).decided();
        }
    }

    private static List<Decided> switched(Playing playing, RuleBook first, RuleBook second) {
        try (playing) {
            return playing.adopt(first, SWITCH).adopt(second, BACK).to(NastyDays.END).decided();
        }
    }

    private static List<JournalEntry> journal(long seed) {
        return new NastyDays(seed, Published.indicators(), Published.sources()).next(REPORTS);
    }
}
