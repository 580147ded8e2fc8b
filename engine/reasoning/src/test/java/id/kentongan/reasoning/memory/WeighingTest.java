package id.kentongan.reasoning.memory;

import id.kentongan.facts.Visible;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.CalmBound;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Finding;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Standing;
import id.kentongan.facts.Threshold;
import id.kentongan.reasoning.sentence.Compilation;
import id.kentongan.reasoning.sentence.CoreRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** What a value means is concluded by the core rules, from the row's bounds and from nothing else. */
class WeighingTest {
    private static final KieBase RULES = Compilation.compile(CoreRules.texts()).provincial();
    private static final AlertKey KEY = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);

    @Test
    void aThresholdIsMetAtItsValueOnTheWayUp() {
        assertThat(level(Direction.NAIK, "3", "8", 1, measure("2.999", "POLRES"))).isEqualTo(Level.HIJAU);
        assertThat(level(Direction.NAIK, "3", "8", 1, measure("3.00", "POLRES"))).isEqualTo(Level.KUNING);
        assertThat(level(Direction.NAIK, "3", "8", 1, measure("7.999", "POLRES"))).isEqualTo(Level.KUNING);
        assertThat(level(Direction.NAIK, "3", "8", 1, measure("8", "POLRES"))).isEqualTo(Level.MERAH);
    }

    @Test
    void aThresholdIsMetAtItsValueOnTheWayDown() {
        assertThat(level(Direction.TURUN, "75", "60", 1, measure("75.01", "KPU"))).isEqualTo(Level.HIJAU);
        assertThat(level(Direction.TURUN, "75", "60", 1, measure("75.00", "KPU"))).isEqualTo(Level.KUNING);
        assertThat(level(Direction.TURUN, "75", "60", 1, measure("60", "KPU"))).isEqualTo(Level.MERAH);
    }

    @Test
    void redNeedsItsSourcesOrOneStrongReport() {
        assertThat(level(Direction.NAIK, "1", "3", 2, measure("3", "POLRES"))).isEqualTo(Level.KUNING);
        assertThat(level(Direction.NAIK, "1", "3", 2, measure("3", "POLRES", "KODIM"))).isEqualTo(Level.MERAH);
        assertThat(level(Direction.NAIK, "1", "3", 2, strong("3"))).isEqualTo(Level.MERAH);
        assertThat(level(Direction.TURUN, "75", "60", 2, measure("50", "KPU"))).isEqualTo(Level.KUNING);
    }

    @Test
    void redHeldBackIsYellowAlsoWithoutAYellowThreshold() {
        assertThat(level(Direction.NAIK, "", "1", 2, measure("1", "POLRES"))).isEqualTo(Level.KUNING);
        assertThat(level(Direction.TURUN, "", "1", 2, measure("1", "POLRES"))).isEqualTo(Level.KUNING);
    }

    @Test
    void noValueIsNeitherBadNorGood() {
        Measure unknown = new Measure(KEY, Measurement.TOTAL, false, BigDecimal.ZERO, new TreeSet<>(), false);
        assertThat(level(Direction.TURUN, "75", "60", 1, unknown)).isEqualTo(Level.HIJAU);
        assertThat(quiet(Direction.TURUN, "80", unknown)).isFalse();
        assertThat(quiet(Direction.NAIK, "1", unknown)).isFalse();
    }

    @Test
    void aRatioOfNothingRaisesNothingAndMayBeCalm() {
        Measure nothing = new Measure(KEY, Measurement.RASIO, true, BigDecimal.ZERO, new TreeSet<>(), true);
        assertThat(level(Direction.TURUN, "0.5", "0.2", 1, nothing)).isEqualTo(Level.HIJAU);
        assertThat(level(Direction.NAIK, "0", "1", 1, nothing)).isEqualTo(Level.HIJAU);
        assertThat(quiet(Direction.NAIK, "1.3", nothing)).isTrue();
        assertThat(quiet(Direction.TURUN, "0.5", nothing)).isFalse();
    }

    @Test
    void calmIsStrictlyBeyondItsBound() {
        assertThat(quiet(Direction.NAIK, "2", measure("2", "POLRES"))).isFalse();
        assertThat(quiet(Direction.NAIK, "2", measure("1.9", "POLRES"))).isTrue();
        assertThat(quiet(Direction.TURUN, "25", measure("25", "KPU"))).isFalse();
        assertThat(quiet(Direction.TURUN, "25", measure("25.1", "KPU"))).isTrue();
    }

    /** The level found; and that it is found once. */
    private static Level level(Direction direction, String yellow, String red, int sources, Measure measure) {
        try (WorkingMemory memory = new WorkingMemory(RULES)) {
            threshold(memory, direction, Level.KUNING, yellow, 1);
            threshold(memory, direction, Level.MERAH, red, sources);
            memory.put(measure);
            memory.fire();
            List<Finding> found = memory.highest(KEY);
            assertThat(found).hasSizeLessThan(2);
            return found.stream().map(Finding::level).findFirst().orElse(Level.HIJAU);
        }
    }

    private static void threshold(WorkingMemory memory, Direction direction, Level level, String bound, int sources) {
        if (!bound.isEmpty()) {
            memory.put(new Threshold("KEA-01", RegionLevel.KABUPATEN, direction, level, new BigDecimal(bound), sources));
        }
    }

    private static boolean quiet(Direction direction, String bound, Measure measure) {
        try (WorkingMemory memory = new WorkingMemory(RULES)) {
            memory.put(new CalmBound("KEA-01", RegionLevel.KABUPATEN, direction, new BigDecimal(bound)));
            memory.put(new Standing(KEY, Level.KUNING, Instant.EPOCH, Instant.EPOCH, Optional.empty(), Visible.NOTHING));
            memory.put(measure);
            memory.fire();
            return memory.quiet(KEY);
        }
    }

    private static Measure strong(String value) {
        return new Measure(KEY, Measurement.TOTAL, true, new BigDecimal(value), new TreeSet<>(List.of("POLRES")), true);
    }

    private static Measure measure(String value, String... sources) {
        return new Measure(KEY, Measurement.TOTAL, true, new BigDecimal(value), new TreeSet<>(List.of(sources)), false);
    }
}
