package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EachForTest {
    private final List<Integer> taken = new ArrayList<>();
    private final EachFor<Integer> each = new EachFor<>(50);
    private int tried;

    @Test
    void whatCannotBeHadLeavesTheNextItsTurnAndIsTold() {
        assertThatThrownBy(() -> takeWithout(Set.of(1, 4), IntStream.range(0, 6))).isInstanceOf(EachFor.Partly.class)
                .hasMessage("1");
        assertThat(taken).containsExactly(0, 2, 3, 5);
    }

    @Test
    void whereTheOtherEndIsAwayNothingMoreIsTried() {
        assertThatThrownBy(() -> takeWithout(Set.of(0, 1, 2, 3, 4, 5), IntStream.range(0, 50))).isInstanceOf(IOException.class)
                .isNotInstanceOf(EachFor.Partly.class);
        assertThat(tried).isEqualTo(5);
    }

    /** Else a few that are gone for ever would stand before all that follow. */
    @Test
    void whatCouldNotBeHadIsTriedLastTheNextTime() {
        Set<Integer> gone = Set.of(0, 1, 2, 3, 4);
        assertThatThrownBy(() -> takeWithout(gone, IntStream.range(0, 8))).isNotInstanceOf(EachFor.Partly.class);
        assertThatThrownBy(() -> takeWithout(gone, IntStream.range(0, 8))).isInstanceOf(IOException.class);
        assertThat(taken).containsExactly(5, 6, 7);
    }

    private void takeWithout(Set<Integer> broken, IntStream all) throws IOException, InterruptedException {
        each.take(all.boxed().toList(), one -> {
            tried++;
            if (broken.contains(one)) {
                throw new IOException(one.toString());
            }
            taken.add(one);
        });
    }
}
