package id.kentongan.reasoning.edges;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.inquiry.Why;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Classification;
import id.kentongan.facts.Deed;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.played.Playing;
import id.kentongan.reasoning.played.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 6 of the contract. KEA-01: window 14 days, yellow 1, red 3, hold 3. */
class ActTest {
    private static final String CLASH = "KEA-01@35.14";
    private static final String RUMOUR = "MANUAL-HOAKS@35.14";
    private static final String OPENED = "06-01 08:00:00 RAISE KEA-01@35.14 KUNING";
    private static final String END = "07-15 00:00";
    private static final Deed UP = new Deed.Escalate();
    private static final Deed OFF = new Deed.Clear();

    private static Ledger yellow() {
        return new Ledger().report("POLRES", "x1", "KEA-01", "35.14", 1, "06-01 08:00");
    }

    private static Act escalated(String moment) {
        return Ledger.act("naik", UP, CLASH, moment);
    }

    private static Act cleared(String moment) {
        return Ledger.act("tutup", OFF, CLASH, moment);
    }

    private static List<String> decided(Ledger ledger) {
        return ledger.decided(END, CLASH);
    }

    @Test
    void escalatedByAPersonItFallsByTheRules() {
        assertThat(decided(yellow().acts(escalated("06-01 09:00")))).containsExactly(OPENED,
                "06-01 09:00:00 ESCALATE KEA-01@35.14 MERAH", "06-18 08:00:00 DEESCALATE KEA-01@35.14 KUNING",
                "06-21 08:00:00 CLEAR KEA-01@35.14 HIJAU");
    }

    @Test
    void whatWasCalmWhenItWasEscalatedIsCalmAnewFromThatTick() {
        assertThat(decided(yellow().acts(escalated("06-16 09:00")))).containsExactly(OPENED,
                "06-16 09:00:00 ESCALATE KEA-01@35.14 MERAH", "06-19 09:00:00 DEESCALATE KEA-01@35.14 KUNING",
                "06-22 09:00:00 CLEAR KEA-01@35.14 HIJAU");
    }

    @Test
    void whatIsNotOpenIsNotEscalatedNorCleared() {
        assertThat(decided(new Ledger().acts(escalated("06-01 09:00")).acts(cleared("06-01 10:00")))).isEmpty();
        assertThat(decided(yellow().acts(escalated("05-31 09:00")))).containsExactly(OPENED,
                "06-18 08:00:00 CLEAR KEA-01@35.14 HIJAU");
        assertThat(decided(yellow().acts(escalated("06-18 08:01"))))
                .containsExactly(OPENED, "06-18 08:00:00 CLEAR KEA-01@35.14 HIJAU");
    }

    /** What arrives in the tick that opens an alert was written before anybody could know of it. */
    @Test
    void anActInTheTickThatOpensTheAlertFindsNoneOpen() {
        assertThat(decided(yellow().acts(escalated("06-01 08:00")))).containsExactly(OPENED,
                "06-18 08:00:00 CLEAR KEA-01@35.14 HIJAU");
    }

    @Test
    void anActThatNamesAnotherAlertOfTheSameConcernDoesNothing() {
        assertThat(decided(yellow().acts(naming(escalated("06-01 09:00"), "KEA-01_35.14_20240501T010000Z")))).hasSize(2);
        assertThat(decided(yellow().acts(naming(escalated("06-01 09:00"), "KEA-01_35.14_20240601T010000Z"))))
                .contains("06-01 09:00:00 ESCALATE KEA-01@35.14 MERAH");
    }

    private static Act naming(Act act, String alert) {
        return new Act(act.id(), act.retracted(), act.deed(), act.key(), Optional.of(alert), act.reason(), act.occurredAt(),
                act.receivedAt());
    }

    private static Act revised(Act act, int revision, boolean retracted, String reason, String moment) {
        Instant at = Ledger.at(moment);
        return new Act(Act.id(act.actor(), act.id().id(), revision), retracted, act.deed(), act.key(), act.alert(), reason, at,
                at);
    }

    @Test
    void withdrawnBeforeItsTickItNeverWas() {
        Act act = escalated("06-01 09:00");
        assertThat(decided(yellow().acts(act).acts(revised(act, 1, true, "", "06-01 09:00")))).hasSize(2);
    }

