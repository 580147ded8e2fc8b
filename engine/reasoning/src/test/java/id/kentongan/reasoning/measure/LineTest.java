package id.kentongan.reasoning.measure;

import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineTest {
    /** Seeds 0 to 199: reports that come mostly at the end and leave mostly at the beginning, against a list that is sorted anew. */
    @Test
    void itHoldsWhatASortedListHolds() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Line line = new Line();
            List<Entry> sorted = new ArrayList<>();
            int removed = 0;
            for (int step = 0; step < 200; step++) {
                boolean late = random.nextInt(5) == 0;
                Entry entry = entry(step, late ? random.nextInt(step + 1) : step);
                assertThat(line.holds(entry)).isFalse();
                assertThat(line.remove(entry)).isFalse();
                line.add(entry);
                sorted.add(entry);
                sorted.sort(Entry.BY_OCCURRENCE);
                while (!sorted.isEmpty() && random.nextInt(5) < 2) {
                    Entry gone = sorted.get(random.nextBoolean() ? 0 : random.nextInt(sorted.size()));
                    assertThat(line.remove(gone)).isTrue();
                    assertThat(line.holds(gone)).isFalse();
                    sorted.remove(gone);
                    removed++;
                }
                check(line, sorted, random, seed);
            }
            assertThat(removed).as("seed %d", seed).isPositive();
        }
    }

    private static void check(Line line, List<Entry> sorted, Random random, int seed) {
        assertThat(line.size()).as("seed %d", seed).isEqualTo(sorted.size());
        for (int place = 0; place < sorted.size(); place++) {
            assertThat(line.get(place)).as("seed %d", seed).isSameAs(sorted.get(place));
            assertThat(line.holds(sorted.get(place))).isTrue();
        }
        long moment = entry(0, random.nextInt(200)).occurred - random.nextInt(2);
        assertThat(line.after(moment)).as("seed %d", seed)
                .isEqualTo((int) sorted.stream().filter(entry -> entry.occurred <= moment).count());
    }

    private static Entry entry(int id, int day) {
        Observation report = report("" + id).occurred(day).received(200).observation();
        return new Entry(report, report.grade(), new Cell[0]);
    }
}
