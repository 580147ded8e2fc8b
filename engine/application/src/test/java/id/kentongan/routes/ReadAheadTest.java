package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.adapters.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 2_000, 5_432})
    void theSameReadingsComeInTheSameOrder(int lines) {
        assertThat(ReadAhead.of(lines(lines))).containsExactlyElementsOf(lines(lines).toList());
    }

    @Test
    void aFaultOfTheReadingComesAsItWasThrownAfterWhatWasReadBefore() {
        List<Reading> read = new ArrayList<>();
        Stream<Reading> faulty = lines(3_000).peek(reading -> {
            if (reading.line() == 2_500) {
                throw new IllegalStateException("Rusak di tengah.");
            }
        });
        assertThatThrownBy(() -> ReadAhead.of(faulty).forEachOrdered(read::add)).isInstanceOf(IllegalStateException.class)
                .hasMessage("Rusak di tengah.");
        assertThat(read).containsExactlyElementsOf(lines(2_000).toList());
    }

    @Test
    void aSmallPayloadCostsNoThread() {
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        assertThat(ReadAhead.of(lines(999).peek(line -> readers.add(Thread.currentThread())))).hasSize(999);
        assertThat(readers).containsExactly(Thread.currentThread());
        assertThat(ReadAhead.of(lines(5_000).peek(line -> readers.add(Thread.currentThread())))).hasSize(5_000);
        assertThat(readers).hasSizeGreaterThan(1);
    }

    @Test
    void anErrorOfTheReadingIsNotHidden() {
        Stream<Reading> faulty = lines(5).peek(reading -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> ReadAhead.of(faulty).toList()).isInstanceOf(StackOverflowError.class);
    }

    private static Stream<Reading> lines(int count) {
        return IntStream.range(0, count).mapToObj(line -> new Reading.Refused(line, "value", "x", "Tulis angka.", "x"));
    }
}
