package id.kentongan.reasoning.shard;

import static id.kentongan.reasoning.shard.Country.CLASH;
import static id.kentongan.reasoning.shard.Country.START;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Level;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenAlertsTest {
    private static final Standing CALM = Standing.raised(CLASH, Level.KUNING, START).calm(Optional.of(START));

    private final Agenda agenda = new Agenda();
    private final OpenAlerts open = new OpenAlerts();

    OpenAlertsTest() {
        open.under(agenda);
    }

    @Test
    void aHoldIsOverAtItsMomentAndToldOnce() {
        open.rest(CALM, day(3));
        wake(day(3).minusNanos(1));
        assertThat(open.anyOver()).isFalse();
        wake(day(3));
        assertThat(open.anyOver()).isTrue();
        assertThat(open.takeOver()).containsExactly(CLASH);
        assertThat(open.takeOver()).isEmpty();
    }

    @Test
    void aBrokenCalmHasNoHoldNotEvenOneThatWasOver() {
        open.rest(CALM, day(3));
        open.stir(CLASH);
        wake(day(3));
        assertThat(open.anyOver()).isFalse();
        open.rest(CALM, day(5));
        wake(day(5));
        open.stir(CLASH);
        assertThat(open.takeOver()).isEmpty();
    }

    @Test
    void aClosedAlertIsGoneWithItsHold() {
        open.rest(CALM, day(3));
        open.close(CLASH);
        wake(day(9));
        assertThat(open.anyOver()).isFalse();
        assertThat(open.keys().contains(CLASH)).isFalse();
        assertThat(open.takeChanged()).containsExactly(CLASH);
        assertThat(open.takeChanged()).isEmpty();
    }

    @Test
    void aShorterHoldIsCountedFromTheSameCalm() {
        open.rest(CALM, day(7));
        wake(day(1));
        open.recount(key -> Duration.ofDays(2));
        assertThat(agenda.next()).isEqualTo(Nanos.of(day(2)));
        wake(day(2));
        assertThat(open.takeOver()).containsExactly(CLASH);
        wake(day(7));
        assertThat(open.takeOver()).isEmpty();
    }

    @Test
    void aLongerHoldTakesBackThatOneWasOver() {
        open.rest(CALM, day(3));
        wake(day(3));
        open.recount(key -> Duration.ofDays(7));
        assertThat(open.anyOver()).isFalse();
        wake(day(7));
        assertThat(open.takeOver()).containsExactly(CLASH);
    }

    @Test
    void countedAnewAHoldWakesThroughTheNewAgendaOnly() {
        open.rest(CALM, day(3));
        Agenda other = new Agenda();
        open.under(other);
        open.recount(key -> Duration.ofDays(3));
        wake(day(3));
        assertThat(open.anyOver()).isFalse();
        other.wakeAllBy(Nanos.of(day(3)));
        assertThat(open.takeOver()).containsExactly(CLASH);
    }

    @Test
    void anAlertThatIsNotCalmHasNothingToRecount() {
        open.stand(Standing.raised(CLASH, Level.MERAH, START));
        open.recount(key -> Duration.ZERO);
        assertThat(agenda.next()).isEqualTo(Nanos.NEVER);
        assertThat(open.find(CLASH)).map(Standing::level).contains(Level.MERAH);
    }

    private void wake(Instant tick) {
        agenda.wakeAllBy(Nanos.of(tick));
    }

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }
}
