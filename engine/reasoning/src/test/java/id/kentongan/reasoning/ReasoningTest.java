package id.kentongan.reasoning;

import static id.kentongan.reasoning.Journals.START;
import static id.kentongan.reasoning.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.Diff;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Role;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasoningTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final RuleBook BOOK = new Pages().read();

    @Test
    void aChangedThresholdNeedsNoJournal() {
        RuleBook next = new Pages().criterion(Map.of("kuning", "2", "merah", "4")).read();
        try (Reasoning reasoning = whole(BOOK)) {
            reasoning.judge(START, delivered(report("POLRES", "1", "KEA-01", "35.14", START)));
            reasoning.adopt(next, () -> {
                throw new AssertionError("asked for the journal");
            });
            assertThat(reasoning.judge(START.plusSeconds(60), List.of()).decisions()).isEmpty();
            assertThat(reasoning.judge(START.plusSeconds(120),
                    delivered(report("MEDIA", "2", "KEA-01", "73.10", START.plusSeconds(90)))).decisions()).isEmpty();
        }
    }

    @Test
    void aTickThatIsDueCannotBeSkipped() {
        try (Reasoning reasoning = whole(BOOK)) {
            reasoning.judge(START, delivered(report("POLRES", "1", "KEA-01", "35.14", START)));
            assertThat(reasoning.nextTick()).contains(START.plusSeconds(60));
            assertThatThrownBy(() -> reasoning.judge(START.plusSeconds(120), List.of()))
                    .hasMessageContaining("has to be judged before");
            assertThatThrownBy(() -> reasoning.judge(START.plusSeconds(61), List.of())).hasMessageContaining("is not a tick");
        }
    }

    @Test
    void silenceMakesARegionBlindAndAReportMakesItLiveAgain() {
        RegionCode pasuruan = RegionCode.of("35.14");
        List<JournalEntry> once = List.of(report("POLRES", "1", "NIHIL", "35.14.01", START));
        Instant due = START.plus(Duration.ofHours(24));
        try (Reasoning reasoning = Replay.play(BOOK, MINUTE, once, Optional.of(due.minus(MINUTE)), outcome -> {})) {
            assertThat(reasoning.blind(pasuruan)).isFalse();
            assertThat(reasoning.live(pasuruan)).isTrue();
        }
        List<JournalEntry> twice = List.of(once.get(0), report("POLRES", "2", "NIHIL", "35.14", due.plus(MINUTE)));
        try (Reasoning reasoning = Replay.play(BOOK, MINUTE, once, Optional.of(due), outcome -> {});
                Reasoning heard = Replay.play(BOOK, MINUTE, twice, Optional.empty(), outcome -> {})) {
            assertThat(reasoning.blind(pasuruan)).isTrue();
            assertThat(reasoning.live(pasuruan)).isFalse();
            assertThat(heard.blind(pasuruan)).isFalse();
            assertThat(heard.live(pasuruan)).isTrue();
        }
    }

    @Test
    void factsStayBoundedHoweverManyReportsCome() {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            entries.add(Reports.of("MEDIA", "" + i, "KEA-01", "35.14.01", START.plusSeconds(i * 60L)).build());
        }
        try (Reasoning reasoning = Replay.play(BOOK, MINUTE, entries, Optional.empty(), outcome -> {});
                Reasoning empty = whole(BOOK)) {
            empty.judge(START, List.of());
            // One concern: its measure, finding, standing, decision.
            assertThat(reasoning.facts()).isLessThanOrEqualTo(empty.facts() + 7);
        }
    }

    @Test
    void whyNamesTheGapAndTheMissingSource() {
        try (Reasoning reasoning = whole(BOOK)) {
            reasoning.judge(START, delivered(report("MEDIA", "1", "KEA-01", "35.14", START)));
            Why.Answer answer = reasoning.why(RegionCode.of("35.14"), Optional.empty());
            assertThat(answer.concerns()).singleElement().satisfies(why -> {
                assertThat(why.stands()).isEqualTo(id.kentongan.facts.Level.KUNING);
                assertThat(why.measured()).isEqualTo("1 dalam 14 hari");
                assertThat(why.thresholds()).isEqualTo("KUNING ≥ 1, MERAH ≥ 3, reda < 0,5");
                assertThat(why.missing()).contains("kurang 2 dari ambang MERAH 3",
                        "kurang 1 sumber independen atau satu laporan bernilai A1, A2, B1 atau B2 untuk MERAH",
                        "belum di bawah batas reda 0,5");
                assertThat(why.evidence()).containsExactly("MEDIA/1@0");
            });
            assertThat(reasoning.why(RegionCode.of("73.10"), Optional.of("KEA-01")).concerns().get(0).missing())
                    .containsExactly("belum pernah ada laporan KEA-01 di wilayah ini");
            assertThatThrownBy(() -> reasoning.why(RegionCode.of("35"), Optional.of("KEA-01"))).hasMessageContaining("PROVINSI");
        }
    }

    @Test
    void anAlertThatOutlivesItsCriterionHasNoMeasureAndBreaksNothing() {
        AlertKey clash = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);
        try (Reasoning reasoning = whole(BOOK)) {
            List<Delivery> one = delivered(report("MEDIA", "1", "KEA-01", "35.14", START));
            reasoning.judge(START, one);
            assertThat(reasoning.measured(clash)).map(Why::measured).contains("1 dalam 14 hari");
            assertThat(reasoning.measured(new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.EXERCISE))).isEmpty();
            reasoning.adopt(new Pages().criteria(Pages.CLASHES.replace("KEA-01,Bentrok", "KEA-09,Bentrok")).read(), one::stream);
            assertThat(reasoning.open()).extracting(open -> open.key()).containsExactly(clash);
            assertThat(reasoning.measured(clash)).isEmpty();
        }
    }

    @Test
    void aHigherThresholdDropsAndMovesDecisions() {
        List<JournalEntry> entries = List.of(report("MEDIA", "1", "KEA-01", "35.14", START),
                report("MEDIA", "2", "KEA-01", "35.14", START.plusSeconds(600)), report("MEDIA", "3", "KEA-01", "73.10", START));
        Diff diff = Diff.between(decisions(BOOK, entries, START.plusSeconds(3_600)),
                decisions(new Pages().criterion(Map.of("kuning", "2", "reda", "1")).read(), entries, START.plusSeconds(3_600)));
        assertThat(diff.moved()).singleElement()
                .satisfies(pair -> assertThat(pair.after().at()).isEqualTo(START.plusSeconds(600)));
        assertThat(diff.dropped()).extracting(one -> one.decision().key().region().dotted()).containsExactly("73.10");
        assertThat(diff.added()).isEmpty();
        assertThat(diff.perRegion()).containsOnlyKeys(RegionCode.of("35.14"), RegionCode.of("73.10"));
    }

    private static List<Decided> decisions(RuleBook book, List<JournalEntry> entries, Instant until) {
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, MINUTE, entries, Optional.of(until), decided::add);
        return decided;
    }

    private static Reasoning whole(RuleBook book) {
        return new Reasoning(book, MINUTE, Scope.WHOLE, START, Past.of(List.of()));
    }

    private static List<Delivery> delivered(JournalEntry... entries) {
        return Stream.of(entries).map(entry -> new Delivery(entry, Role.COUNTS)).toList();
    }
}
