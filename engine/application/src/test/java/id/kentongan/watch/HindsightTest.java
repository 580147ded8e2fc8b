package id.kentongan.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.Classification;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Grade;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.rulebook.Books;
import id.kentongan.why.Hindsight;
import id.kentongan.why.NotJudgedYet;
import id.kentongan.why.NotRecorded;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered about a past moment is what an uninterrupted run up to that moment would have answered then. */
class HindsightTest {
    private static final Path SMALL = Path.of("src/test/resources/rules-kecil");
    private static final List<String> REGIONS = List.of("73.10.01", "35.14.01", "73.10", "35", "35.14.01.2001");

    @TempDir
    Path data;
    private final ShownClock clock = new ShownClock(Instant.parse("2024-11-20T08:00:00Z"));

    @Test
    void everyMomentIsAnsweredAsItWasThen() {
        Weather weather = new Weather(5);
        List<Instant> moments = new ArrayList<>();
        try (Post post = Post.open(data, SMALL, clock)) {
            for (int report = 0; report < 120; report++) {
                clock.pass(Duration.ofSeconds(weather.below(5) == 0 ? weather.below(40_000) : weather.below(30)));
                post.send(weather.report(clock.instant()));
                clock.pass(Duration.ofSeconds(2));
                post.round();
                moments.add(clock.instant());
            }
            int open = 0;
            for (int time = 0; time < 12; time++) {
                Instant at = moments.get(weather.below(moments.size()));
                for (String region : REGIONS) {
                    Why.Answer asked = post.part(Hindsight.class).why(RegionCode.of(region), Optional.empty(), Optional.of(at),
                            Classification.SANGAT_RAHASIA);
                    assertThat(asked.concerns()).as("%s at %s", region, at).isEqualTo(then(post, region, at).concerns());
                    open += asked.concerns().stream().filter(why -> why.alert().isPresent()).count();
                }
            }
            assertThat(open).as("open alerts asked about").isGreaterThan(5);
        }
    }

    private static Why.Answer then(Post post, String region, Instant at) {
        List<JournalEntry> known = post.journal();
        try (Reasoning reasoning = Replay.play(post.part(Books.class).current(), Post.TICK, known, Optional.of(at),
                outcome -> {})) {
            Instant tick = at.truncatedTo(ChronoUnit.SECONDS);
            if (reasoning.nextTick().isEmpty() || reasoning.nextTick().get().isAfter(tick)) {
                judge(reasoning, tick);
            }
            return reasoning.why(RegionCode.of(region), Optional.empty());
        }
    }

    /** So that both speak of the same tick; nothing is due at it. */
    private static void judge(Reasoning reasoning, Instant tick) {
        try {
            assertThat(reasoning.judge(tick, List.of()).decisions()).isEmpty();
        } catch (IllegalArgumentException judged) {
            assertThat(judged).hasMessageContaining("is not a tick after");
        }
    }

    @Test
    void whoMayNotReadAReportIsAnsweredAsIfThereWereNone() {
        try (Post post = Post.open(data, SMALL, clock)) {
            post.send(secret(4));
            clock.pass(Duration.ofSeconds(5));
            post.round();
            assertThat(post.decisions()).hasSize(1);
            Why open = about(post, Classification.RAHASIA);
            assertThat(open.alert()).isPresent();
            assertThat(open.evidence()).containsExactly("POLRES/rahasia@0");
            Why closed = about(post, Classification.TERBATAS);
            assertThat(closed.alert()).isEmpty();
            assertThat(closed.evidence()).isEmpty();
            assertThat(closed.missing()).containsExactly("belum pernah ada laporan KEA-01 di wilayah ini");
        }
    }

    @Test
    void whatIsNotJudgedYetOrNotInTheBookIsSaid() {
        try (Post post = Post.open(data, SMALL, clock)) {
            Hindsight hindsight = post.part(Hindsight.class);
            RegionCode region = RegionCode.of("73.10.01");
            assertThatThrownBy(() -> hindsight.why(region, Optional.empty(), Optional.empty(), Classification.BIASA))
                    .isInstanceOf(NotJudgedYet.class).hasMessageContaining("belum berjalan");
            post.round();
            Optional<Instant> tomorrow = Optional.of(clock.instant().plus(Duration.ofDays(1)));
            assertThatThrownBy(() -> hindsight.why(region, Optional.empty(), tomorrow, Classification.BIASA))
                    .isInstanceOf(NotJudgedYet.class).hasMessageContaining("belum dinilai");
            Optional<Instant> before = Optional.of(clock.instant().minus(Duration.ofDays(1)));
            assertThatThrownBy(() -> hindsight.why(region, Optional.empty(), before, Classification.BIASA))
                    .isInstanceOf(NotRecorded.class).hasMessageContaining("Jurnal baru dimulai");
            assertThatThrownBy(() -> hindsight.why(region, Optional.of("XYZ-01"), Optional.empty(), Classification.BIASA))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("XYZ-01");
        }
    }

    private static Why about(Post post, Classification clearance) {
        return post.part(Hindsight.class).why(RegionCode.of("73.10.01"), Optional.of("KEA-01"), Optional.empty(), clearance)
                .concerns().get(0);
    }

    private Observation secret(int value) {
        return new Observation(new EntryId("POLRES", "rahasia", 0), false, "KEA-01", RegionCode.of("73.10.01"),
                BigDecimal.valueOf(value), clock.instant(), clock.instant(), new Grade('B', 1), Classification.RAHASIA,
                "POLRES/rahasia", Kind.ACTUAL, "");
    }
}
