package id.kentongan.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EachForTest {
    private final List<Integer> taken = new ArrayList<>();
    private int tried;

    @Test
    void whatCannotBeHadLeavesTheNextItsTurnAndIsTold() {
        assertThatThrownBy(() -> without(List.of(1, 4)).of(List.of(0, 1, 2, 3, 4, 5))).isInstanceOf(IOException.class)
                .hasMessage("1");
        assertThat(taken).containsExactly(0, 2, 3, 5);
    }

    @Test
    void whereTheOtherEndIsAwayNothingMoreIsTried() {
        List<Integer> all = IntStream.range(0, 50).boxed().toList();
        assertThatThrownBy(() -> without(all).of(all)).isInstanceOf(IOException.class);
        assertThat(tried).isEqualTo(5);
    }

    private EachFor<Integer> without(List<Integer> broken) {
        return new EachFor<>(one -> {
            tried++;
            if (broken.contains(one)) {
                throw new IOException(one.toString());
            }
            taken.add(one);
        });
    }
}
