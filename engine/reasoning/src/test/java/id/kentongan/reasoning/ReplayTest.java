package id.kentongan.reasoning;

import static id.kentongan.reasoning.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.BookTaken;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Handling;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Kind;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.History;
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
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant START = Instant.parse("2024-06-03T01:00:00Z");
    /** KODIM owes no reports, so that nothing goes blind by it, and is good enough to carry a red alert alone. */
    private static final String SOURCES = """
            kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan
            POLRES,Kepolisian Resor,Polri,B,TERBATAS,KABUPATEN,24,-
            MEDIA,Media massa,-,C,BIASA,KABUPATEN,,-
            KODIM,Komando Distrik Militer,TNI,A,TERBATAS,KABUPATEN,,-
            """;
    private static final RuleBook BOOK = pages().read();

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
            entries.add(Reports.of("KODIM", "" + i, "KEA-01", "35.14.01", START.plusSeconds(i)).graded('A', 1).build());
        }
        List<Decided> decided = replay(entries, Optional.of(START.plus(Duration.ofDays(60))));
        Instant calm = START.plusSeconds(2).plus(Duration.ofDays(14));
        assertThat(decided).extracting(one -> one.decision().verb() + " " + one.decision().to() + " " + one.at()).containsExactly(
                "RAISE KUNING " + START, "ESCALATE MERAH " + START.plusSeconds(2),
                "DEESCALATE KUNING " + calm.plus(Duration.ofDays(7)), "CLEAR HIJAU " + calm.plus(Duration.ofDays(14)));
        assertThat(decided.get(1).because())
                .endsWith("dari 1 sumber (KODIM); cukup karena satu laporan bernilai A1, A2, B1 atau B2.");
        assertThat(decided.get(3).because()).contains("0 dalam 14 hari, di bawah batas reda 0,5", "tanpa putus selama 7 hari",
                "turun dari KUNING ke HIJAU");
    }

    @Test
    void aLineThatCallsItselfBetterThanItsSourceIsCarriesNoRedAlert() {
        List<JournalEntry> entries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            entries.add(Reports.of("MEDIA", "" + i, "KEA-01", "35.14.01", START).graded('A', 1).build());
        }
        assertThat(replay(entries, Optional.empty())).extracting(one -> one.decision().to().name()).containsExactly("KUNING");
    }

    @Test
    void timeBeginsWithTheFirstBookTakenElseWithTheFirstEnrolmentOrEntry() {
        JournalEntry early = report("MEDIA", "1", "KEA-01", "35.14", START);
        Instant later = START.plusSeconds(60);
        assertThat(Replay.beginning(BOOK, List.of())).isEqualTo(Instant.EPOCH);
        assertThat(Replay.beginning(BOOK, List.of(report("MEDIA", "2", "KEA-01", "35.14", later), early))).isEqualTo(START);
        assertThat(Replay.beginning(BOOK, List.of(early, new BookTaken("b", later.plusSeconds(1)), new BookTaken("a", later))))
                .isEqualTo(later);
        assertThat(Replay.beginning(enrolled("2024-06-01"), List.of(early))).isEqualTo(Instant.parse("2024-05-31T17:00:00Z"));
        assertThat(Replay.beginning(enrolled("2024-06-30"), List.of(early))).isEqualTo(START);
    }

    @Test
    void silenceIsJudgedThoughNobodyHasEverReported() {
        RuleBook book = enrolled("2024-06-01");
        Instant until = Instant.parse("2024-06-01T17:00:00Z");
        try (Reasoning silent = Replay.play(book, SECOND, List.of(), Optional.of(until), outcome -> {});
                Reasoning before = Replay.play(book, SECOND, List.of(), Optional.of(until.minusSeconds(1)), outcome -> {});
                Reasoning notYet = Replay.play(book, SECOND, List.of(new BookTaken("a", START)), Optional.of(START),
                        outcome -> {})) {
            assertThat(silent.blind(RegionCode.of("35.14"))).isTrue();
            assertThat(before.blind(RegionCode.of("35.14"))).isFalse();
            assertThat(notYet.blind(RegionCode.of("35.14"))).isFalse();
        }
    }

    @Test
    void withoutAHoldEachStepTakesATick() {
        RuleBook book = pages().criterion(Map.of("tahan_hari", "0")).read();
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, SECOND, List.of(
                Reports.of("KODIM", "1", "KEA-01", "35.14.01", START).graded('A', 1).build(),
                Reports.of("KODIM", "2", "KEA-01", "35.14.01", START).graded('A', 1).build(),
                Reports.of("KODIM", "3", "KEA-01", "35.14.01", START).graded('A', 1).build()),
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
        RuleBook book = pages().criterion(Map.of("berlaku_sampai", "2024-06-10")).read();
        List<Decided> decided = new ArrayList<>();
        Replay.run(book, SECOND, List.of(report("MEDIA", "1", "KEA-01", "35.14", START)),
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
        Act handling = Act.of(new Handling(new EntryId("KESBANG", "h", 0),
                new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL),
                Handling.Progress.SELESAI, "Polres", START, START, ""));
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

    private static Pages pages() {
        return new Pages().with("sumber.csv", SOURCES);
    }

    private static RuleBook enrolled(String since) {
        return pages().with("wajib_lapor.csv", "sumber,wilayah,sejak\nPOLRES,35.14," + since + "\n").read();
    }

    private static String hash(List<? extends JournalEntry> entries) {
        History history = new History();
        Replay.run(BOOK, Duration.ofMinutes(1), entries, Optional.of(START.plus(Duration.ofDays(90))), history::add);
        assertThat(history.size()).isPositive();
        return history.hash();
    }

    private static List<Decided> replay(List<? extends JournalEntry> entries, Optional<Instant> until) {
        List<Decided> decided = new ArrayList<>();
        Replay.run(BOOK, SECOND, entries, until, decided::add);
        return decided;
    }
}
