package id.kentongan.reasoning.duty;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.reasoning.time.Nanos;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpokenOfTest {
    @Test
    void oneOfTwoEqualSpokenOfIsTakenAwayAndTheOtherStays() {
        SpokenOf moments = new SpokenOf();
        moments.add(5, Nanos.ALWAYS);
        moments.add(5, Nanos.ALWAYS);
        moments.remove(5);
        assertThat(moments.size()).isEqualTo(1);
        moments.remove(4);
        assertThat(moments.size()).isEqualTo(1);
        moments.remove(5);
        assertThat(moments.size()).isZero();
    }

    /** Seeds 0 to 199: against a sorted list. What is outdated may be forgotten at any time, so only what is not is compared. */
    @Test
    void itHoldsWhatASortedListHolds() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            SpokenOf moments = new SpokenOf();
            List<Long> sorted = new ArrayList<>();
            long outdated = -1;
            for (int step = 0; step < 300; step++) {
                long moment = outdated + 1 + random.nextInt(40);
                moments.add(moment, outdated);
                sorted.add(moment);
                if (random.nextInt(3) == 0) {
                    long gone = sorted.get(random.nextInt(sorted.size()));
                    moments.remove(gone);
                    sorted.remove((Long) gone);
                }
                outdated += random.nextInt(3);
                if (random.nextInt(4) == 0) {
                    moments.forget(outdated);
                }
                long edge = outdated;
                sorted.removeIf(other -> other <= edge);
                Collections.sort(sorted);
                int stale = moments.upTo(outdated);
                List<Long> held = new ArrayList<>();
                for (int place = stale; place < moments.size(); place++) {
                    held.add(moments.get(place));
                }
                assertThat(held).as("seed %d, step %d", seed, step).isEqualTo(sorted);
                long asked = outdated + random.nextInt(40);
                assertThat(moments.upTo(asked) - stale).isEqualTo((int) sorted.stream().filter(other -> other <= asked).count());
            }
        }
    }
}
