package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.access.Sights;
import id.kentongan.board.PastBoard;
import id.kentongan.board.PastOverview;
import id.kentongan.board.Status;
import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.journal.Engine;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.rulebook.Approval;
import id.kentongan.rulebook.Proposals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/** The board as of a moment is the board that was seen then. */
class PastBoardTest {
    private static final Instant START = Instant.parse("2024-11-20T08:00:00Z");
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");
    private static final RegionCode DISTRICT = RegionCode.of("73.10");

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(START);
    private final Boards boards = new Boards();
    private Rules rules;

    /** Districts owe reports every hour, sub-districts every two, so that both fall silent often. */
    @BeforeEach
    void copy() {
        rules = Rules.copied(SMALL, data.resolve("rules"));
        rules.edit("sumber.csv", "KABUPATEN,,\nDESA,Pemerintah desa,Desa,C,BIASA,DESA,24,",
                "KABUPATEN,1,\nDESA,Pemerintah desa,Desa,C,BIASA,KECAMATAN,2,");
    }

    private void play(Post post, Weather weather, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (int report = weather.below(3); report > 0; report--) {
                post.send(weather.report(clock.instant()));
                clock.pass(Duration.ofMillis(1 + weather.below(4_000)));
            }
            clock.pass(Duration.ofSeconds(1 + weather.below(weather.below(4) == 0 ? 8_000 : 600)));
            post.round();
            boards.look(post, clock.instant());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsSaidOfAMomentIsWhatWasSeenThenThroughRestartsFaultsAndBooks(Engine engine) throws IOException {
        Weather weather = new Weather(5);
        engine.keep(data);
        try (Post post = Post.open(data, rules.directory(), clock, Boards.Beside.class)) {
            play(post, weather, 60);
            post.database().execute("ALTER TABLE hearing RENAME TO hearing_away");
            assertThatThrownBy(() -> play(post, weather, 60)).isInstanceOf(DataAccessException.class);
            post.database().execute("ALTER TABLE hearing_away RENAME TO hearing");
            play(post, weather, 40);
            takeUp(post, "DESA,Pemerintah desa,Desa,C,BIASA,KECAMATAN,2,", "DESA,Pemerintah desa,Desa,C,BIASA,DESA,1,");
            play(post, weather, 40);
        }
        try (Post post = Post.open(data, rules.directory(), clock, Boards.Beside.class)) {
            play(post, weather, 20);
            takeUp(post, "POLRES,Kepolisian Resor,Polri,B,TERBATAS,KABUPATEN,1,",
                    "POLRES,Kepolisian Resor,Polri,B,TERBATAS,KABUPATEN,,");
            play(post, weather, 20);
            assertThat(boards.parting(post)).isEmpty();
            assertThat(boards.different()).as("boards worth comparing").isGreaterThan(40);
            for (Status status : Status.values()) {
                assertThat(boards.anywhere(status.name())).as("ever %s", status).isPositive();
            }
            assertOnlyTurnsAreWritten(post);
            eachLieIsFoundOut(post);
        }
    }

    private void takeUp(Post post, String written, String instead) throws IOException {
        rules.edit("sumber.csv", written, instead);
        RuleBook next = post.part(Proposals.class).propose(rules.kept(), "aturan").book().orElseThrow();
        post.part(Proposals.class).adopt(next.hash(), Approval.by("aturan", "uji coba"));
        clock.pass(Duration.ofSeconds(3));
    }

    private static void assertOnlyTurnsAreWritten(Post post) {
        assertThat(post.database().queryForObject("SELECT COUNT(*) FROM hearing", Integer.class)).isGreaterThan(100);
        assertThat(post.database().queryForList("SELECT h.region FROM (SELECT region, state, "
                + "LAG(state, 1, 0) OVER (PARTITION BY region ORDER BY since) AS before FROM hearing) h "
                + "WHERE h.state = h.before", String.class)).as("written though nothing turned").isEmpty();
    }

    /** What comparing would be worth if it found none of these. */
    private void eachLieIsFoundOut(Post post) {
        post.database().update("UPDATE hearing SET state = state - 1 WHERE region = '35.14' AND state IN (1, 3)");
        assertThat(boards.parting(post)).as("silence of a district left out").anyMatch(line -> line.contains(": 35.14 "))
                .anyMatch(line -> line.contains(": 35.14.01 "));
        post.database().update("UPDATE alert_view_step SET to_level = 'KUNING' WHERE to_level = 'MERAH'");
        assertThat(boards.parting(post)).as("red left out").anyMatch(line -> line.matches(".* 73.* instead of 73.* MERAH .*"));
    }

    private Observation report(String id, String region, int value, Classification classification) {
        return new Observation(new EntryId("POLRES", id, 0), false, value == 0 ? "NIHIL" : "KEA-01", RegionCode.of(region),
                BigDecimal.valueOf(value), clock.instant(), clock.instant(), new Grade('B', 1), classification, "POLRES/" + id,
                Kind.ACTUAL, "");
    }

    private static Status status(Post post, Instant at, Classification clearance) {
        return post.part(PastBoard.class).at(at, Optional.of(DISTRICT), Sights.everywhere(clearance)).self().orElseThrow()
                .status();
    }

    @Test
    void silenceBeginsAndEndsAtItsTick() {
        try (Post post = Post.open(data, rules.directory(), clock, Boards.Beside.class)) {
            post.send(report("a", "73.10", 0, Classification.BIASA));
            clock.pass(Duration.ofMinutes(90));
            post.round();
            post.send(report("b", "73.10", 0, Classification.BIASA));
            clock.pass(Duration.ofMinutes(5));
            post.round();
            Map<Instant, Status> expected = Map.of(START.minusSeconds(1), Status.ABU_ABU, START.plusSeconds(1), Status.HIJAU,
                    START.plusSeconds(3_599), Status.HIJAU, START.plusSeconds(3_600), Status.ABU_ABU,
                    START.plusSeconds(5_399), Status.ABU_ABU, START.plusSeconds(5_401), Status.HIJAU);
            expected.forEach((at, status) -> assertThat(status(post, at, Classification.BIASA)).as("at %s", at)
                    .isEqualTo(status));
            PastOverview silent = post.part(PastBoard.class).at(START.plusSeconds(3_601),
                    Optional.of(RegionCode.of("73.10.01")), Sights.everywhere(Classification.BIASA));
            assertThat(silent.self().orElseThrow().blind()).as("below a silent district").isTrue();
            assertThat(silent.heardSince()).isEmpty();
        }
    }

    @Test
    void whatStoodByOpenEvidenceKeepsStandingWhenASecretRaisesIt() {
        try (Post post = Post.open(data, rules.directory(), clock, Boards.Beside.class)) {
            post.send(report("a", "73.10.01", 3, Classification.BIASA));
            clock.pass(Duration.ofMinutes(1));
            post.round();
            Instant yellow = clock.instant();
            assertThat(status(post, yellow, Classification.BIASA)).isEqualTo(Status.KUNING);
            post.send(report("b", "73.10.01", 9, Classification.RAHASIA));
            clock.pass(Duration.ofMinutes(1));
            post.round();
            assertThat(status(post, clock.instant(), Classification.RAHASIA)).isEqualTo(Status.MERAH);
            assertThat(status(post, clock.instant(), Classification.TERBATAS)).isEqualTo(Status.KUNING);
            assertThat(status(post, yellow, Classification.RAHASIA)).isEqualTo(Status.KUNING);
            assertThat(status(post, yellow, Classification.TERBATAS)).isEqualTo(Status.KUNING);
        }
    }

    @Test
    void whatCameLateCountsInItsPlaceOnceItIsKnownAndNoSecretIsToldByIt() {
        try (Post post = Post.open(data, rules.directory(), clock, Boards.Beside.class)) {
            clock.pass(Duration.ofMinutes(100));
            post.round();
            Instant then = START.plus(Duration.ofMinutes(70));
            assertThat(status(post, then, Classification.RAHASIA)).isEqualTo(Status.ABU_ABU);
            Instant before = clock.instant();
            post.send(report("late", "73.10.01", 3, Classification.RAHASIA).occurredAt(START.plus(Duration.ofMinutes(30))));
            clock.pass(Duration.ofMinutes(1));
            post.round();
            assertThat(status(post, then, Classification.RAHASIA)).as("as it was seen").isEqualTo(Status.ABU_ABU);
            assertThat(known(post, then, before, Classification.RAHASIA)).as("as it was known before").isEqualTo(Status.ABU_ABU);
            assertThat(known(post, then, clock.instant(), Classification.RAHASIA)).isEqualTo(Status.KUNING);
            assertThat(known(post, then, clock.instant(), Classification.TERBATAS))
                    .as("of a secret that came late nothing is told")
                    .isEqualTo(status(post, then, Classification.TERBATAS));
            assertThat(known(post, START.plus(Duration.ofMinutes(20)), clock.instant(), Classification.RAHASIA))
                    .as("before it occurred").isEqualTo(Status.ABU_ABU);
            assertThat(post.part(PastBoard.class)
                    .at(then, clock.instant(), Optional.empty(), Sights.everywhere(Classification.RAHASIA)).below())
                    .filteredOn(one -> one.status() == Status.KUNING).extracting(one -> one.region().dotted())
                    .containsExactly("73");
        }
    }

    @Test
    void ofWhatWasCorrectedLaterNothingIsLeft() {
        for (Duration corrected : List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(40))) {
            try (Post post = Post.open(data.resolve(corrected.toString()), rules.directory(), clock, Boards.Beside.class)) {
                Instant begun = clock.instant();
                clock.pass(Duration.ofMinutes(10));
                Observation wrong = report("wrong", "73.10.01", 9, Classification.BIASA);
                post.send(wrong);
                clock.pass(Duration.ofMinutes(50));
                post.round();
                Instant then = begun.plus(Duration.ofMinutes(20));
                assertThat(status(post, then, Classification.BIASA)).isEqualTo(Status.MERAH);
                post.send(new Observation(new EntryId("POLRES", "wrong", 1), false, "KEA-01", wrong.region(), BigDecimal.ZERO,
                        begun.plus(corrected), clock.instant(), wrong.grade(), Classification.BIASA, wrong.origin(), Kind.ACTUAL,
                        ""));
                clock.pass(Duration.ofMinutes(1));
                post.round();
                assertThat(status(post, then, Classification.BIASA)).as("as it was seen").isEqualTo(Status.MERAH);
                assertThat(known(post, then, clock.instant(), Classification.BIASA)).as("it occurred %s after", corrected)
                        .isIn(Status.HIJAU, Status.ABU_ABU);
            }
        }
    }

