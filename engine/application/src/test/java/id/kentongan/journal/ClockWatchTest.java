package id.kentongan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private static final Instant NOON = Instant.parse("2024-11-27T12:00:00Z");

    private Duration ran = Duration.ofDays(3);
    private Instant shown = NOON;
    private final ClockWatch watch = new ClockWatch(Duration.ofMinutes(10), () -> ran);

    @Test
    void aClockThatGoesOnByItselfIsFollowedHoweverLongItWasNotAsked() {
        assertThat(watch.now(shown)).isEqualTo(NOON);
        pass(Duration.ofDays(40));
        assertThat(watch.now(shown)).isEqualTo(shown);
        assertThat(watch.leap()).isEmpty();
    }

    @Test
    void aClockThatIsSlowlyPutRightIsFollowed() {
        watch.now(shown);
        for (int hours = 0; hours < 48; hours++) {
            pass(Duration.ofHours(1));
            shown = shown.plusSeconds(60);
            assertThat(watch.now(shown)).isEqualTo(shown);
            assertThat(watch.leap()).isEmpty();
        }
    }

    @Test
    void aLeapAheadIsNotFollowedAndTimeGoesOnAsIfThereWereNone() {
        watch.now(shown);
        pass(Duration.ofSeconds(5));
        Instant sane = shown;
        shown = shown.plus(Duration.ofDays(30));
        for (int seconds = 0; seconds < 15; seconds++) {
            assertThat(watch.now(shown)).isEqualTo(sane);
            assertThat(watch.leap()).hasValueSatisfying(leap -> assertThat(leap.sentence()).contains("30 hari lebih",
                    "kentongan watch resume"));
            pass(Duration.ofSeconds(1));
            sane = sane.plusSeconds(1);
        }
        shown = sane;
        assertThat(watch.now(shown)).isEqualTo(sane);
        assertThat(watch.leap()).isEmpty();
    }

    @Test
    void aLeapBackIsNotFollowedEither() {
        watch.now(shown);
        shown = shown.minus(Duration.ofHours(2));
        pass(Duration.ofSeconds(3));
        assertThat(watch.now(shown)).isEqualTo(NOON.plusSeconds(3));
        assertThat(watch.leap()).hasValueSatisfying(leap -> assertThat(leap.sentence()).contains("2 jam kurang"));
    }

    @Test
    void whatLiesBehindTheLastReceiptIsNotBelievedAtStart() {
        watch.startAfter(NOON.plus(Duration.ofDays(1)), shown);
        assertThat(watch.now(shown)).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(watch.leap()).isPresent();
    }

    @Test
    void aServerThatDidNotRunForMonthsBelievesItsClock() {
        watch.startAfter(NOON.minus(Duration.ofDays(100)), shown);
        assertThat(watch.now(shown)).isEqualTo(NOON);
        assertThat(watch.leap()).isEmpty();
    }

    @Test
    void whoSaysThatItIsRightIsBelieved() {
        watch.now(shown);
        shown = shown.plus(Duration.ofDays(30));
        watch.now(shown);
        watch.believe(shown);
        assertThat(watch.leap()).isEmpty();
        assertThat(watch.now(shown)).isEqualTo(shown);
    }

    private void pass(Duration time) {
        ran = ran.plus(time);
        shown = shown.plus(time);
    }
}
