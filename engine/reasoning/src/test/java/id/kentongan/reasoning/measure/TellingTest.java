package id.kentongan.reasoning.measure;

import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules hear of a measure only what one of them could see: on which side of each bound it lies, who says so, and how surely. */
class TellingTest {
    private static final Period ALWAYS = new Period(LocalDate.of(2020, 1, 1), Optional.empty());

    private final Station station = new Station(row("3", "9"));

    @Test
    void nothingIsToldBelowEveryThreshold() {
        station.hears(report("1").worth("2")).settles(Reports.T0);
        assertThat(station.told.tellings).isZero();
        assertThat(station.measure().value()).isEqualByComparingTo("2");
    }

    @Test
    void aValueThatMovesWithinItsBracketIsToldOnce() {
        worth("1", 0, "3");
        assertThat(station.told.tellings).isEqualTo(1);
        worth("2", 1, "4");
        worth("3", 2, "1.9");
        assertThat(station.told.tellings).isEqualTo(1);
        worth("4", 3, "0.1");
        assertThat(station.told.tellings).isEqualTo(2);
        assertThat(station.told.known.get(Station.PASURUAN).value()).isEqualByComparingTo("9");
    }

    @Test
    void anotherSourceAndAStrongReportAreTold() {
        worth("1", 0, "3");
        station.hears(report("2").by("MEDIA").at(1)).settles(Reports.day(1));
        assertThat(station.told.tellings).isEqualTo(2);
        station.hears(report("3").at(2).graded("A1")).settles(Reports.day(2));
        assertThat(station.told.tellings).isEqualTo(3);
        station.hears(report("4").by("MEDIA").at(3).graded("A1")).settles(Reports.day(3));
        assertThat(station.told.tellings).isEqualTo(3);
    }

    @Test
    void whatFallsBelowEveryThresholdIsTakenBackUnlessItsAlertIsOpen() {
        worth("1", 0, "3");
        station.settles(Reports.day(7));
        assertThat(station.told.known).isEmpty();
        Station open = new Station(row("3", "9"));
        open.hears(report("1").worth("3")).settles(Reports.T0);
        open.told.open.add(Station.PASURUAN);
        open.measures.opened(Station.PASURUAN, true);
        open.settles(Reports.day(7));
        assertThat(open.told.known.get(Station.PASURUAN).value()).isZero();
        open.measures.opened(Station.PASURUAN, false);
        open.settles(Reports.day(8));
        assertThat(open.told.known).isEmpty();
    }

    @Test
    void otherThresholdsAreToldTheValueOfNow() {
        worth("1", 0, "3");
        worth("2", 1, "4");
        assertThat(station.told.known.get(Station.PASURUAN).value()).isEqualByComparingTo("3");
        station.measures.judgeBy(List.of(row("5", "9")));
        station.settles(Reports.day(1));
        assertThat(station.told.known.get(Station.PASURUAN).value()).isEqualByComparingTo("7");
    }

    @Test
    void thresholdsThatZeroMeetsAreToldOfARegionInWhichNothingEverHappened() {
        station.hears(report("1").worth("0")).settles(Reports.T0);
        assertThat(station.told.known).isEmpty();
        station.measures.judgeBy(List.of(row("0", "9")));
        station.settles(Reports.day(1));
        assertThat(station.told.known).containsOnlyKeys(Station.PASURUAN);
    }

    @Test
    void aBracketSaysOnWhichSideOfEachBoundAValueLies() {
        Criterion row = row("3", "9");
        assertThat(bracket(row, "2.99")).isEqualTo(new Bracket(true, false, false, false, false));
        assertThat(bracket(row, "3")).isEqualTo(new Bracket(true, false, true, true, false));
        assertThat(bracket(row, "9.0")).isEqualTo(new Bracket(true, false, true, true, true));
        assertThat(bracket(row, "0.00")).isEqualTo(new Bracket(true, true, false, false, false));
        Criterion falling = RowOf.row(Measurement.TOTAL, 7, Direction.TURUN, ALWAYS, "", "60");
        assertThat(bracket(falling, "60.1")).isEqualTo(new Bracket(true, false, false, false, false));
        assertThat(bracket(falling, "60")).isEqualTo(new Bracket(true, false, true, false, true));
        assertThat(bracket(falling, "60").reaches()).isTrue();
        assertThat(Bracket.of(falling, false, BigDecimal.ZERO).reaches()).isFalse();
    }

    private void worth(String id, int day, String value) {
        station.hears(report(id).at(day).worth(value)).settles(Reports.day(day));
    }

    private static Bracket bracket(Criterion row, String value) {
        return Bracket.of(row, true, new BigDecimal(value));
    }

    private static Criterion row(String yellow, String red) {
        return RowOf.row(Measurement.TOTAL, 7, Direction.NAIK, ALWAYS, yellow, red);
    }
}
