package id.kentongan.reasoning.memory;

import id.kentongan.facts.Visible;
import static org.assertj.core.api.Assertions.assertThat;

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
import id.kentongan.facts.Standing;
import id.kentongan.facts.Threshold;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** The working memory is a cache: what it concludes depends on its facts, not on how they came about. */
class EditedMemoryTest {
    private static final KieBase CORE = Compiled.core();
    private static final List<String> REGIONS = List.of("35.14", "35.14.01", "35.14.01.2001");
    /** One that rises, one that falls, and one that no row knows. */
    private static final List<String> CODES = List.of("KEA-01", "PEM-08", "KBJ-01");
    private static final List<AlertKey> CONCERNS = CODES.stream()
            .flatMap(code -> REGIONS.stream().map(region -> new AlertKey(code, RegionCode.of(region), Kind.ACTUAL))).toList();

    /** Seeds 0 to 999: after random edits, what was kept up to date concludes what a new memory concludes from the same facts. */
    @Test
    void anEditedMemoryConcludesWhatANewOneDoes() {
        Set<String> verbs = new HashSet<>();
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Map<String, Record> facts = new HashMap<>();
            try (WorkingMemory edited = new WorkingMemory(CORE)) {
                for (int edit = 0; edit < 90; edit++) {
                    edit(random, facts, edited);
                    if (random.nextInt(3) == 0) {
                        edited.fire();
                        edited.decisions().stream().map(Decision::verb).forEach(verbs::add);
                    }
                }
                edited.fire();
                try (WorkingMemory fresh = new WorkingMemory(CORE)) {
                    facts.values().forEach(fresh::put);
                    fresh.fire();
                    assertThat(conclusions(edited)).as("seed %d", seed).isEqualTo(conclusions(fresh));
                    assertThat(edited.size()).as("seed %d", seed).isEqualTo(fresh.size());
                    // A concern gives at most a finding, a quietness and a decision.
                    assertThat(edited.size()).isLessThanOrEqualTo(facts.size() + 3 * CONCERNS.size());
                }
            }
        }
        assertThat(verbs).containsExactlyInAnyOrder("RAISE", "ESCALATE", "DEESCALATE", "CLEAR");
    }

    private static void edit(Random random, Map<String, Record> facts, WorkingMemory edited) {
        AlertKey key = CONCERNS.get(random.nextInt(CONCERNS.size()));
        List<Record> choices = choices(random, key);
        int choice = random.nextInt(choices.size());
        Record fact = choices.get(choice);
        String slot = choice + "/" + (fact instanceof Blind ? key.region() : key);
        if (random.nextInt(4) == 0) {
            assertThat(edited.remove(fact)).isEqualTo(facts.remove(slot) != null);
        } else {
            assertThat(edited.put(fact)).isEqualTo(!fact.equals(facts.put(slot, fact)));
        }
    }

    private static List<Record> choices(Random random, AlertKey key) {
        List<Record> choices = new ArrayList<>();
        boolean policy = key.code().equals("KBJ-01");
        Direction direction = key.code().equals("PEM-08") ? Direction.TURUN : Direction.NAIK;
        int yellow = 1 + random.nextInt(4);
        choices.add(new Standing(key, random.nextBoolean() ? Level.KUNING : Level.MERAH, Instant.EPOCH, Instant.EPOCH,
                Optional.empty(), Visible.NOTHING));
        choices.add(new Held(key));
        choices.add(new Blind(key.region()));
        if (!policy) {
            choices.add(bound(key, direction, Level.KUNING, yellow));
            choices.add(bound(key, direction, Level.MERAH, direction == Direction.NAIK ? yellow + 3 : yellow - 1));
            choices.add(new CalmBound(key.code(), key.region().level(), direction, BigDecimal.valueOf(random.nextInt(5))));
            choices.add(measure(random, key));
        }
        return choices;
    }

    private static Threshold bound(AlertKey key, Direction direction, Level level, int bound) {
        return new Threshold(key.code(), key.region().level(), direction, level, BigDecimal.valueOf(bound),
                level == Level.MERAH ? 2 : 1);
    }

    private static Measure measure(Random random, AlertKey key) {
        List<String> sources = random.nextBoolean() ? List.of("POLRES") : List.of("POLRES", "KODIM");
        boolean known = random.nextInt(8) > 0;
        return new Measure(key, random.nextInt(4) == 0 ? Measurement.RASIO : Measurement.TOTAL, known,
                known ? BigDecimal.valueOf(random.nextInt(9)) : BigDecimal.ZERO, new TreeSet<>(sources),
                random.nextInt(5) == 0);
    }

    private static Set<Object> conclusions(WorkingMemory memory) {
        Set<Object> all = new HashSet<>(memory.decisions());
        CONCERNS.forEach(key -> all.addAll(memory.highest(key)));
        CONCERNS.stream().filter(memory::quiet).map(key -> "quiet " + key).forEach(all::add);
        return all;
    }
}
