package id.kentongan.reasoning.whatif;

import id.kentongan.facts.Classification;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Level;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.decided.Decided;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts as they are made of decisions, and how two books raise them differently. */
class LifetimeTest {
    private static final AlertKey CLASH = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);
    private static final Instant T0 = Instant.parse("2024-11-20T00:00:00Z");
    private static final Span ALL = new Span(T0, day(30));

    @Test
    void anAlertLivesFromItsRaisingToItsClearing() {
        List<Lifetime> lives = Lifetime
                .of(List.of(raise(1, Level.KUNING), escalate(2), lower(3), clear(4), raise(6, Level.KUNING)))
                .get(CLASH);
        assertThat(lives).extracting(life -> life.raised().at()).containsExactly(day(1), day(6));
        assertThat(lives).extracting(Lifetime::highest).containsExactly(Level.MERAH, Level.KUNING);
        assertThat(lives.get(0).closed()).contains(day(4));
        assertThat(lives.get(1).closed()).isEmpty();
    }

    @Test
    void alertsMeetWhereBothAreOpenAtSomeMoment() {
        Lifetime first = alone(raise(1, Level.KUNING), clear(3));
        assertThat(first.meets(alone(raise(2, Level.KUNING)))).isTrue();
        assertThat(first.meets(alone(raise(3, Level.KUNING)))).isFalse();
        assertThat(alone(raise(3, Level.KUNING)).meets(first)).isFalse();
        assertThat(first.meets(new Span(day(3), day(4)))).isTrue();
        assertThat(first.meets(new Span(day(3.1), day(4)))).isFalse();
        assertThat(first.meets(new Span(T0, day(0.9)))).isFalse();
    }

    @Test
    void oneThatBothRaiseIsEarlierAndHigherAtOnce() {
        ChangedAlert changed = changed(List.of(raise(2, Level.KUNING), clear(9)),
                List.of(raise(1, Level.KUNING), escalate(3), lower(4), clear(9))).get(0);
        assertThat(changed.earlier()).isTrue();
        assertThat(changed.higher()).isTrue();
        assertThat(Stream.of(changed.added(), changed.dropped(), changed.later(), changed.lower())).doesNotContain(true);
        assertThat(changed.colour()).isEqualTo(Level.MERAH);
    }

    @Test
    void onesThatAreNeverOpenTogetherAreAddedAndDropped() {
        List<ChangedAlert> changed = changed(List.of(raise(1, Level.MERAH), lower(2), clear(3)), List.of(raise(5, Level.KUNING)));
        assertThat(changed).hasSize(2);
        assertThat(changed.get(0).dropped()).isTrue();
        assertThat(changed.get(0).colour()).isEqualTo(Level.MERAH);
        assertThat(changed.get(1).added()).isTrue();
        assertThat(AlertCount.of(changed)).isEqualTo(new AlertCount(1, 1, 0, 0, 0, 0));
    }

    @Test
    void whatBothRaiseAlikeIsNoChangeHoweverItEnds() {
        assertThat(changed(List.of(raise(1, Level.KUNING), clear(3)), List.of(raise(1, Level.KUNING), clear(7)))).isEmpty();
        assertThat(changed(List.of(), List.of())).isEmpty();
    }

    @Test
    void whatWasOverBeforeTheSpanIsNotCompared() {
        List<Decided> old = List.of(raise(1, Level.KUNING), clear(3));
        assertThat(Contrast.of(old, List.of(), new Span(day(4), day(9))).alerts()).isEmpty();
        assertThat(Contrast.of(old, List.of(), new Span(day(2), day(9))).alerts()).hasSize(1);
    }

    private static List<ChangedAlert> changed(List<Decided> before, List<Decided> after) {
        return Contrast.of(before, after, ALL).alerts();
    }

    private static Lifetime alone(Decided... decisions) {
        return Lifetime.of(List.of(decisions)).get(CLASH).get(0);
    }

    private static Instant day(double days) {
        return T0.plus(Duration.ofMinutes(Math.round(days * 1440)));
    }

    private static Decided raise(double day, Level level) {
        return decided(day, new Decision.Raise(CLASH, level));
    }

    private static Decided escalate(double day) {
        return decided(day, new Decision.Escalate(CLASH, Level.KUNING, Level.MERAH));
    }

    private static Decided lower(double day) {
        return decided(day, new Decision.Deescalate(CLASH, Level.MERAH, Level.KUNING));
    }

    private static Decided clear(double day) {
        return decided(day, new Decision.Clear(CLASH, Level.KUNING));
    }

    private static Decided decided(double day, Decision decision) {
        return new Decided(day(day), decision, "", "", List.of(), List.of(), "", Classification.BIASA);
    }
}
