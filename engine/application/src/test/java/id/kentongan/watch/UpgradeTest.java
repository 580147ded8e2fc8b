package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.access.Sights;
import id.kentongan.board.PastBoard;
import id.kentongan.board.PastOverview;
import id.kentongan.board.PastStanding;
import id.kentongan.board.Status;
import id.kentongan.facts.BookTaken;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.journal.Engine;
import id.kentongan.journal.Reports;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Scope;
import id.kentongan.why.Hindsight;
import id.kentongan.why.NotRecorded;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database of the version before there were shards goes on where it stood. */
class UpgradeTest {
    private static final Instant ADOPTED = Instant.parse("2024-11-20T07:00:00Z");
    private static final Instant RAISED = Instant.parse("2024-11-20T08:00:00Z");
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final String OLD = "0f".repeat(32);
    private static final String RARE = "SELECT what, seq FROM journal_rare ORDER BY what, seq";
    private static final String ALERT = "KEA-01_73.10.01_20241120T080000Z";

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDatabaseFromBeforeTheShardsGoesOn(Engine engine) throws IOException {
        engine.keep(data);
        try (Engine.Open open = Engine.migrated(engine, data, "11")) {
            fill(new JdbcTemplate(open.source()));
        }
        ShownClock clock = new ShownClock(RAISED.plus(Duration.ofHours(2)));
        try (Post post = Post.open(data, RULES, clock)) {
            assertBegunBefore(post);
            clock.pass(Duration.ofSeconds(5));
            post.round();
            goesOn(post, clock);
            // Broken off: as if the next start had to address the rest.
            post.database().update("DELETE FROM journal_shard WHERE seq > 1");
        }
        try (Post post = Post.open(data, RULES, clock)) {
            assertThat(post.database().queryForList("SELECT DISTINCT seq FROM journal_shard ORDER BY seq", Long.class))
                    .isEqualTo(post.database().queryForList("SELECT seq FROM journal WHERE type <> 'BUKU' ORDER BY seq",
                            Long.class));
            clock.pass(Duration.ofSeconds(5));
            post.round();
            post.assertStandingsAgree();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void ofMomentsBeforeItIsSaidThatNobodyWroteDownWhoWasHeard(Engine engine) throws IOException {
        engine.keep(data);
        try (Engine.Open open = Engine.migrated(engine, data, "11")) {
            fill(new JdbcTemplate(open.source()));
        }
        ShownClock clock = new ShownClock(RAISED.plus(Duration.ofHours(2)));
        Instant red = RAISED.plusSeconds(65);
        Instant takenOver = RAISED.plusSeconds(600);
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            assertThat(district(post, red)).as("nothing is built yet").satisfies(board -> {
                assertThat(board.self().orElseThrow().recorded()).isFalse();
                assertThat(board.self().orElseThrow().status()).as("decisions were recorded").isEqualTo(Status.MERAH);
                assertThat(board.below()).noneMatch(PastStanding::recorded).anyMatch(one -> one.status() == Status.ABU_ABU);
            });
            assertThat(district(post, clock.instant()).below()).as("now neither").noneMatch(PastStanding::recorded);
            post.round();
            assertThat(district(post, red)).as("afterwards").satisfies(board -> {
                assertThat(board.below()).noneMatch(PastStanding::recorded);
                assertThat(board.heardSince()).hasValue(takenOver);
            });
            assertThat(district(post, takenOver)).satisfies(board -> {
                assertThat(board.below()).allMatch(PastStanding::recorded);
                assertThat(board.heardSince()).isEmpty();
            });
            assertThatThrownBy(() -> why(post, red)).isInstanceOf(NotRecorded.class)
                    .hasMessageContaining("tercatat sejak " + takenOver);
            assertThat(why(post, takenOver).concerns().get(0).alert()).isPresent();
        }
    }

    private static PastOverview district(Post post, Instant at) {
        return post.part(PastBoard.class).at(at, Optional.of(RegionCode.of("73.10")),
                Sights.everywhere(Classification.SANGAT_RAHASIA));
    }

    private static Why.Answer why(Post post, Instant at) {
        return post.part(Hindsight.class).why(RegionCode.of("73.10.01"), Optional.of("KEA-01"), Optional.of(at),
                Classification.SANGAT_RAHASIA);
    }

    /** What a life of the program has written, laid into the tables as they were before. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDatabaseOfTheVersionBeforeGoesOnWhereItStood(Engine engine) {
        engine.keep(data);
        Path old = data.resolve("old");
        ShownClock clock = new ShownClock(RAISED);
        Weather weather = new Weather(14);
        List<Map<String, Object>> rare;
        try (Post post = Post.open(data, RULES, clock)) {
            live(post, weather, clock);
            post.send(Reports.handling("h", clock.instant()));
            rare = post.database().queryForList(RARE);
            try (Engine.Open before = Engine.migrated(engine, old, "13")) {
                TableCopy.all(post.database(), new JdbcTemplate(before.source()));
            }
        }
        try (Post post = Post.open(old, RULES, clock)) {
            assertThat(post.database().queryForList(RARE)).isEqualTo(rare).isNotEmpty();
            live(post, weather, clock);
            assertThat(Digest.parting(post.decisions(), post.replayed())).isEmpty();
            assertThat(post.decisions()).hasSizeGreaterThan(10);
            post.assertStandingsAgree();
        }
    }

    private static void live(Post post, Weather weather, ShownClock clock) {
        for (int report = 0; report < 100; report++) {
            post.send(weather.report(clock.instant()));
            clock.pass(Duration.ofSeconds(weather.below(3_000)));
        }
        clock.pass(Duration.ofSeconds(2));
        post.round();
    }

    private static void assertBegunBefore(Post post) {
        assertThat(post.journal().get(0)).isEqualTo(new BookTaken(OLD, ADOPTED));
        assertThat(post.journal().get(1)).isInstanceOfSatisfying(Observation.class,
                report -> assertThat(report.grade()).as("rows keep their letter").isEqualTo(new Grade('B', 2)));
        assertThat(post.database().queryForList("SELECT shard FROM journal_shard WHERE seq = 1", String.class)).contains("73");
        assertThat(post.database().queryForList("SELECT message FROM outbox", String.class)).containsExactlyInAnyOrder(
                ALERT + "/1",
                ALERT + "/2");
    }

    private static void goesOn(Post post, ShownClock clock) {
        assertThat(post.part(Logbook.class).progress().keySet()).containsAll(Scope.shards(Regions.bundled()))
                .doesNotContain(Scope.WHOLE);
        assertThat(post.part(Standings.class).of(new Scope("73"))).singleElement().satisfies(standing -> {
            assertThat(standing.level()).isEqualTo(Level.MERAH);
            assertThat(standing.raisedAt()).isEqualTo(RAISED);
            assertThat(standing.roseAt()).as("when it last rose").isEqualTo(RAISED.plusSeconds(60));
        });
        post.assertStandingsAgree();
        clock.pass(Duration.ofMinutes(10));
        Observation calm = new Observation(new EntryId("POLRES", "c", 0), false, "KEA-01", RegionCode.of("73.10.01"),
                BigDecimal.ZERO, clock.instant(), clock.instant(), new Grade('B', 2), Classification.BIASA, "POLRES/c",
                Kind.ACTUAL, "");
        post.send(calm);
        clock.pass(Duration.ofDays(10));
        post.round();
        assertThat(post.part(Standings.class).all()).extracting(Standing::code).doesNotContain("KEA-01");
        post.assertStandingsAgree();
    }

    private static void fill(JdbcTemplate old) {
        old.update("INSERT INTO rule_book (hash, adopted_at, content) VALUES (?, ?, ?)", OLD, utc(ADOPTED),
                new Rules(RULES).kept());
        old.update("INSERT INTO book_in_force (from_tick, hash) VALUES (?, ?)", utc(Instant.EPOCH), OLD);
        report(old, 1, "a", 3, RAISED.minusMillis(500));
        report(old, 2, "b", 6, RAISED.plusMillis(59_500));
        old.update("INSERT INTO journal (seq, source, id, revision, type, region, kind, occurred_at, received_at, remarks, code, "
                + "progress, unit) VALUES (3, 'KESBANGPOL-KAB', 'h', 0, 'HANDLING', '73.10.01', 'ACTUAL', ?, ?, '', 'KEA-01', 'DIMULAI', 'Polres')",
                utc(RAISED.plusSeconds(600)), utc(RAISED.plusSeconds(600)));
        old.update(
                "INSERT INTO alert (id, code, region, kind, level, highest, classification, raised_at, changed_at, because, version) "
                        + "VALUES (?, 'KEA-01', '73.10.01', 'ACTUAL', 'MERAH', 'MERAH', 'BIASA', ?, ?, 'sebab', 0)",
                ALERT, utc(RAISED),
                utc(RAISED.plusSeconds(60)));
        change(old, 1, "RAISE", "HIJAU", "KUNING", RAISED);
        change(old, 2, "ESCALATE", "KUNING", "MERAH", RAISED.plusSeconds(60));
        old.update(
                "INSERT INTO standing (code, region, kind, level, raised_at) VALUES ('KEA-01', '73.10.01', 'ACTUAL', 'MERAH', ?)",
                utc(RAISED));
        old.update("INSERT INTO progress (one, tick, seq) VALUES (1, ?, 3)", utc(RAISED.plusSeconds(600)));
    }

    private static void report(JdbcTemplate old, int seq, String id, int value, Instant at) {
        old.update(
                "INSERT INTO journal (seq, source, id, revision, type, region, kind, occurred_at, received_at, remarks, retracted, "
                        + "indicator, amount, reliability, credibility, classification, origin) VALUES (?, 'POLRES', ?, 0, 'OBSERVATION', "
                        + "'73.10.01', 'ACTUAL', ?, ?, '', FALSE, 'KEA-01', ?, 'B', 2, 'BIASA', ?)",
                seq, id, utc(at), utc(at), value,
                "POLRES/" + id);
    }

    private static void change(JdbcTemplate old, int number, String verb, String from, String to, Instant at) {
        old.update(
                "INSERT INTO alert_change (number, alert, decided_at, verb, from_level, to_level, because, evidence, legal_basis, "
                        + "rule_book) VALUES (?, ?, ?, ?, ?, ?, 'sebab', '', '', ?)",
                number, ALERT, utc(at), verb, from, to, OLD);
        old.update("INSERT INTO outbox (message, change_number, written_at) VALUES (?, ?, ?)", ALERT + "/" + number, number,
                utc(at));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
