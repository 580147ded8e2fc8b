package id.kentongan.reasoning.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private final Agenda agenda = new Agenda();
    private final List<String> woken = new ArrayList<>();

    private final class Named extends Sleeper {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        protected void wake() {
            woken.add(name);
        }
    }

    @Test
    void nothingIsNextWhileNobodyAsks() {
        assertThat(agenda.next()).isEqualTo(Nanos.NEVER);
        agenda.wakeAllBy(Nanos.NEVER);
        assertThat(woken).isEmpty();
    }

    @Test
    void whoAsksIsWokenAtThatMomentOnceAndNotBefore() {
        agenda.wakeAt(new Named("one"), 10);
        agenda.wakeAllBy(9);
        assertThat(woken).isEmpty();
        assertThat(agenda.next()).isEqualTo(10);
        agenda.wakeAllBy(10);
        agenda.wakeAllBy(11);
        assertThat(woken).containsExactly("one");
        assertThat(agenda.next()).isEqualTo(Nanos.NEVER);
    }

    @Test
    void aWishPutOffIsNotGrantedAtItsFirstMoment() {
        Named one = new Named("one");
        agenda.wakeAt(one, 10);
        agenda.wakeAt(one, 20);
        assertThat(agenda.next()).isEqualTo(20);
        agenda.wakeAllBy(19);
        assertThat(woken).isEmpty();
        agenda.wakeAllBy(20);
        assertThat(woken).containsExactly("one");
    }

    @Test
    void aWishBroughtForwardAndPutBackWakesOnce() {
        Named one = new Named("one");
        agenda.wakeAt(one, 10);
        agenda.wakeAt(one, 5);
        agenda.wakeAt(one, 10);
        agenda.wakeAllBy(100);
        assertThat(woken).containsExactly("one");
    }

    @Test
    void aWishTakenBackIsNeverGranted() {
        Named one = new Named("one");
        agenda.wakeAt(one, 10);
        agenda.wakeAt(one, Nanos.NEVER);
        assertThat(agenda.next()).isEqualTo(Nanos.NEVER);
        agenda.wakeAllBy(Nanos.NEVER);
        assertThat(woken).isEmpty();
    }

    @Test
    void theEarliestIsWokenFirst() {
        agenda.wakeAt(new Named("late"), 30);
        agenda.wakeAt(new Named("early"), -10);
        agenda.wakeAt(new Named("middle"), 20);
        agenda.wakeAllBy(100);
        assertThat(woken).containsExactly("early", "middle", "late");
    }

    /** Seeds 0 to 199: as many sleepers as make the queue grow, who change their minds, against a plain list of wishes. */
    @Test
    void itWakesWhomAListOfWishesWouldWake() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Agenda drawn = new Agenda();
            int sleepers = 1 + random.nextInt(150);
            List<Integer> told = new ArrayList<>();
            long[] wishes = new long[sleepers];
            Arrays.fill(wishes, Nanos.NEVER);
            List<Sleeper> all = new ArrayList<>();
            for (int number = 0; number < sleepers; number++) {
                int own = number;
                all.add(new Sleeper() {
                    @Override
                    protected void wake() {
                        told.add(own);
                    }
                });
            }
            long now = 0;
            int woke = 0;
            for (int step = 0; step < 400; step++) {
                int who = random.nextInt(sleepers);
                wishes[who] = random.nextInt(6) == 0 ? Nanos.NEVER : now + 1 + random.nextInt(60);
                drawn.wakeAt(all.get(who), wishes[who]);
                if (random.nextInt(4) == 0) {
                    now += random.nextInt(20);
                    woke += due(drawn, told, wishes, now, seed);
                }
                assertThat(drawn.next()).as("seed %d", seed).isEqualTo(Arrays.stream(wishes).min().orElseThrow());
            }
            assertThat(woke).as("seed %d", seed).isPositive();
        }
    }

    private static int due(Agenda drawn, List<Integer> told, long[] wishes, long now, int seed) {
        told.clear();
        drawn.wakeAllBy(now);
        List<Integer> expected = new ArrayList<>();
        List<Long> moments = told.stream().map(who -> wishes[who]).toList();
        assertThat(moments).as("seed %d, in order", seed).isSorted();
        for (int who = 0; who < wishes.length; who++) {
            if (wishes[who] <= now) {
                expected.add(who);
                wishes[who] = Nanos.NEVER;
            }
        }
        List<Integer> actual = new ArrayList<>(told);
        Collections.sort(actual);
        assertThat(actual).as("seed %d, at %d", seed, now).isEqualTo(expected);
        return expected.size();
    }
}