    @Test
    void withdrawnLaterWhatItDidStands() {
        Act act = escalated("06-01 09:00");
        assertThat(decided(yellow().acts(act).acts(revised(act, 1, true, "", "06-02 09:00"))))
                .isEqualTo(decided(yellow().acts(act)));
    }

    @Test
    void theSameInOtherWordsIsNotDoneTwice() {
        Act act = escalated("06-01 09:00");
        assertThat(decided(yellow().acts(act).acts(revised(act, 1, false, "salah ketik", "06-19 09:00"))))
                .isEqualTo(decided(yellow().acts(act)));
    }

    @Test
    void aCorrectionThatMeansAnotherAlertIsDone() {
        Act other = Ledger.act("naik", UP, "KEA-01@35.15", "06-01 09:00");
        Act corrected = new Act(Act.id("analis", "naik", 1), false, UP, escalated("06-01 10:00").key(), Optional.empty(),
                "salah tempat",
                Ledger.at("06-01 10:00"), Ledger.at("06-01 10:00"));
        assertThat(decided(yellow().acts(other).acts(corrected))).contains("06-01 10:00:00 ESCALATE KEA-01@35.14 MERAH");
        // One that came after a higher revision says nothing any more.
        Act late = revised(escalated("06-01 11:00"), 0, false, "terlambat", "06-01 11:00");
        assertThat(decided(yellow().acts(revised(escalated("06-01 10:00"), 1, true, "", "06-01 10:00")).acts(late))).hasSize(2);
    }

    @Test
    void clearedItStaysDownUntilItWasCalmOnce() {
        Ledger ledger = yellow().acts(cleared("06-02 08:00")).report("POLRES", "x2", "KEA-01", "35.14", 1, "06-03 08:00")
                .report("POLRES", "x3", "KEA-01", "35.14", 1, "06-20 08:00");
        assertThat(decided(ledger)).containsExactly(OPENED, "06-02 08:00:00 CLEAR KEA-01@35.14 HIJAU",
                "06-20 08:00:00 RAISE KEA-01@35.14 KUNING", "07-07 08:00:00 CLEAR KEA-01@35.14 HIJAU");
    }

    @Test
    void clearedItIsRaisedWhenItIsWorseThanWhenItWasCleared() {
        Ledger ledger = yellow().acts(cleared("06-02 08:00")).report("POLRES", "x2", "KEA-01", "35.14", 2, "06-04 08:00");
        assertThat(decided(ledger)).startsWith(OPENED, "06-02 08:00:00 CLEAR KEA-01@35.14 HIJAU",
                "06-04 08:00:00 RAISE KEA-01@35.14 MERAH");
    }

    @Test
    void redIsClearedAtOnceAndNothingIsWorseThanRed() {
        Ledger ledger = new Ledger().report("POLRES", "x1", "KEA-01", "35.14", 3, "06-01 08:00").acts(cleared("06-02 08:00"))
                .report("POLRES", "x2", "KEA-01", "35.14", 9, "06-04 08:00");
        assertThat(decided(ledger)).containsExactly("06-01 08:00:00 RAISE KEA-01@35.14 MERAH",
                "06-02 08:00:00 CLEAR KEA-01@35.14 HIJAU");
    }

    @Test
    void whatIsCalmWhenItIsClearedMayBeRaisedAtOnce() {
        Ledger later = yellow().acts(cleared("06-16 08:00")).report("POLRES", "x2", "KEA-01", "35.14", 1, "06-16 08:01");
        assertThat(decided(later)).contains("06-16 08:01:00 RAISE KEA-01@35.14 KUNING");
    }

    @Test
    void aWithdrawnClearanceHoldsNothingDown() {
        Act act = cleared("06-02 08:00");
        assertThat(decided(yellow().acts(act).acts(revised(act, 1, true, "", "06-03 08:00")))).startsWith(OPENED,
                "06-02 08:00:00 CLEAR KEA-01@35.14 HIJAU", "06-03 08:00:00 RAISE KEA-01@35.14 KUNING");
        assertThat(decided(yellow().acts(act).acts(revised(act, 1, false, "alasan lain", "06-03 08:00")))).hasSize(2);
    }

