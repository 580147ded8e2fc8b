package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.JournalEntry;
import id.kentongan.journal.Engine;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.rulebook.KeptBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** History is a function of the journal and the rule book, whatever happens to the process that writes it. */
@ParameterizedClass
@EnumSource(Engine.class)
class WatchTest {
    private static final Instant START = Instant.parse("2024-11-20T08:00:00Z");
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");

    @Parameter
    Engine engine;

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(START);

    @BeforeEach
    void keepItThere() {
        engine.keep(data);
    }

    @Test
    void aRestartAtAnyMomentLeavesTheHistoryThatAnUninterruptedRunHas() {
        long seed = 42;
        Weather weather = new Weather(seed);
        for (int life = 0; life < 4; life++) {
            try (Post post = Post.open(data, RULES, clock)) {
                play(post, weather, 120);
            }
        }
        assertHistoryIsReplayed(seed);
    }

    @Test
    void aFaultWhileATickIsRecordedLeavesNothingHalfWritten() {
        long seed = 7;
        Weather weather = new Weather(seed);
        try (Post post = Post.open(data, RULES, clock)) {
            play(post, weather, 60);
            int standings = post.part(Standings.class).all().size();
            int decisions = post.decisions().size();
            post.database().execute("ALTER TABLE outbox RENAME TO outbox_away");
            assertThatThrownBy(() -> play(post, weather, 60)).isInstanceOf(DataAccessException.class);
            assertThat(post.decisions()).hasSizeGreaterThanOrEqualTo(decisions);
            int all = Scope.shards(Regions.bundled()).size();
            assertThat(post.part(Watch.class).look(Outlook::shards).orElseThrow()).as("those of the tick thrown away, no other")
                    .hasSizeBetween(all - 3, all - 1);
            post.database().execute("ALTER TABLE outbox_away RENAME TO outbox");
            play(post, weather, 60);
            assertThat(post.decisions()).hasSizeGreaterThan(decisions);
            assertThat(standings).isPositive();
        }
        assertHistoryIsReplayed(seed);
    }

    @Test
    void aDatabaseThatGoesAwayIsFoundAgainWithoutARestart() {
        long seed = 19;
        Weather weather = new Weather(seed);
        try (Post post = Post.open(data, RULES, clock)) {
            play(post, weather, 80);
            int decisions = post.decisions().size();
            engine.breakConnections(post.database());
            tryAgainUntilItWorks(() -> play(post, weather, 80));
            assertThat(post.decisions()).hasSizeGreaterThan(decisions);
        }
        assertHistoryIsReplayed(seed);
    }

    /** Every connection of the pool may be dead, and each is found out by its first use. */
    private static void tryAgainUntilItWorks(Runnable attempt) {
        for (int failures = 0; failures < 10; failures++) {
            try {
                attempt.run();
                return;
            } catch (DataAccessException | TransactionException dead) {
                assertThat(failures).as("given up: %s", dead).isLessThan(9);
            }
        }
    }

    @Test
    void aClockThatJumpsADayAheadAndTwoHoursBackLosesNothing() {
        long seed = 11;
        Weather weather = new Weather(seed);
        try (Post post = Post.open(data, RULES, clock)) {
            play(post, weather, 40);
            clock.pass(Duration.ofDays(1));
            play(post, weather, 40);
            clock.pass(Duration.ofHours(-2));
            play(post, weather, 40);
        }
        clock.pass(Duration.ofHours(-2));
        try (Post post = Post.open(data, RULES, clock)) {
            play(post, weather, 40);
            List<Instant> receipts = post.journal().stream().map(JournalEntry::receivedAt).toList();
            assertThat(receipts).isSorted();
            clock.pass(Duration.ofHours(5));
            post.round();
            assertThat(post.part(Logbook.class).latest()).isAfterOrEqualTo(receipts.get(receipts.size() - 1));
        }
        assertHistoryIsReplayed(seed);
    }

    @Test
    void anotherRuleBookTakesForceAtOneTickAndHistoryCanBeReplayedAcrossIt() throws IOException {
        long seed = 3;
        Weather weather = new Weather(seed);
        Path other = Files.createDirectories(data.resolve("other-rules"));
        for (String name : List.of("hukum.csv", "indikator.csv", "sumber.csv", "kriteria.csv")) {
            Files.writeString(other.resolve(name), Files.readString(RULES.resolve(name)).replace(",2,5,1,0,", ",4,7,3,0,"));
        }
        for (Path rules : List.of(RULES, other, other, RULES)) {
            try (Post post = Post.open(data, rules, clock)) {
                play(post, weather, 80);
            }
        }
        Files.writeString(other.resolve("kriteria.csv"), "not a table");
        try (Post post = Post.open(data, other, clock)) {
            play(post, weather, 20);
            assertThat(post.decisions()).as("seed %d", seed).extracting(Decided::ruleBook).containsOnly(
                    RuleBook.read(RULES).hash(),
                    post.part(KeptBooks.class).inForce().values().stream().skip(1).findFirst().orElseThrow());
            assertThat(Digest.parting(post.decisions(), post.replayedAcrossBooks())).as("seed %d", seed).isEmpty();
            assertThat(post.part(KeptBooks.class).inForce()).as("the refused book is not among them").hasSize(3);
            post.assertStandingsAgree();
        }
    }

    @Test
    void withoutTheRebuildTheHistoryIsAnother() {
        long seed = 42;
        Weather weather = new Weather(seed);
        for (int life = 0; life < 4; life++) {
            try (Post post = Post.open(data, RULES, clock, Forgetful.class)) {
                play(post, weather, 120);
            } catch (IllegalStateException refused) {
                assertThat(refused).as("an alert refuses what contradicts its history").hasMessageContaining("Alert");
                return;
            }
        }
        try (Post post = Post.open(data, RULES, clock)) {
            assertThat(Digest.of(post.decisions())).isNotEqualTo(Digest.of(post.replayed()));
        }
    }

    private void play(Post post, Weather weather, int reports) {
        for (int i = 0; i < reports; i++) {
            post.send(weather.report(clock.instant()));
            if (weather.below(4) == 0) {
                clock.pass(Duration.ofSeconds(weather.below(20) == 0 ? weather.below(200_000) : weather.below(3_000)));
                post.round();
            }
        }
        clock.pass(Duration.ofSeconds(2));
        post.round();
    }

    private void assertHistoryIsReplayed(long seed) {
        try (Post post = Post.open(data, RULES, clock)) {
            post.round();
            assertThat(Digest.parting(post.decisions(), post.replayed())).as("seed %d", seed).isEmpty();
            assertThat(post.decisions().size()).as("a history worth comparing").isGreaterThan(15);
            assertThat(Digest.of(post.decisions())).isEqualTo(Digest.of(post.replayed()));
            post.assertStandingsAgree();
        }
    }
}
