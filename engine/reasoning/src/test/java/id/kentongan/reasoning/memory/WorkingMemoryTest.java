package id.kentongan.reasoning.memory;

import id.kentongan.facts.Visible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.CriterionFinding;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.SilentSource;
import id.kentongan.facts.Area;
import id.kentongan.facts.Blind;
import id.kentongan.facts.CalmBound;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Finding;
import id.kentongan.facts.Held;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.PolicyFinding;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Stage;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Threshold;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

class WorkingMemoryTest {
    private static final KieBase CORE = Compiled.core();
    private static final RegionCode PASURUAN = RegionCode.of("35.14");
    private static final AlertKey CLASH = new AlertKey("KEA-01", PASURUAN, Kind.ACTUAL);

    private final WorkingMemory memory = new WorkingMemory(CORE);

    @Test
    void aMeasureBelowTheThresholdRaisesNothing() {
        row(memory);
        memory.put(measure(CLASH, 2, "POLRES"));
        memory.fire();
        assertThat(memory.decisions()).isEmpty();
    }

    @Test
    void aMeasureAtTheYellowThresholdRaisesYellow() {
        row(memory);
        memory.put(measure(CLASH, 3, "POLRES"));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Raise(CLASH, Level.KUNING));
    }

    @Test
    void redFromOneSourceStaysYellow() {
        row(memory);
        memory.put(measure(CLASH, 9, "POLRES"));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Raise(CLASH, Level.KUNING));
        memory.put(measure(CLASH, 9, "POLRES", "KODIM"));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Raise(CLASH, Level.MERAH));
    }

    @Test
    void inTheNationAFindingOfACriterionIsFoundAndRaisesNothing() {
        try (WorkingMemory nation = new WorkingMemory(Compiled.nation())) {
            row(nation);
            nation.put(measure(CLASH, 9, "POLRES", "KODIM"));
            nation.fire();
            assertThat(nation.highest(CLASH)).extracting(Finding::level).containsExactly(Level.MERAH);
            assertThat(nation.decisions()).isEmpty();
        }
    }

    @Test
    void aFindingBelowItsAlertChangesNothing() {
        row(memory);
        memory.put(standing(Level.MERAH));
        memory.put(measure(CLASH, 3, "POLRES"));
        memory.fire();
        assertThat(memory.decisions()).isEmpty();
        assertThat(memory.quiet(CLASH)).isFalse();
    }

    @Test
    void aFindingAboveItsAlertEscalatesIt() {
        row(memory);
        memory.put(standing(Level.KUNING));
        memory.put(measure(CLASH, 6, "POLRES", "KODIM"));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Escalate(CLASH, Level.KUNING, Level.MERAH));
    }

    @Test
    void calmAloneLowersNothingAndHeldCalmLowersOneStep() {
        row(memory);
        memory.put(standing(Level.MERAH));
        memory.put(measure(CLASH, 0));
        memory.fire();
        assertThat(memory.quiet(CLASH)).isTrue();
        assertThat(memory.decisions()).isEmpty();
        memory.put(new Held(CLASH));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Deescalate(CLASH, Level.MERAH, Level.KUNING));
    }

    @Test
    void nothingIsLoweredWhileBlind() {
        row(memory);
        memory.put(standing(Level.KUNING));
        memory.put(measure(CLASH, 0));
        memory.put(new Held(CLASH));
        memory.put(new Blind(PASURUAN));
        memory.fire();
        assertThat(memory.decisions()).isEmpty();
        memory.remove(new Blind(PASURUAN));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Clear(CLASH, Level.KUNING));
    }

    @Test
    void aVillageIsBlindWhileItsSubDistrictOrItsDistrictIsAndNotWithItsProvince() {
        RegionCode village = RegionCode.of("35.14.01.2001");
        AlertKey key = new AlertKey("KEA-01", village, Kind.ACTUAL);
        memory.put(new Standing(key, Level.MERAH, Instant.EPOCH, Instant.EPOCH, Optional.empty(), Visible.NOTHING));
        memory.put(new Held(key));
        for (String above : List.of("35.14.01.2001", "35.14.01", "35.14")) {
            memory.put(new Blind(RegionCode.of(above)));
            memory.fire();
            assertThat(memory.decisions()).as(above).isEmpty();
            memory.remove(new Blind(RegionCode.of(above)));
        }
        memory.put(new Blind(RegionCode.of("35")));
        memory.put(new Blind(RegionCode.of("35.14.02")));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Deescalate(key, Level.MERAH, Level.KUNING));
    }

    @Test
    void anAlertWhoseRowHasEndedIsQuiet() {
        row(memory);
        memory.put(standing(Level.KUNING));
        memory.put(measure(CLASH, 9, "POLRES", "KODIM"));
        memory.fire();
        assertThat(memory.quiet(CLASH)).isFalse();
        rowEnds();
        memory.fire();
        assertThat(memory.quiet(CLASH)).isTrue();
        assertThat(memory.concluded(CriterionFinding.class)).isEmpty();
        assertThat(memory.concluded(PolicyFinding.class)).isEmpty();
    }

    @Test
    void noValueIsNeitherFoundNorQuiet() {
        row(memory);
        memory.put(standing(Level.KUNING));
        memory.put(new Measure(CLASH, Measurement.TERAKHIR, false, BigDecimal.ZERO, new TreeSet<>(), false));
        memory.fire();
        assertThat(memory.quiet(CLASH)).isFalse();
        assertThat(memory.concluded(CriterionFinding.class)).isEmpty();
        assertThat(memory.concluded(PolicyFinding.class)).isEmpty();
    }

    @Test
    void ofSeveralFindingsTheHighestSpeaks() {
        WorkingMemory withPolicies = new WorkingMemory(Compiled.with("""
                rule "KBJ-01 low" when Area($r : region) then
                    insertLogical(new PolicyFinding(new AlertKey("KBJ-01", $r, Kind.ACTUAL), Level.KUNING, new TreeSet(), "low", Set.of()));
                end
                rule "KBJ-01 high" when Area($r : region, archipelagic == true) then
                    insertLogical(new PolicyFinding(new AlertKey("KBJ-01", $r, Kind.ACTUAL), Level.MERAH, new TreeSet(), "high", Set.of()));
                end
                """));
        withPolicies.put(new Area(PASURUAN, "Pasuruan", true));
        withPolicies.fire();
        AlertKey key = new AlertKey("KBJ-01", PASURUAN, Kind.ACTUAL);
        assertThat(withPolicies.decisions()).containsExactly(new Decision.Raise(key, Level.MERAH));
        assertThat(withPolicies.highest(key)).extracting(finding -> ((PolicyFinding) finding).because()).containsExactly("high");
    }

    @Test
    void aWaivedHoldClearsYellowAtOnceButNotWhileBlind() {
        WorkingMemory withPolicies = new WorkingMemory(Compiled.with("""
                rule "KBJ-02 handled" when Standing($key : key) then
                    insertLogical(new HoldWaived("KBJ-18", $key, "handled"));
                end
                """));
        row(withPolicies);
        withPolicies.put(standing(Level.KUNING));
        withPolicies.put(measure(CLASH, 0));
        withPolicies.put(new Blind(PASURUAN));
        withPolicies.fire();
        assertThat(withPolicies.decisions()).isEmpty();
        withPolicies.remove(new Blind(PASURUAN));
        withPolicies.fire();
        assertThat(withPolicies.decisions()).containsExactly(new Decision.Clear(CLASH, Level.KUNING));
        assertThat(withPolicies.waiver(CLASH)).isPresent();
    }

    @Test
    void aRuleThatThrowsIsNamed() {
        WorkingMemory bad = new WorkingMemory(Compiled.with("""
                rule "KBJ-13 throws" when $m : Measure() then
                    insertLogical(new Held(new AlertKey($m.code().substring(99), $m.key().region(), Kind.ACTUAL)));
                end
                """));
        bad.put(measure(CLASH, 1, "POLRES"));
        assertThatThrownBy(bad::fire).isInstanceOf(RuleFailed.class).hasMessageContaining("KBJ-13 throws");
    }

    @Test
    void aConditionThatThrowsIsNamed() {
        WorkingMemory bad = new WorkingMemory(Compiled.with("""
                rule "KBJ-14 throws" when $m : Measure(code.substring(99) == "x") then
                    insertLogical(new Held($m.key()));
                end
                """));
        assertThatThrownBy(() -> {
            bad.put(measure(CLASH, 1, "POLRES"));
            bad.fire();
        }).isInstanceOf(RuleFailed.class).hasMessageContaining("KBJ-14 throws");
    }

    @Test
    void rulesThatNeverEndAreStoppedAndNamed() {
        WorkingMemory bad = new WorkingMemory(Compiled.with("""
                rule "KBJ-15 endless" when Stage($p : province, $a : agenda, $n : name) then
                    insertLogical(new Stage($p, $a, $n + "."));
                end
                """));
        bad.put(new Stage("35", "PILKADA2024", "Kampanye"));
        assertThatThrownBy(bad::fire).isInstanceOf(RuleFailed.class).hasMessageContaining("KBJ-15 endless");
    }

    @Test
    void aFactThatIsStatedAgainChangesNothingAndOneOfTheSameIdentityTakesItsPlace() {
        assertThat(memory.put(measure(CLASH, 3, "POLRES"))).isTrue();
        assertThat(memory.put(measure(CLASH, 3, "POLRES"))).isFalse();
        assertThat(memory.put(measure(CLASH, 4, "POLRES"))).isTrue();
        assertThat(memory.stated(Measure.class)).containsExactly(measure(CLASH, 4, "POLRES"));
        assertThat(memory.remove(FactKind.MEASURE, CLASH)).isTrue();
        assertThat(memory.remove(measure(CLASH, 4, "POLRES"))).isFalse();
    }

    @Test
    void aMemoryUnderOtherRulesHoldsTheSameFacts() {
        row(memory);
        memory.put(measure(CLASH, 3, "POLRES"));
        memory.fire();
        try (WorkingMemory nation = memory.under(Compiled.nation())) {
            nation.fire();
            assertThat(nation.concluded(CriterionFinding.class)).extracting(CriterionFinding::key).containsExactly(CLASH);
            assertThat(nation.decisions()).isEmpty();
            assertThat(memory.decisions()).hasSize(1);
        }
    }

    private static void row(WorkingMemory memory) {
        memory.put(threshold("KEA-01", RegionLevel.KABUPATEN, Direction.NAIK, Level.KUNING, 3));
        memory.put(threshold("KEA-01", RegionLevel.KABUPATEN, Direction.NAIK, Level.MERAH, 6));
        memory.put(new CalmBound("KEA-01", RegionLevel.KABUPATEN, Direction.NAIK, BigDecimal.valueOf(3)));
    }

    /** As a shard does it: with the row goes what it measured. */
    private void rowEnds() {
        memory.removeAll(FactKind.THRESHOLD);
        memory.removeAll(FactKind.CALM_BOUND);
        memory.remove(FactKind.MEASURE, CLASH);
    }

    private static Threshold threshold(String code, RegionLevel at, Direction direction, Level level, int bound) {
        return new Threshold(code, at, direction, level, BigDecimal.valueOf(bound), level == Level.MERAH ? 2 : 1);
    }

    private static Standing standing(Level level) {
        return new Standing(CLASH, level, Instant.EPOCH, Instant.EPOCH, Optional.empty(), Visible.NOTHING);
    }

    private static Measure measure(AlertKey key, int value, String... sources) {
        return new Measure(key, Measurement.JUMLAH, true, BigDecimal.valueOf(value), new TreeSet<>(List.of(sources)), false);
    }

    @Test
    void whatIsNotedAsideIsSeenWhenThereIsAReasonToConclude() {
        memory.fire();
        memory.noteAside(new SilentSource(PASURUAN, "POLRES"), true);
        memory.noteAside(new Blind(PASURUAN), true);
        assertThat(memory.dirty()).isFalse();
        row(memory);
        memory.put(Standing.raised(CLASH, Level.KUNING, Instant.EPOCH));
        memory.put(new Held(CLASH));
        memory.put(measure(CLASH, 0, "POLRES"));
        memory.fire();
        assertThat(memory.decisions()).isEmpty();
        memory.noteAside(new Blind(PASURUAN), false);
        memory.put(measure(CLASH, 1, "POLRES"));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Clear(CLASH, Level.KUNING));
    }

    @Test
    void noMoreIsNotedAsideThanASessionShouldKeep() {
        memory.fire();
        for (int turn = 0; turn < 6_000; turn++) {
            memory.noteAside(new Blind(PASURUAN), true);
            memory.noteAside(new Blind(PASURUAN), true);
            memory.noteAside(new Blind(PASURUAN), false);
        }
        assertThat(memory.dirty()).isTrue();
        memory.fire();
        assertThat(memory.dirty()).isFalse();
    }
}