    @Test
    void inOneTickThePersonGoesBeforeTheRuleWhichLooksAgainAtTheNext() {
        Ledger ledger = yellow().acts(cleared("06-02 08:00")).report("POLRES", "x2", "KEA-01", "35.14", 5, "06-02 08:00");
        assertThat(decided(ledger)).startsWith(OPENED, "06-02 08:00:00 CLEAR KEA-01@35.14 HIJAU",
                "06-02 08:00:01 RAISE KEA-01@35.14 MERAH");
    }

    @Test
    void ofSeveralActsInOneTickTheOneThatClosesIsDone() {
        for (List<Act> both : List.of(List.of(escalated("06-02 08:00"), cleared("06-02 08:00")),
                List.of(cleared("06-02 08:00"), escalated("06-02 08:00")))) {
            assertThat(decided(yellow().acts(both.get(0)).acts(both.get(1)))).containsExactly(OPENED,
                    "06-02 08:00:00 CLEAR KEA-01@35.14 HIJAU");
        }
    }

    @Test
    void raisedByAPersonOnlyAPersonCloses() {
        Ledger raised = new Ledger().acts(Ledger.act("naik", new Deed.Raise(Level.KUNING), RUMOUR, "06-01 08:00"))
                .acts(Ledger.act("lagi", new Deed.Raise(Level.MERAH), RUMOUR, "06-02 08:00"));
        assertThat(raised.decided(END, RUMOUR)).containsExactly("06-01 08:00:00 RAISE MANUAL-HOAKS@35.14 KUNING");
        raised.acts(Ledger.act("merah", UP, RUMOUR, "06-20 08:00")).acts(Ledger.act("selesai", OFF, RUMOUR, "07-01 08:00"))
                .acts(Ledger.act("kembali", new Deed.Raise(Level.KUNING), RUMOUR, "07-02 08:00"));
        assertThat(raised.decided(END, RUMOUR)).containsExactly("06-01 08:00:00 RAISE MANUAL-HOAKS@35.14 KUNING",
                "06-20 08:00:00 ESCALATE MANUAL-HOAKS@35.14 MERAH", "07-01 08:00:00 CLEAR MANUAL-HOAKS@35.14 HIJAU",
                "07-02 08:00:00 RAISE MANUAL-HOAKS@35.14 KUNING");
    }

    @Test
    void anActInADrillBearsOnTheDrillAlone() {
        Act act = escalated("06-01 09:00");
        Act drill = new Act(act.id(), false, UP, new AlertKey("KEA-01", act.key().region(), Kind.EXERCISE), Optional.empty(),
                "latihan",
                act.occurredAt(), act.receivedAt());
        Ledger both = yellow().drill("d1", "KEA-01", "35.14", 1, "06-01 08:00").acts(drill);
        assertThat(both.decided(END, "KEA-01@35.14 (EXERCISE)"))
                .contains("06-01 09:00:00 ESCALATE KEA-01@35.14 (EXERCISE) MERAH");
        assertThat(decided(both)).hasSize(2);
    }

    @Test
    void theOthersChangeNoLevel() {
        int number = 0;
        Ledger ledger = yellow();
        for (Deed deed : List.of(new Deed.Take(), new Deed.Verify(), new Deed.Verdict(Deed.Finding.SALAH), new Deed.Comment(),
                new Deed.Handle(Handling.Progress.DIMULAI, "Polres"), new Deed.Silence(Ledger.at("06-10 08:00")),
                new Deed.Release(Classification.BIASA))) {
            ledger.acts(Ledger.act("lain" + number++, deed, CLASH, "06-02 08:00"));
        }
        assertThat(decided(ledger)).isEqualTo(decided(yellow()));
    }

    @Test
    void theDecisionCarriesTheActAndItsReason() {
        Decided made = Playing.whole(Ledger.BOOK, Ledger.SECOND, yellow().acts(escalated("06-01 09:00")).entries())
                .to(Ledger.at("06-01 10:00")).decided().stream().filter(one -> one.byHand().isPresent()).findFirst()
                .orElseThrow();
        assertThat(made.because()).endsWith(": dinaikkan dari KUNING ke MERAH oleh analis: karena naik.");
        assertThat(made.evidence()).containsExactly("pengguna:analis/naik@0", "POLRES/x1@0");
        assertThat(made.byHand().orElseThrow().reason()).isEqualTo("karena naik");
        assertThat(made.byHand().orElseThrow().act()).isEqualTo(Deed.Verb.ESCALATE);
    }

