package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import id.kentongan.journal.Engine;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.snapshot.Forgery;
import id.kentongan.snapshot.SnapshotHealth;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** A restart from a snapshot tells the same history; without it, or with a damaged one, it only takes longer. */
class SnapshotRestartTest {
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final String OFTEN = "--kentongan.snapshot.every=5";

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRestartFromASnapshotTellsTheHistoryThatAnUninterruptedRunHas(Engine engine) {
        engine.keep(data);
        livesFrom(List.of(OFTEN));
    }

    private void livesFrom(List<String> settings) {
        Weather weather = new Weather(31);
        int named = 0;
        for (int life = 0; life < 5; life++) {
            try (Post post = Post.open(data, RULES, clock, settings)) {
                play(post, weather);
                assertHistory(post);
                named = number(post, "SELECT SUM(entries) FROM snapshot s WHERE tick = "
                        + "(SELECT MAX(tick) FROM snapshot n WHERE n.shard = s.shard)");
            }
        }
        try (Post post = Post.open(data, RULES, clock, settings)) {
            assertThat(named).as("still needed").isBetween(1, number(post, "SELECT COUNT(*) FROM journal_shard") / 2);
            assertThat(number(post, "SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM snapshot GROUP BY shard) AS each"))
                    .as("of one shard").isEqualTo(2);
            assertThat(number(post, "SELECT COUNT(*) FROM snapshot_page p LEFT JOIN snapshot s "
                    + "ON s.shard = p.shard AND s.tick = p.tick WHERE s.shard IS NULL")).as("pages of none").isZero();
        }
    }

    /** A shorter window needs less, and a longer one what an older snapshot may have left out; another threshold needs the same. */
    @Test
    void aSnapshotServesOnlyBooksThatAskTheSameOfThePast() {
        Rules rules = Rules.copied(RULES, data.resolve("rules"));
        Weather weather = new Weather(5);
        List<List<String>> edits = List.of(List.of(",2,5,1,0,", ",2,5,1,0,"), List.of("total,3,", "total,9,"),
                List.of(",2,5,1,0,", ",2,4,1,0,"), List.of("total,9,", "total,3,"), List.of("total,3,", "total,20,"));
        List<Integer> asked = new ArrayList<>();
        for (List<String> edit : edits) {
            rules.edit("kriteria.csv", edit.get(0), edit.get(1));
            for (int life = 0; life < 2; life++) {
                try (Post post = Post.open(data, rules.directory(), clock, List.of(OFTEN))) {
                    play(post, weather);
                    assertThat(Digest.parting(post.decisions(), post.replayedAcrossBooks())).as("%s", edit).isEmpty();
                    post.assertStandingsAgree();
                    asked.add(number(post, "SELECT COUNT(DISTINCT needs) FROM snapshot WHERE shard = '73'"));
                }
            }
        }
        assertThat(asked).as("of the newest two").containsOnly(1);
    }

