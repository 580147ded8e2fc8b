package id.kentongan.reasoning.shard;

import static id.kentongan.reasoning.shard.Country.CLASH;
import static id.kentongan.reasoning.shard.Country.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Act;
import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Handling;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.memory.WorkingMemory;
import id.kentongan.reasoning.sentence.Compilation;
import id.kentongan.reasoning.sentence.CoreRules;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlingLogTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Optional<Standing> OPEN = Optional.of(Standing.raised(CLASH, Level.KUNING, START));

    private final WorkingMemory memory = new WorkingMemory(Compilation.compile(CoreRules.texts()).provincial());
    private final HandlingLog log = new HandlingLog();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void handlingCountsIfItOccurredStrictlyAfterTheAlertLastRose() {
        assertThat(changes(() -> log.take(handling("before", Duration.ofHours(-1), HOUR), OPEN, memory))).isFalse();
        assertThat(changes(() -> log.take(handling("then", Duration.ZERO, HOUR), OPEN, memory))).isFalse();
        assertThat(told()).isZero();
        assertThat(changes(() -> log.take(handling("after", Duration.ofNanos(1), HOUR), OPEN, memory))).isTrue();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void handlingThatIsSaidToComeLaterThanItsReceiptDoesNotCount() {
        assertThat(changes(() -> log.take(handling("tomorrow", HOUR.plusNanos(1), HOUR), OPEN, memory))).isFalse();
        assertThat(changes(() -> log.take(handling("now", HOUR, HOUR), OPEN, memory))).isTrue();
    }

    @Test
    void handlingOfAnAlertThatIsNotOpenDoesNotCount() {
        assertThat(changes(() -> log.take(handling("h", HOUR, HOUR), Optional.empty(), memory))).isFalse();
        assertThat(log.of(CLASH)).isEmpty();
    }

    @Test
    void handlingCountsFromTheLastRiseAndNotFromTheFirst() {
        Optional<Standing> risen = OPEN.map(standing -> standing.risen(Level.MERAH, START.plus(HOUR)));
        assertThat(changes(() -> log.take(handling("between", Duration.ofMinutes(30), HOUR.multipliedBy(2)), risen, memory)))
                .isFalse();
        Optional<Standing> lowered = risen.map(standing -> standing.lowered(Level.KUNING, START.plus(HOUR.multipliedBy(3))));
        assertThat(changes(() -> log.take(handling("since", HOUR.multipliedBy(2), HOUR.multipliedBy(4)), lowered, memory)))
                .isTrue();
    }

    @Test
    void aCorrectionTakesThePlaceOfTheOneBeforeAndMayTakeItAway() {
        log.take(handling("h", HOUR, HOUR), OPEN, memory);
        assertThat(changes(() -> log.take(Country.handling("h", 1, CLASH, Duration.ofMinutes(30), HOUR), OPEN, memory))).isTrue();
        assertThat(log.of(CLASH)).extracting(one -> one.id().revision()).containsExactly(1);
        assertThat(told()).isEqualTo(1);
        assertThat(changes(() -> log.take(Country.handling("h", 2, CLASH, Duration.ZERO, HOUR), OPEN, memory))).isTrue();
        assertThat(log.of(CLASH)).isEmpty();
        assertThat(told()).isZero();
    }

    @Test
    void aCorrectionMayNameAnotherAlert() {
        AlertKey other = new AlertKey("KEA-01", RegionCode.of("35.15"), Kind.ACTUAL);
        log.take(handling("h", HOUR, HOUR), OPEN, memory);
        log.take(Country.handling("h", 1, other, HOUR, HOUR), Optional.of(Standing.raised(other, Level.KUNING, START)), memory);
        assertThat(log.of(CLASH)).isEmpty();
        assertThat(log.of(other)).hasSize(1);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void anAlertThatRoseAgainOrIsClosedForgetsItsOwnAndNoOther() {
        AlertKey other = new AlertKey("KEA-01", RegionCode.of("35.15"), Kind.ACTUAL);
        log.take(handling("1", HOUR, HOUR), OPEN, memory);
        log.take(handling("2", HOUR, HOUR), OPEN, memory);
        log.take(Country.handling("3", 0, other, HOUR, HOUR), Optional.of(Standing.raised(other, Level.KUNING, START)), memory);
        assertThat(changes(() -> log.forget(CLASH, memory))).isTrue();
        assertThat(log.of(CLASH)).isEmpty();
        assertThat(log.of(other)).hasSize(1);
        assertThat(told()).isEqualTo(1);
        assertThat(changes(() -> log.forget(CLASH, memory))).isFalse();
    }

    /** Whether rules have anything new to see. */
    private boolean changes(Runnable what) {
        memory.fire();
        what.run();
        return memory.dirty();
    }

    private long told() {
        return memory.stated(Handling.class).count();
    }

    private static Act handling(String id, Duration occurred, Duration received) {
        return Country.handling(id, 0, CLASH, occurred, received);
    }
}
