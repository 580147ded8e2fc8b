package id.kentongan.reasoning;

import static id.kentongan.reasoning.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Regions REGIONS = Regions.bundled();
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant START = Instant.parse("2024-06-03T01:00:00Z");
    private static final RuleBook BOOK = new Pages().read();

    @Test
    void oneReportRaisesYellowWithItsNumbersAndEvidence() {
        List<Decided> decided = replay(List.of(report("POLRES", "1", "KEA-01", "35.14.01", START)), Optional.empty());
        assertThat(decided).singleElement().satisfies(raise -> {
            assertThat(raise.decision().verb()).isEqualTo("RAISE");
            assertThat(raise.at()).isEqualTo(START);
            assertThat(raise.alert()).isEqualTo("KEA-01_35.14_20240603T010000Z");
            assertThat(raise.evidence()).containsExactly("POLRES/1@0");
            assertThat(raise.legalBasis()).containsExactly("UU 7/2012 Pasal 10");
            assertThat(raise.ruleBook()).isEqualTo(BOOK.hash());
            assertThat(raise.because()).isEqualTo("Bentrok warga (KEA-01) di Kabupaten Pasuruan, Jawa Timur: 1 dalam 14 hari,"
                    + " ambang KUNING ≥ 1, dari 1 sumber (POLRES).");
        });
    }

    @Test
    void redWithoutASecondSourceIsYellowAndSaysWhatIsMissing() {
        List<Decided> decided = replay(List.of(report("MEDIA", "1", "KEA-01", "35.14.01", START),
                report("MEDIA", "2", "KEA-01", "35.14.01", START), report("MEDIA", "3", "KEA-01", "35.14.01", START)),
                Optional.empty());
        assertThat(decided).extracting(one -> one.decision().to().name()).containsExactly("KUNING");
        assertThat(decided.get(0).because()).contains("ambang MERAH ≥ 3 sudah tercapai, tetapi kurang 1 sumber independen");
    }

    @Test
    void redComesDownStepByStepAfterEachHold() {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            entries.add(Reports.of("MEDIA", "" + i, "KEA-01", "35.14.01", START.plusSeconds(i)).graded('A', 1).build());
        }
        List<Decided> decided = replay(entries, Optional.of(START.plus(Duration.ofDays(60))));
        Instant calm = START.plusSeconds(2).plus(Duration.ofDays(14));
        assertThat(decided).extracting(one -> one.decision().verb() + " " + one.decision().to() + " " + one.at()).containsExactly(
                "RAISE KUNING " + START, "ESCALATE MERAH " + START.plusSeconds(2),
                "DEESCALATE KUNING " + calm.plus(Duration.ofDays(7)), "CLEAR HIJAU " + calm.plus(Duration.ofDays(14)));
        assertThat(decided.get(3).because()).contains("0 dalam 14 hari, di bawah batas reda 0,5", "tanpa putus selama 7 hari",
                "turun dari KUNING ke HIJAU");
    }

    @Test
    void withoutAHoldEachStepTakesATick() {
        RuleBook book = new Pages().criterion(Map.of("tahan_hari", "0")).read();
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, REGIONS, SECOND, List.of(
                Reports.of("MEDIA", "1", "KEA-01", "35.14.01", START).graded('A', 1).build(),
                Reports.of("MEDIA", "2", "KEA-01", "35.14.01", START).graded('A', 1).build(),
                Reports.of("MEDIA", "3", "KEA-01", "35.14.01", START).graded('A', 1).build()),
                Optional.of(START.plus(Duration.ofDays(15))), decided::add);
        Instant calm = START.plus(Duration.ofDays(14));
        assertThat(decided).extracting(one -> one.decision().verb() + " " + one.at()).containsExactly("RAISE " + START,
                "DEESCALATE " + calm, "CLEAR " + calm.plusSeconds(1));
    }

    @Test
    void nothingIsClearedWhileAReportIsOverdue() {
        List<JournalEntry> entries = new ArrayList<>();
        entries.add(report("POLRES", "1", "KEA-01", "35.14", START));
        assertThat(replay(entries, Optional.of(START.plus(Duration.ofDays(60))))).extracting(one -> one.decision().verb())
                .containsExactly("RAISE");
        Instant heard = START.plus(Duration.ofDays(40));
        entries.add(report("POLRES", "2", "NIHIL", "35.14", heard));
        assertThat(replay(entries, Optional.of(START.plus(Duration.ofDays(60)))))
                .extracting(one -> one.decision().verb() + one.at())
                .containsExactly("RAISE" + START, "CLEAR" + heard);
    }

    @Test
    void anAlertWhoseRowHasEndedFallsAfterItsHold() {
        RuleBook book = new Pages().criterion(Map.of("berlaku_sampai", "2024-06-10")).read();
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, REGIONS, SECOND, List.of(report("MEDIA", "1", "KEA-01", "35.14", START)),
                Optional.of(START.plus(Duration.ofDays(60))), decided::add);
        Instant ended = Instant.parse("2024-06-10T17:00:00Z");
        assertThat(decided).extracting(one -> one.decision().verb() + one.at()).containsExactly("RAISE" + START,
                "CLEAR" + ended.plus(Duration.ofDays(7)));
        assertThat(decided.get(1).because()).contains("baris kriteria sudah tidak berlaku sejak 11 Juni 2024 pukul 00.00 WIB");
    }

    @Test
    void aDrillRaisesItsOwnAlert() {
        List<Decided> decided = replay(List.of(Reports.of("POLRES", "1", "KEA-01", "35.14", START).drill().build()),
                Optional.empty());
        assertThat(decided).singleElement().satisfies(raise -> {
            assertThat(raise.decision().key().kind()).isEqualTo(Kind.EXERCISE);
            assertThat(raise.because()).startsWith("LATIHAN: ");
        });
    }

    @Test
    void anEntryGivenTwiceCountsOnceAsFirstReceived() {
        JournalEntry first = report("MEDIA", "1", "KEA-01", "35.14", START);
        JournalEntry again = report("MEDIA", "1", "KEA-01", "35.14", START.plusSeconds(5));
        assertThat(replay(List.of(again, first), Optional.empty())).isEqualTo(replay(List.of(first), Optional.empty()));
    }

    @Test
    void handlingOfAnAlertThatIsNotOpenChangesNothing() {
        Handling handling = new Handling(new EntryId("KESBANG", "h", 0),
                new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL),
                Handling.Progress.SELESAI, "Polres", START, START, "");
        assertThat(replay(List.of(handling), Optional.empty())).isEmpty();
    }

    /** Seeds 0 to 19: whatever the order of the entries, with duplicates among them, the history is the same. */
    @Test
    void theHistoryDoesNotDependOnTheOrderOfEntries() {
        for (int seed = 0; seed < 20; seed++) {
            List<JournalEntry> entries = Journals.random(seed, 120);
            List<JournalEntry> shuffled = new ArrayList<>(entries);
            shuffled.addAll(entries.subList(0, 20));
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(hash(shuffled)).as("seed %d", seed).isEqualTo(hash(entries));
        }
    }

    private static String hash(List<? extends JournalEntry> entries) {
        History history = new History();
        Replay.run(BOOK, REGIONS, Duration.ofMinutes(1), entries, Optional.of(START.plus(Duration.ofDays(90))), history::add);
        assertThat(history.size()).isPositive();
        return history.hash();
    }

    private static List<Decided> replay(List<? extends JournalEntry> entries, Optional<Instant> until) {
        List<Decided> decided = new ArrayList<>();
        Replay.run(BOOK, REGIONS, SECOND, entries, until, decided::add);
        return decided;
    }
}
