package id.kentongan.adapters.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent, each parser gives sound readings or refusals: it throws nothing, comes to an end, and keeps nothing. How many inputs each
 * is given is said by {@code -Dkentongan.fuzz=N} (workbooks get a twentieth), one alone by {@code -Dkentongan.seed=N}; which parsers, by a part of their
 * names, by {@code -Dkentongan.parser=NAME}.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("kentongan.fuzz", 2_000 * Integer.getInteger("kentongan.lengkap", 1));
    private static final int FEWER = 20;
    private static final int TOGETHER = 500;
    private static final Duration ENDLESS = Duration.ofMinutes(2);
    private static final long MOST_KEPT = 32L << 20;
    private volatile int seed;
    private int accepted;

    static List<Parser> parsers() throws IOException {
        return Parsers.all().stream().filter(parser -> parser.toString().contains(System.getProperty("kentongan.parser", "")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void aSampleIsAccepted(Parser parser) {
        assertThat(parser.samples()).allMatch(sample -> parser.reads().accepts(sample, 0));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void whateverIsSentIsReadSoundlyOrRefused(Parser parser) {
        if (Integer.getInteger("kentongan.seed") != null) {
            seed = Integer.getInteger("kentongan.seed");
            read(parser, seed + 1);
            return;
        }
        int inputs = parser.workbook() ? Math.max(1, INPUTS / FEWER) : INPUTS;
        long began = System.nanoTime();
        read(parser, inputs / 10);
        long before = kept();
        read(parser, inputs);
        long grown = kept() - before;
        if (Integer.getInteger("kentongan.fuzz") != null) {
            System.out.printf("%-26s %,10d inputs, %,9d accepted in part, %,6d s, heap after %+,d KB%n", parser, inputs, accepted,
                    (System.nanoTime() - began) / 1_000_000_000, grown >> 10);
        }
        assertThat(grown).as("bytes kept of %d inputs", inputs).isLessThan(MOST_KEPT);
    }

    /** Those from the next on. */
    private void read(Parser parser, int end) {
        while (seed < end) {
            int next = Math.min(end, seed + TOGETHER);
            assertTimeoutPreemptively(ENDLESS, () -> {
                for (; seed < next; seed++) {
                    one(parser);
                }
            }, () -> parser + " does not come to an end with seed " + seed);
        }
    }

    private void one(Parser parser) {
        try {
            accepted += parser.reads().accepts(parser.input(seed), seed) ? 1 : 0;
        } catch (Throwable thrown) {
            throw new AssertionError(parser + " with -Dkentongan.seed=" + seed + ": " + thrown, thrown);
        }
    }

    private static long kept() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
