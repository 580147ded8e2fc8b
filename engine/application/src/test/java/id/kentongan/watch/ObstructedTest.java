package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.JournalEntry;
import id.kentongan.journal.Obstructed;
import id.kentongan.journal.Receiving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not be judged, or not even be acknowledged. */
class ObstructedTest {
    private static final Instant START = Instant.parse("2024-11-20T08:00:00Z");
    private static final Path RULES = Path.of("src/test/resources/rules-kecil");
    private static final List<String> TEN_MINUTES = List.of(Post.LEAP + "10m");

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(START);
    private final Weather weather = new Weather(5);

    @Test
    void aClockThirtyDaysAheadForAWhileClosesNothingAndWhatIsSentMeanwhileIsJudgedAfterwards() {
        try (Post post = Post.open(data, RULES, clock, TEN_MINUTES)) {
            untilSomethingStands(post);
            int decisions = post.decisions().size();
            clock.pass(Duration.ofDays(30));
            assertThatThrownBy(post::round).isInstanceOf(Obstructed.class).hasMessageContaining("30 hari lebih");
            assertThat(post.send(weather.report(START)).accepted()).isEqualTo(1);
            assertThatThrownBy(post::round).isInstanceOf(Obstructed.class);
            assertThat(post.decisions()).hasSize(decisions);
            clock.pass(Duration.ofDays(-30).plusSeconds(2));
            post.round();
            List<JournalEntry> journal = post.journal();
            assertThat(journal.get(journal.size() - 1).receivedAt()).isBefore(START.plus(Duration.ofDays(1)));
            assertThat(post.part(Receiving.class).obstacle()).isEmpty();
            assertThat(post.part(Standings.class).all()).isNotEmpty();
            post.assertStandingsAgree();
        }
    }

    @Test
    void whoSaysThatTheClockIsRightLetsItBeJudged() {
        try (Post post = Post.open(data, RULES, clock, TEN_MINUTES)) {
            untilSomethingStands(post);
            clock.pass(Duration.ofDays(20));
            assertThatThrownBy(post::round).isInstanceOf(Obstructed.class);
            assertThat(post.part(Receiving.class).resume()).isTrue();
            assertThat(post.part(Receiving.class).resume()).isFalse();
            post.round();
            assertThat(post.part(Watch.class).judged().orElseThrow()).isAfter(START.plus(Duration.ofDays(19)));
        }
    }

    @Test
    void aClockBehindTheLastReceiptIsNotBelievedAfterARestart() {
        try (Post post = Post.open(data, RULES, clock, TEN_MINUTES)) {
            untilSomethingStands(post);
        }
        clock.pass(Duration.ofDays(-3));
        try (Post post = Post.open(data, RULES, clock, TEN_MINUTES)) {
            assertThatThrownBy(post::round).isInstanceOf(Obstructed.class).hasMessageContaining("kurang");
        }
    }

    @Test
    void nothingIsAcknowledgedIntoADatabaseThatWasDeletedAndEverythingOnceItIsBack() throws IOException {
        Path file = data.resolve("kentongan.mv.db");
        Path away = data.resolve("lain.mv.db");
        try (Post post = Post.open(data, RULES, clock)) {
            post.send(weather.report(START));
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            Files.move(file, away);
            assertThatThrownBy(() -> post.send(weather.report(START))).isInstanceOf(Obstructed.class)
                    .hasMessageContaining("kentongan.mv.db");
            Files.writeString(file, "another");
            assertThatThrownBy(() -> post.send(weather.report(START))).isInstanceOf(Obstructed.class);
            assertThatThrownBy(post::round).isInstanceOf(Obstructed.class);
            Files.delete(file);
            Files.move(away, file);
            assertThat(post.send(weather.report(START)).accepted()).isEqualTo(1);
            post.round();
        }
    }

    private void untilSomethingStands(Post post) {
        for (int reports = 0; post.part(Standings.class).all().isEmpty(); reports++) {
            assertThat(reports).as("reports without an alert").isLessThan(400);
            post.send(weather.report(clock.instant()));
            if (reports % 20 == 19) {
                clock.pass(Duration.ofSeconds(2));
                post.round();
            }
        }
    }
}
