package id.kentongan.reasoning.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.CriterionFinding;
import id.kentongan.facts.PolicyFinding;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Blind;
import id.kentongan.facts.CalmBound;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Held;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Threshold;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

class WorkingMemoryTest {
    private static final KieBase CORE = CompiledCore.core();
    private static final RegionCode PASURUAN = RegionCode.of("35.14");
    private static final AlertKey CLASH = new AlertKey("KEA-01", PASURUAN, Kind.ACTUAL);

    private final WorkingMemory memory = new WorkingMemory(CORE);

    @Test
    void aMeasureAtTheYellowThresholdRaisesYellow() {
        row(3, 6).forEach(memory::put);
        memory.put(measure(CLASH, 3, "POLRES"));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Raise(CLASH, Level.KUNING));
    }

    @Test
    void redFromOneSourceStaysYellow() {
        row(3, 6).forEach(memory::put);
        memory.put(measure(CLASH, 9, "POLRES"));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Raise(CLASH, Level.KUNING));
        memory.put(measure(CLASH, 9, "POLRES", "KODIM"));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Raise(CLASH, Level.MERAH));
    }

    @Test
    void aFindingBelowItsAlertChangesNothing() {
        row(3, 6).forEach(memory::put);
        memory.put(standing(Level.MERAH));
        memory.put(measure(CLASH, 3, "POLRES"));
        memory.fire();
        assertThat(memory.decisions()).isEmpty();
        assertThat(memory.quiet(CLASH)).isFalse();
    }

    @Test
    void aFindingAboveItsAlertEscalatesIt() {
        row(3, 6).forEach(memory::put);
        memory.put(standing(Level.KUNING));
        memory.put(measure(CLASH, 6, "POLRES", "KODIM"));
        memory.fire();
        assertThat(memory.decisions()).containsExactly(new Decision.Escalate(CLASH, Level.KUNING, Level.MERAH));
    }

    @Test
    void calmAloneLowersNothingAndHeldCalmLowersOneStep() {
        row(3, 6).forEach(memory::put);
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
        row(3, 6).forEach(memory::put);
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
    void anAlertWhoseRowHasEndedIsQuiet() {
        row(3, 6).forEach(memory::put);
        memory.put(standing(Level.KUNING));
        memory.put(measure(CLASH, 9, "POLRES", "KODIM"));
        memory.fire();
        assertThat(memory.quiet(CLASH)).isFalse();
        row(3, 6).forEach(memory::remove);
        memory.remove(measure(CLASH, 9));
        memory.fire();
        assertThat(memory.quiet(CLASH)).isTrue();
    }

    @Test
    void noValueIsNeitherFoundNorQuiet() {
        row(3, 6).forEach(memory::put);
        memory.put(standing(Level.KUNING));
        memory.put(new Measure(CLASH, Measurement.TERAKHIR, false, BigDecimal.ZERO, new TreeSet<>(), false));
        memory.fire();
        assertThat(memory.quiet(CLASH)).isFalse();
        assertThat(memory.found()).isEmpty();
    }

    @Test
    void ofSeveralFindingsTheHighestSpeaks() {
        WorkingMemory withPolicies = new WorkingMemory(CompiledCore.with("""
                package id.kentongan.rules
                import id.kentongan.facts.*
                import java.util.*
                rule "KBJ-01 low" when Area($r : region) then
                    insertLogical(new PolicyFinding(new AlertKey("KBJ-01", $r, Kind.ACTUAL), Level.KUNING, new TreeSet(), "low", Set.of()));
                end
                rule "KBJ-01 high" when Area($r : region, archipelagic == true) then
                    insertLogical(new PolicyFinding(new AlertKey("KBJ-01", $r, Kind.ACTUAL), Level.MERAH, new TreeSet(), "high", Set.of()));
                end
                """));
        withPolicies.put(new id.kentongan.facts.Area(PASURUAN, "Pasuruan", true));
        withPolicies.fire();
        AlertKey key = new AlertKey("KBJ-01", PASURUAN, Kind.ACTUAL);
        assertThat(withPolicies.decisions()).containsExactly(new Decision.Raise(key, Level.MERAH));
        assertThat(withPolicies.highest(key)).extracting(finding -> ((PolicyFinding) finding).because()).containsExactly("high");
    }

    @Test
    void aWaivedHoldClearsYellowAtOnceButNotWhileBlind() {
        WorkingMemory withPolicies = new WorkingMemory(CompiledCore.with("""
                package id.kentongan.rules
                import id.kentongan.facts.*
                rule "KBJ-02 handled" when Standing($key : key) then
                    insertLogical(new HoldWaived($key, "handled"));
                end
                """));
        row(3, 6).forEach(withPolicies::put);
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
        WorkingMemory bad = new WorkingMemory(CompiledCore.with("""
                package id.kentongan.rules
                import id.kentongan.facts.*
                rule "KBJ-13 throws" when $m : Measure() then
                    insertLogical(new Held(new AlertKey($m.code().substring(99), $m.key().region(), Kind.ACTUAL)));
                end
                """));
        bad.put(measure(CLASH, 1, "POLRES"));
        assertThatThrownBy(bad::fire).isInstanceOf(RuleFailed.class).hasMessageContaining("KBJ-13 throws");
    }

    @Test
    void aConditionThatThrowsIsNamed() {
        WorkingMemory bad = new WorkingMemory(CompiledCore.with("""
                package id.kentongan.rules
                import id.kentongan.facts.*
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
        WorkingMemory bad = new WorkingMemory(CompiledCore.with("""
                package id.kentongan.rules
                import id.kentongan.facts.*
                rule "KBJ-15 endless" when Stage($p : province, $a : agenda, $n : name) then
                    insertLogical(new Stage($p, $a, $n + "."));
                end
                """));
        bad.put(new id.kentongan.facts.Stage("35", "PILKADA2024", "Kampanye"));
        assertThatThrownBy(bad::fire).isInstanceOf(RuleFailed.class).hasMessageContaining("KBJ-15 endless");
    }

    /** Seeds 0 to 999: after random edits, what was kept up to date concludes what a new memory concludes from the same facts. */
    @Test
    void anEditedMemoryConcludesWhatANewOneDoes() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Map<String, Record> facts = new HashMap<>();
            try (WorkingMemory edited = new WorkingMemory(CORE)) {
                for (int edit = 0; edit < 60; edit++) {
                    edit(random, facts, edited);
                    if (random.nextInt(3) == 0) {
                        edited.fire();
                    }
                }
                edited.fire();
                try (WorkingMemory fresh = new WorkingMemory(CORE)) {
                    facts.values().forEach(fresh::put);
                    fresh.fire();
                    assertThat(conclusions(edited)).as("seed %d", seed).isEqualTo(conclusions(fresh));
                    assertThat(edited.size()).as("seed %d", seed).isEqualTo(fresh.size());
                    // A concern gives at most a finding, a quietness and a decision.
                    assertThat(edited.size()).isLessThanOrEqualTo(facts.size() + 3 * 9);
                }
            }
        }
    }

    private static void edit(Random random, Map<String, Record> facts, WorkingMemory edited) {
        RegionCode region = RegionCode.of("35.1" + random.nextInt(3));
        AlertKey key = new AlertKey("KEA-0" + random.nextInt(3), region, Kind.ACTUAL);
        List<Record> choices = new ArrayList<>();
        choices.add(bound(key.code(), Level.KUNING, 1 + random.nextInt(4)));
        choices.add(bound(key.code(), Level.MERAH, 5 + random.nextInt(4)));
        choices.add(new CalmBound(key.code(), RegionLevel.KABUPATEN, Direction.NAIK, BigDecimal.valueOf(1 + random.nextInt(2))));
        choices.add(random.nextBoolean()
                ? measure(key, random.nextInt(9), "POLRES")
                : measure(key, random.nextInt(9), "POLRES", "KODIM"));
        choices.add(new Standing(key, random.nextBoolean() ? Level.KUNING : Level.MERAH, Instant.EPOCH, Instant.EPOCH,
                Optional.empty()));
        choices.add(new Held(key));
        choices.add(new Blind(region));
        int choice = random.nextInt(choices.size());
        Record fact = choices.get(choice);
        String slot = choice + "/" + (choice < 3 ? key.code() : choice == 6 ? region : key);
        if (random.nextInt(4) == 0) {
            assertThat(edited.remove(fact)).isEqualTo(facts.remove(slot) != null);
        } else {
            assertThat(edited.put(fact)).isEqualTo(!fact.equals(facts.put(slot, fact)));
        }
    }

    private static Set<Object> conclusions(WorkingMemory memory) {
        Set<Object> all = memory.found().stream().flatMap(key -> memory.highest(key).stream()).collect(Collectors.toSet());
        all.addAll(memory.decisions());
        return all;
    }

    private static List<Record> row(int yellow, int red) {
        return row("KEA-01", yellow, red);
    }

    private static List<Record> row(String code, int yellow, int red) {
        return List.of(bound(code, Level.KUNING, yellow), bound(code, Level.MERAH, red),
                new CalmBound(code, RegionLevel.KABUPATEN, Direction.NAIK, BigDecimal.valueOf(yellow)));
    }

    private static Threshold bound(String code, Level level, int value) {
        return new Threshold(code, RegionLevel.KABUPATEN, Direction.NAIK, level, BigDecimal.valueOf(value),
                level == Level.MERAH ? 2 : 1);
    }

    private static Standing standing(Level level) {
        return new Standing(CLASH, level, Instant.EPOCH, Instant.EPOCH, Optional.empty());
    }

    private static Measure measure(AlertKey key, int value, String... sources) {
        return new Measure(key, Measurement.JUMLAH, true, BigDecimal.valueOf(value), new TreeSet<>(List.of(sources)), false);
    }
}