    @Test
    void whatWasWithdrawnLaterIsNoLongerHeardByWhoMayReadEverything() {
        try (Post post = Post.open(data, rules.directory(), clock, Boards.Beside.class)) {
            Observation wrong = report("wrong", "73.10", 0, Classification.BIASA);
            post.send(wrong);
            clock.pass(Duration.ofMinutes(50));
            post.round();
            Instant then = START.plus(Duration.ofMinutes(20));
            post.send(new Observation(new EntryId("POLRES", "wrong", 1), true, "NIHIL", wrong.region(), BigDecimal.ZERO,
                    wrong.occurredAt(), clock.instant(), wrong.grade(), Classification.BIASA, wrong.origin(), Kind.ACTUAL, ""));
            clock.pass(Duration.ofMinutes(1));
            post.round();
            assertThat(status(post, then, Classification.SANGAT_RAHASIA)).as("as it was seen").isEqualTo(Status.HIJAU);
            assertThat(known(post, then, clock.instant(), Classification.SANGAT_RAHASIA)).isEqualTo(Status.ABU_ABU);
            assertThat(known(post, then, clock.instant(), Classification.BIASA))
                    .as("for who may not, what was heard stays heard").isEqualTo(Status.HIJAU);
        }
    }

    private static Status known(Post post, Instant at, Instant knownAt, Classification clearance) {
        return post.part(PastBoard.class).at(at, knownAt, Optional.of(DISTRICT), Sights.everywhere(clearance)).self()
                .orElseThrow().status();
    }