    @Test
    void aSnapshotThatNamesTooLittleWouldBeNoticed() {
        assertThat(Digest.of(decidedAfter(Forgery::empty))).isNotEqualTo(Digest.of(replayed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM snapshot", "DELETE FROM snapshot_page", "DELETE FROM snapshot_page WHERE shard = '73'",
            "UPDATE snapshot SET seq = seq - 1", "UPDATE snapshot SET seq = seq + 1000000",
            "UPDATE snapshot SET entries = entries - 1",
            "UPDATE snapshot SET hash = 'x'", "UPDATE snapshot SET tick = DATEADD(HOUR, -30, tick)",
            "UPDATE snapshot_page SET page = page + 1, places = RAWTOHEX('ab')",
            "UPDATE snapshot SET needs = (SELECT MAX(needs) FROM snapshot)"})
    void aDamagedSnapshotCostsTimeAndNoDecision(String damage) {
        assertThat(Digest.parting(decidedAfter(jdbc -> assertThat(jdbc.update(damage)).as(damage).isPositive()), replayed()))
                .as(damage).isEmpty();
    }

    @Test
    void pagesThatAreFlippedCutOrSwappedAreNoticed() {
        assertUnharmed(pages -> pages[pages.length - 1] ^= 1);
        assertUnharmed(pages -> pages[0] ^= 2);
        assertUnharmed(pages -> pages[pages.length / 2] ^= 64);
    }

    @Test
    void pagesOfAnotherShardAreNoticed() {
        assertThat(Digest.parting(decidedAfter(jdbc -> {
            byte[] one = page(jdbc, "73");
            byte[] other = page(jdbc, "35");
            jdbc.update("UPDATE snapshot_page SET places = ? WHERE shard = '35'", one);
            jdbc.update("UPDATE snapshot_page SET places = ? WHERE shard = '73'", other);
        }), replayed())).isEmpty();
    }

    @Test
    void placesAtWhichNothingStandsMakeItUnusable() {
        assertThat(Digest.parting(decidedAfter(Forgery::invent), replayed())).isEmpty();
        try (Post post = Post.open(data, RULES, clock)) {
            assertThat(number(post, "SELECT COUNT(*) FROM snapshot WHERE shard = '73'")).isZero();
        }
    }

    @Test
    void healthTellsOfWhichShardsNoneCanBeWrittenUntilOneIs() {
        try (Post post = Post.open(data, RULES, clock, List.of(OFTEN))) {
            play(post, new Weather(8));
            assertThat(health(post).getDetails()).isEmpty();
            post.database().update("DELETE FROM snapshot");
            post.database().execute("ALTER TABLE snapshot ADD CONSTRAINT full_disk CHECK (shard <> '73')");
            post.part(SnapshotRounds.class).round();
            assertThat(health(post).getStatus()).isEqualTo(Status.UP);
            assertThat(health(post).getDetails().get("unwritten")).asInstanceOf(MAP).containsOnlyKeys("73").extracting("73")
                    .asString().contains("JdbcSQLIntegrityConstraintViolationException 23513").doesNotContain("full_disk");
            assertThat(number(post, "SELECT COUNT(*) FROM snapshot WHERE shard = '35'")).as("others are").isPositive();
            post.database().execute("ALTER TABLE snapshot DROP CONSTRAINT full_disk");
            post.part(SnapshotRounds.class).round();
            assertThat(health(post).getDetails()).as("mended").isEmpty();
        }
    }

    @Test
    void healthTellsOfDamageThatWasFoundUntilANewOneIsWritten() {
        try (Post post = Post.open(data, RULES, clock, List.of(OFTEN))) {
            play(post, new Weather(8));
            post.database().update("UPDATE snapshot SET hash = 'x' WHERE shard = '73'");
        }
        try (Post post = Post.open(data, RULES, clock, List.of(OFTEN))) {
            post.round();
            assertThat(health(post).getStatus()).isEqualTo(Status.UP);
            assertThat(health(post).getDetails().get("damaged")).asInstanceOf(MAP).containsOnlyKeys("73").extracting("73")
                    .asString().contains("rusak");
            post.part(SnapshotRounds.class).round();
            assertThat(health(post).getDetails()).as("a new one is written").isEmpty();
        }
    }

    private static Health health(Post post) {
        return post.part(SnapshotHealth.class).health();
    }

    private void assertUnharmed(Consumer<byte[]> damage) {
        assertThat(Digest.parting(decidedAfter(jdbc -> {
            for (String shard : List.of("73", "35")) {
                byte[] page = page(jdbc, shard);
                damage.accept(page);
                jdbc.update("UPDATE snapshot_page SET places = ? WHERE shard = ?", page, shard);
            }
        }), replayed())).isEmpty();
    }

    private static byte[] page(JdbcTemplate jdbc, String shard) {
        return jdbc.queryForList("SELECT places FROM snapshot_page WHERE shard = ? ORDER BY tick DESC", byte[].class, shard)
                .get(0);
    }

    /** What is decided in a life that begins with snapshots to which something was done. */
    private List<Decided> decidedAfter(Consumer<JdbcTemplate> done) {
        Weather weather = new Weather(clock.instant().getEpochSecond());
        try (Post post = Post.open(data, RULES, clock, List.of(OFTEN))) {
            play(post, weather);
            assertHistory(post);
            assertThat(number(post, "SELECT COUNT(DISTINCT shard) FROM snapshot")).as("of both provinces").isGreaterThan(1);
            done.accept(post.database());
        }
        try (Post post = Post.open(data, RULES, clock)) {
            clock.pass(Duration.ofHours(3));
            post.round();
            clock.pass(Duration.ofDays(9));
            post.round();
            return post.decisions();
        } catch (IllegalStateException refused) {
            assertThat(refused).as("an alert refuses what contradicts its history").hasMessageContaining("Alert");
            return List.of();
        }
    }

    private List<Decided> replayed() {
        try (Post post = Post.open(data, RULES, clock)) {
            return post.replayed();
        }
    }

    private static void assertHistory(Post post) {
        assertThat(Digest.parting(post.decisions(), post.replayed())).isEmpty();
        post.assertStandingsAgree();
    }

    private static int number(Post post, String query) {
        Integer number = post.database().queryForObject(query, Integer.class);
        return number == null ? 0 : number;
    }

    /** Days go by, so that most of it lies outside every window. */
    private void play(Post post, Weather weather) {
        for (int sent = 0; sent < 120; sent++) {
            post.send(weather.report(clock.instant()));
            if (weather.below(3) == 0) {
                clock.pass(Duration.ofSeconds(weather.below(40_000)));
                post.round();
            }
            if (weather.below(20) == 0) {
                post.part(SnapshotRounds.class).round();
            }
        }
        clock.pass(Duration.ofSeconds(2));
        post.round();
        post.part(SnapshotRounds.class).round();
    }
}