    @Test
    void whyTellsOfWhatAPersonClosedAndRaised() {
        Ledger ledger = yellow().acts(cleared("06-02 08:00"))
                .acts(Ledger.act("naik", new Deed.Raise(Level.MERAH), RUMOUR, "06-02 08:00"));
        try (Reasoning reasoning = Replay.play(Ledger.BOOK, Ledger.SECOND, ledger.entries(),
                Optional.of(Ledger.at("06-03 08:00")),
                outcome -> {})) {
            List<Why> concerns = reasoning.why(RegionCode.of("35.14"), Optional.empty()).concerns();
            assertThat(concerns).filteredOn(why -> why.key().code().equals("KEA-01")).singleElement()
                    .satisfies(why -> assertThat(why.missing()).contains("ditutup petugas dari KUNING (pengguna:analis/tutup): "
                            + "tidak dinaikkan lagi oleh aturan sebelum pernah reda, atau melampaui KUNING"));
            assertThat(concerns).filteredOn(why -> why.key().manual()).singleElement()
                    .satisfies(why -> assertThat(why.stands()).isEqualTo(Level.MERAH));
            assertThat(reasoning.why(RegionCode.of("35.14"), Optional.of("MANUAL-HOAKS")).concerns()).hasSize(1);
        }
    }

    /** A correction goes to both provinces; only the one in which it lies raises it. */
    @Test
    void raisedInAnotherProvinceAfterACorrectionItIsRaisedOnce() {
        Act first = Ledger.act("naik", new Deed.Raise(Level.KUNING), RUMOUR, "06-01 08:00");
        Act moved = Ledger.act("naik", new Deed.Raise(Level.KUNING), "MANUAL-HOAKS@73.10", "06-02 08:00");
        Ledger ledger = new Ledger().acts(first).acts(new Act(Act.id("analis", "naik", 1), false, moved.deed(), moved.key(),
                Optional.empty(), "salah tempat", moved.occurredAt(), moved.receivedAt()));
        try (Playing shards = Playing.shards(Ledger.BOOK, Ledger.SECOND, ledger.entries(), Post::faithful)) {
            List<Decided> decided = shards.to(Ledger.at("06-03 08:00")).decided();
            assertThat(Ledger.told(decided, RUMOUR, "MANUAL-HOAKS@73.10")).containsExactly(
                    "06-01 08:00:00 RAISE MANUAL-HOAKS@35.14 KUNING", "06-02 08:00:00 RAISE MANUAL-HOAKS@73.10 KUNING");
        }
    }

    /** Before, between and after the acts, the calm and the rise. */
    @ParameterizedTest
    @ValueSource(strings = {"06-01 12:00", "06-02 12:00", "06-03 12:00", "06-17 12:00", "06-19 12:00", "06-21 12:00"})
    void aRestartChangesNothing(String restart) {
        Act act = Ledger.act("tutup2", OFF, "KEA-01@35.15", "06-02 08:00");
        Ledger ledger = yellow().acts(cleared("06-02 08:00")).report("POLRES", "x2", "KEA-01", "35.14", 1, "06-03 08:00")
                .report("POLRES", "x3", "KEA-01", "35.14", 1, "06-20 08:00")
                .report("POLRES", "y1", "KEA-01", "35.15", 1, "06-01 08:00").acts(act)
                .acts(revised(act, 1, true, "", "06-04 08:00"))
                .acts(Ledger.act("naik", new Deed.Raise(Level.MERAH), RUMOUR, "06-01 08:00"))
                .acts(Ledger.act("selesai", OFF, RUMOUR, "07-01 08:00"));
        List<Decided> uninterrupted = Playing.whole(Ledger.BOOK, Ledger.SECOND, ledger.entries())
                .to(Ledger.at(END).plus(Duration.ofDays(1))).decided();
        assertThat(uninterrupted).hasSizeGreaterThan(8);
        for (Playing playing : List.of(Playing.whole(Ledger.BOOK, Ledger.SECOND, ledger.entries()),
                Playing.shards(Ledger.BOOK, Ledger.SECOND, ledger.entries(), Post::faithful))) {
            try (playing) {
                assertThat(playing.restart(Ledger.at(restart)).to(Ledger.at(END).plus(Duration.ofDays(1))).decided())
                        .isEqualTo(uninterrupted);
            }
        }
    }
}