    @Test
    void aDatabaseFromBeforeSaysSinceWhenSilenceIsKnown() {
        Weather weather = new Weather(2);
        try (Post post = Post.open(data, rules.directory(), clock, Boards.Beside.class)) {
            play(post, weather, 30);
            post.send(report("last", "73.10", 0, Classification.BIASA));
            clock.pass(Duration.ofMinutes(5));
            post.round();
            post.database().update("DELETE FROM hearing");
            post.database().update("DELETE FROM hearing_begun");
        }
        Instant before = clock.instant().minus(Duration.ofMinutes(10));
        Boards since = new Boards();
        try (Post post = Post.open(data, rules.directory(), clock, Boards.Beside.class)) {
            post.round();
            since.look(post, clock.instant());
            assertThat(since.count("73.10", "ABU_ABU")).as("live all the same").isZero();
            assertThat(since.parting(post)).isEmpty();
            PastBoard board = post.part(PastBoard.class);
            assertThat(board.at(before, Optional.of(DISTRICT), Sights.everywhere(Classification.BIASA)).heardSince())
                    .hasValueSatisfying(begun -> assertThat(begun).isAfter(before).isBeforeOrEqualTo(clock.instant()));
            assertThat(board.at(clock.instant(), Optional.of(DISTRICT), Sights.everywhere(Classification.BIASA)).heardSince())
                    .isEmpty();
            assertThat(post.database().queryForObject("SELECT COUNT(*) FROM hearing WHERE since < ?", Integer.class,
                    START.plusSeconds(60).atOffset(ZoneOffset.UTC))).as("no past is made up").isZero();
            play(post, weather, 20);
        }
        try (Post post = Post.open(data, rules.directory(), clock, Boards.Beside.class)) {
            post.round();
            since.look(post, clock.instant());
            assertThat(since.parting(post)).as("begun once and not again").isEmpty();
        }
    }
}
