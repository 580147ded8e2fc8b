package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.access.Sights;
import id.kentongan.alert.Decisions;
import id.kentongan.alert.SeenAlert;
import id.kentongan.alert.SeenAlerts;
import id.kentongan.alert.SeenStep;
import id.kentongan.board.AlertStories;
import id.kentongan.board.AlertStory;
import id.kentongan.board.Board;
import id.kentongan.board.PastBoard;
import id.kentongan.board.Status;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Deed;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.journal.Engine;
import id.kentongan.why.Hindsight;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is shown of an alert to those who may not read all that it rests on (contract: secrecy). */
class VisibleLevelTest {
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final Instant START = Instant.parse("2024-11-20T08:00:00Z");
    private static final RegionCode PLACE = RegionCode.of("73.10.01");
    private static final AlertKey CLASH = new AlertKey("KEA-01", PLACE, Kind.ACTUAL);

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(START);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatStandsByOpenEvidenceStandsOnWhateverSecretsAddAndEndsForAllAtOnce(Engine engine) {
        engine.keep(data);
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            report(post, "open", 3, Classification.BIASA);
            String sentence = one(post, Classification.BIASA).because();
            report(post, "secret", 9, Classification.RAHASIA);

            assertThat(one(post, Classification.RAHASIA).level()).isEqualTo(Level.MERAH);
            SeenAlert seen = one(post, Classification.TERBATAS);
            assertThat(seen.level()).isEqualTo(Level.KUNING);
            assertThat(seen.because()).isEqualTo(sentence);
            assertThat(seen.classification()).isEqualTo(Classification.BIASA);
            assertThat(seen.changedAt()).isEqualTo(seen.raisedAt());
            assertThat(status(post, Classification.BIASA)).isEqualTo(Status.KUNING);
            assertThat(status(post, Classification.RAHASIA)).isEqualTo(Status.MERAH);
            assertThat(told(post, Classification.TERBATAS)).isNotEmpty().doesNotContain("POLRES/secret", "terakhir 9", "MERAH");
        }
        // A restart forgets nothing of it.
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            post.round();
            assertThat(one(post, Classification.BIASA).level()).isEqualTo(Level.KUNING);
            assertThat(kept(post)).isEqualTo(replayed(post)).isNotEmpty();
            report(post, "calm", 0, Classification.RAHASIA);
            rounds(post, 6);

