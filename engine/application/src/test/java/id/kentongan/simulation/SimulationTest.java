package id.kentongan.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.journal.CountingTwice;
import id.kentongan.watch.Forgetful;
import id.kentongan.watch.Undeterred;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole lives in one thread, each drawn from a seed: reports late, twice, out of order, corrected and contradicted, books that follow one
 * another, restarts, faults and deaths on either side of any commit. At the end of each stands what one uninterrupted reasoning says.
 */
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("kentongan.lengkap", 1) > 1 ? 2_000 : 20;
    private static final int EVENTS = 500;
    private static final String AGAIN = "kentongan.seed";

    @TempDir
    static Path directory;
    private static Ground ground;
    private static Shelf shelf;

    @BeforeAll
    static void begin() {
        ground = new Ground();
        shelf = new Shelf(directory);
    }

    @AfterAll
    static void end() {
        ground.close();
    }

    @Test
    void howeverItIsLivedTheHistoryIsThatOfOneReasoning() {
        Figures figures = new Figures();
        long[] seeds = Long.getLong(AGAIN) == null ? LongStream.range(0, SEEDS).toArray() : new long[]{Long.getLong(AGAIN)};
        for (long seed : seeds) {
            live(seed, List.of(), figures);
        }
        System.out.printf(Locale.ROOT, "%d lives of %d events: %s%n", seeds.length, EVENTS, figures);
        if (seeds.length > 1) {
            for (FrailDatabase.Moment moment : FrailDatabase.Moment.values()) {
                assertThat(figures.faults(moment)).as("faults: %s", moment).isGreaterThan(2 * seeds.length);
            }
            assertThat(figures.restarts()).as("restarts").isGreaterThan(5 * seeds.length);
            assertThat(figures.books()).as("books taken up").isGreaterThan(4 * seeds.length);
            assertThat(figures.decisions()).as("decisions").isGreaterThan(30 * seeds.length);
        }
    }

    @Test
    void theSameSeedIsTheSameLife() {
        assertThat(lived(3)).isEqualTo(lived(3)).isNotEqualTo(lived(4));
    }

    private static List<Object> lived(long seed) {
        try (Life life = new Life(seed, ground, shelf, List.of(), new Figures())) {
            life.live(100);
            return List.of(life.post().journal(), life.post().decisions());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Forgetful.class, Undeterred.class, CountingTwice.class})
    void aPartThatIsBrokenIsNoticed(Class<?> broken) {
        assertNoticed(List.of(broken));
    }

    @Test
    void aDatabaseThatKeepsHalfATransactionIsNoticed() {
        ground.database().keepHalf(true);
        try {
            assertNoticed(List.of());
        } finally {
            ground.database().keepHalf(false);
        }
    }

    private static void assertNoticed(List<Class<?>> instead) {
        assertThatThrownBy(() -> {
            for (long seed = 0; seed < 20; seed++) {
                live(seed, instead, new Figures());
            }
        }).isInstanceOf(AssertionError.class).hasMessageContaining("-D" + AGAIN);
    }

    private static void live(long seed, List<Class<?>> instead, Figures figures) {
        try (Life life = new Life(seed, ground, shelf, instead, figures)) {
            life.live(EVENTS);
            Verdict.on(life, figures);
        } catch (RuntimeException | AssertionError fault) {
            throw new AssertionError("seed %d, to be lived again alone with -D%s=%d: %s".formatted(seed, AGAIN, seed,
                    fault.getMessage()), fault);
        }
    }
}
