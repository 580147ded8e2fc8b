package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettledTest {
    private static final Path FILE = Path.of("masuk/uji/a.csv");
    private final AtomicLong now = new AtomicLong(-5);
    private final Settled settled = new Settled(new DropPace(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMinutes(1)),
            now::get);

    private boolean look(long size, long changed, int secondsLater) {
        now.addAndGet(Duration.ofSeconds(secondsLater).toNanos());
        settled.look();
        return settled.still(FILE, size, changed);
    }

    /** By the clock of its writer: now, in 1970, far ahead. */
    @ParameterizedTest
    @ValueSource(longs = {1_732_104_000_000L, 0, -1, Long.MAX_VALUE, 4_102_444_800_000L})
    void aFileIsStillWhenTwoLooksSawTheSameWhateverItsClockSays(long changed) {
        assertThat(look(10, changed, 0)).isFalse();
        assertThat(look(10, changed, 1)).isFalse();
        assertThat(look(10, changed, 1)).isTrue();
        assertThat(look(10, changed, 1)).isTrue();
    }

    @Test
    void oneLookIsNeverEnough() {
        Settled hasty = new Settled(new DropPace(Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO), now::get);
        hasty.look();
        assertThat(hasty.still(FILE, 10, 1)).isFalse();
        assertThat(hasty.still(FILE, 10, 1)).isFalse();
        hasty.look();
        assertThat(hasty.still(FILE, 10, 1)).isTrue();
    }

    @Test
    void aChangeOfSizeOrOfTimeBeginsTheWaitAnew() {
        look(10, 1, 0);
        assertThat(look(11, 1, 5)).isFalse();
        assertThat(look(11, 2, 5)).isFalse();
        assertThat(look(11, 2, 5)).isTrue();
    }

    @Test
    void anEmptyFileWaitsLonger() {
        look(0, 1, 0);
        assertThat(look(0, 1, 59)).isFalse();
        assertThat(look(0, 1, 1)).isTrue();
    }

    @Test
    void aFileThatWasAwayIsSeenAnew() {
        look(10, 1, 0);
        settled.look();
        settled.look();
        assertThat(look(10, 1, 10)).isFalse();
    }

    @Test
    void whatNeverComesToRestIsToldAfterAMinute() {
        for (int seconds = 0; seconds < 59; seconds++) {
            look(seconds + 1, seconds, 1);
            assertThat(settled.waiting()).isEmpty();
        }
        look(100, 100, 2);
        assertThat(settled.waiting()).hasValueSatisfying(what -> assertThat(what).contains("1 berkas", "a.csv", "1 menit"));
        look(100, 100, 3);
        assertThat(settled.waiting()).isEmpty();
    }
}