            assertThat(found(post, Classification.RAHASIA, true)).isEmpty();
            assertThat(found(post, Classification.BIASA, true)).isEmpty();
            SeenAlert over = found(post, Classification.BIASA, false).stream().filter(alert -> alert.key().equals(CLASH))
                    .findFirst()
                    .orElseThrow();
            assertThat(over.highest()).isEqualTo(Level.KUNING);
            List<SeenStep> history = story(post, over.id(), Classification.BIASA).alert().history();
            assertThat(history).extracting(step -> step.decided().decision().verb()).containsExactly("RAISE", "CLEAR");
            assertThat(story(post, over.id(), Classification.RAHASIA).alert().history())
                    .extracting(step -> step.decided().decision().verb())
                    .containsExactly("RAISE", "ESCALATE", "DEESCALATE", "CLEAR");
            assertThat(history.get(1).decided().because()).doesNotContain("terakhir 9");
        }
    }

    @Test
    void whatOnlySecretsRaisedAppearsWithoutWordsOnceOpenEvidenceAloneWouldHaveRaisedIt() {
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            report(post, "secret", 3, Classification.SANGAT_RAHASIA);
            assertThat(found(post, Classification.RAHASIA, true)).isEmpty();
            assertThat(status(post, Classification.RAHASIA)).isNotEqualTo(Status.KUNING);
            Instant hidden = clock.instant();

            report(post, "open", 4, Classification.TERBATAS);
            SeenAlert seen = one(post, Classification.TERBATAS);
            assertThat(seen.level()).isEqualTo(Level.KUNING);
            assertThat(seen.because()).isEqualTo("Memuat keterangan rahasia.");
            assertThat(seen.raisedAt()).isAfter(hidden);
            assertThat(found(post, Classification.BIASA, true)).isEmpty();
            AlertStory story = story(post, seen.id(), Classification.TERBATAS);
            assertThat(story.alert().latest().evidence()).isEmpty();
            assertThat(story.evidence()).as("what may be read is shown").extracting(cited -> cited.reference())
                    .containsExactly("POLRES/open@0");
            assertThat(story.now().orElseThrow().evidence()).containsExactly("POLRES/open@0");
            assertThat(story.classification()).as("of all that is shown").isEqualTo(Classification.TERBATAS);
            assertThat(told(post, Classification.TERBATAS)).as("no decision of its own").isEmpty();
            assertThat(past(post, hidden, Classification.TERBATAS)).isNotEqualTo(Status.KUNING);
            assertThat(past(post, clock.instant(), Classification.TERBATAS)).isEqualTo(Status.KUNING);
            assertThat(past(post, hidden, Classification.SANGAT_RAHASIA)).isEqualTo(Status.KUNING);
        }
    }

    /** A decision cites two hundred reports; the rest is no less secret. */
    @Test
    void oneSecretAmongMoreReportsThanAreCitedIsASecret() {
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            Observation[] reports = new Observation[206];
            for (int number = 0; number < reports.length; number++) {
                reports[number] = observation("r" + number, "0.1",
                        number == 0 ? Classification.SANGAT_RAHASIA : Classification.BIASA)
                        .occurredAt(clock.instant().minusSeconds(1_000 - number));
            }
            reports[0] = observation("r0", "9", Classification.SANGAT_RAHASIA).occurredAt(clock.instant().minusSeconds(2_000));
            post.send(reports);
            clock.pass(Duration.ofMinutes(1));
            post.round();
            List<SeenAlert> all = found(post, Classification.SANGAT_RAHASIA, true);
            assertThat(all).extracting(alert -> alert.key().code()).contains("KEA-02");
            SeenAlert wide = all.stream().filter(alert -> alert.key().code().equals("KEA-02")).findFirst().orElseThrow();
            assertThat(wide.latest().evidence()).hasSize(200).doesNotContain("POLRES/r0@0");
            assertThat(wide.classification()).isEqualTo(Classification.SANGAT_RAHASIA);
            assertThat(found(post, Classification.RAHASIA, true)).extracting(alert -> alert.key().code())
                    .allMatch(code -> !code.equals("KEA-02") || one(post, Classification.RAHASIA, "KEA-02").because()
                            .equals("Memuat keterangan rahasia."));
        }
    }

    /** As of before who sees what was written down: whoever may not read everything sees nothing, until it is judged once. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWasOpenBeforeAnUpgradeIsSeenFromTheNextTickOn(Engine engine) {
        engine.keep(data);
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            report(post, "open", 3, Classification.BIASA);
            report(post, "secret", 9, Classification.RAHASIA);
            post.database().update("UPDATE standing SET biasa = 'HIJAU', terbatas = 'HIJAU'");
            post.database().update("DELETE FROM alert_view_step WHERE clearance IN ('BIASA', 'TERBATAS')");
            post.database().update("DELETE FROM alert_view WHERE clearance IN ('BIASA', 'TERBATAS')");
            assertThat(found(post, Classification.BIASA, true)).isEmpty();
        }
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            clock.pass(Duration.ofSeconds(2));
            post.round();
            assertThat(one(post, Classification.BIASA).level()).isEqualTo(Level.KUNING);
            assertThat(one(post, Classification.TERBATAS).because()).isEqualTo("Memuat keterangan rahasia.");
        }
    }

    @Test
    void aLevelIsReleasedWithoutItsContent() {
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            report(post, "secret", 9, Classification.RAHASIA);
            String id = one(post, Classification.RAHASIA).id();
            assertThat(found(post, Classification.BIASA, true)).isEmpty();
            act(post, "penyelia", new Deed.Release(Classification.TERBATAS));
            SeenAlert released = one(post, Classification.TERBATAS);
            assertThat(released.level()).isEqualTo(Level.MERAH);
            assertThat(released.because()).isEqualTo("Memuat keterangan rahasia.");
            assertThat(story(post, id, Classification.TERBATAS).evidence()).isEmpty();
            assertThat(story(post, id, Classification.TERBATAS).acts()).as("done while it was secret").isEmpty();
            assertThat(story(post, id, Classification.RAHASIA).acts()).hasSize(1);
            assertThat(found(post, Classification.BIASA, true)).isEmpty();
            assertThat(status(post, Classification.TERBATAS)).isEqualTo(Status.MERAH);
            assertThat(kept(post)).isEqualTo(replayed(post));
        }
    }

    /** Nobody escalates in vain because something is redder than he sees. */
    @Test
    void whoEscalatesWhatIsSecretlyRedSeesItRedAndHisOwnAct() {
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            report(post, "open", 3, Classification.BIASA);
            report(post, "secret", 9, Classification.RAHASIA);
            String id = one(post, Classification.BIASA).id();
            act(post, "petugas", new Deed.Escalate());
            assertThat(one(post, Classification.BIASA).level()).isEqualTo(Level.MERAH);
            assertThat(one(post, Classification.BIASA).because()).isEqualTo("Memuat keterangan rahasia.");
            assertThat(story(post, id, Classification.BIASA).acts()).isEmpty();
            assertThat(post.part(AlertStories.class).story(id, Sights.everywhere(Classification.BIASA), "petugas").orElseThrow()
                    .acts())
                    .as("his own").hasSize(1);
            assertThat(kept(post)).isEqualTo(replayed(post));
        }
    }

    @Test
    void whoEscalatesWhatIsPartlySecretMakesItRedForAllWhoSeeIt() {
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            report(post, "open", 3, Classification.TERBATAS);
            report(post, "secret", 4, Classification.RAHASIA);
            act(post, "petugas", new Deed.Escalate());
            assertThat(one(post, Classification.TERBATAS).level()).isEqualTo(Level.MERAH);
            assertThat(one(post, Classification.RAHASIA).level()).isEqualTo(Level.MERAH);
            assertThat(found(post, Classification.BIASA, true)).isEmpty();
        }
    }

    /** What brought it down was a secret, and its sentence tells that secret's value. */
    @Test
    void aSecretThatCalmsWhatIsOpenIsNotToldByTheSentence() {
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            report(post, "open", 3, Classification.BIASA);
            report(post, "calm", 0, Classification.RAHASIA);
            rounds(post, 1);
            SeenAlert over = found(post, Classification.BIASA, false).get(0);
            assertThat(over.level()).isEqualTo(Level.HIJAU);
            assertThat(over.because()).isEqualTo("Memuat keterangan rahasia.");
            assertThat(found(post, Classification.RAHASIA, false).get(0).because()).contains("terakhir 0");
        }
    }

    /** Neither the level from which a person closed it nor who it was is told to whom the closing is not told. */
    @Test
    void whyTellsNoLevelOfWhatAPersonClosedAboveThatWhichWasSeen() {
        try (Post post = Post.open(data, RULES, clock, Boards.Beside.class)) {
            report(post, "open", 3, Classification.BIASA);
            report(post, "secret", 9, Classification.RAHASIA);
            act(post, "penyelia", new Deed.Clear());
            assertThat(missing(post, Classification.RAHASIA)).contains("ditutup petugas dari MERAH (pengguna:penyelia/1)");
            assertThat(missing(post, Classification.BIASA)).contains("ditutup petugas dari KUNING: tidak dinaikkan")
                    .doesNotContain("MERAH (", "penyelia");
        }
    }

    private static String missing(Post post, Classification clearance) {
        return String.join("\n",
                post.part(Hindsight.class).why(PLACE, Optional.of("KEA-01"), Optional.empty(), clearance).concerns()
                        .get(0).missing());
    }

    private void act(Post post, String account, Deed deed) {
        post.send(new Act(Act.id(account, "1", 0), false, deed, CLASH, Optional.empty(), "demi rapat", clock.instant(),
                clock.instant()));
        clock.pass(Duration.ofMinutes(1));
        post.round();
    }

    private void report(Post post, String id, int value, Classification classification) {
        post.send(observation(id, String.valueOf(value), classification));
        clock.pass(Duration.ofMinutes(1));
        post.round();
    }

    private void rounds(Post post, int days) {
        for (int day = 0; day < days; day++) {
            clock.pass(Duration.ofDays(2));
            post.round();
        }
    }

    private Observation observation(String id, String value, Classification classification) {
        return new Observation(new EntryId("POLRES", id, 0), false, "KEA-01", PLACE, new BigDecimal(value), clock.instant(),
                clock.instant(), new Grade('B', 1), classification, "POLRES/" + id, Kind.ACTUAL, "");
    }

    private static List<SeenAlert> found(Post post, Classification clearance, boolean open) {
        return post.part(SeenAlerts.class).list(new SeenAlerts.Wanted(Optional.of(PLACE.province()), EnumSet.allOf(Level.class),
                EnumSet.allOf(Kind.class), open, !open), Sights.everywhere(clearance), 10, 0);
    }

    private static SeenAlert one(Post post, Classification clearance) {
        return one(post, clearance, "KEA-01");
    }

    private static SeenAlert one(Post post, Classification clearance, String code) {
        return found(post, clearance, true).stream().filter(alert -> alert.key().code().equals(code)).findFirst().orElseThrow();
    }

    private static AlertStory story(Post post, String id, Classification clearance) {
        return post.part(AlertStories.class).story(id, Sights.everywhere(clearance), "penguji").orElseThrow();
    }

    private static Status status(Post post, Classification clearance) {
        return post.part(Board.class).standing(PLACE, Sights.everywhere(clearance)).status();
    }

    private static Status past(Post post, Instant at, Classification clearance) {
        return post.part(PastBoard.class).at(at, Optional.of(PLACE), Sights.everywhere(clearance)).self().orElseThrow().status();
    }

    /** All decisions that are made known to a reader. */
    private static String told(Post post, Classification clearance) {
        return String.join("\n", post.part(Decisions.class).between(START, START.plus(Duration.ofDays(30)), "",
                Sights.everywhere(clearance), 0, 1_000).stream()
                .map(one -> one.decided().decision() + one.decided().because() + one.decided().evidence()).toList());
    }

    private static Map<AlertKey, Standing> kept(Post post) {
        Map<AlertKey, Standing> kept = new TreeMap<>();
        post.part(Standings.class).all().forEach(standing -> kept.put(standing.key(), standing));
        return kept;
    }

    private Map<AlertKey, Standing> replayed(Post post) {
        Map<AlertKey, Standing> open = new TreeMap<>();
        try (var played = post.playedAcrossBooks(post.journal(), clock.instant(), outcome -> {})) {
            played.open().forEach(standing -> open.put(standing.key(), standing));
        }
        return open;
    }
}
