package id.kentongan.reasoning.measure;

import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Level;
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
    void anotherSourceIsToldWhereSomeRuleAsksWho() {
        worth("1", 0, "3");
        station.told.askedWho.add(Station.PASURUAN.code());
        station.hears(report("2").by("MEDIA").at(1)).settles(Reports.day(1));
        assertThat(station.told.tellings).isEqualTo(2);
        station.told.askedWho.clear();
        station.hears(report("3").by("FKDM").at(2)).settles(Reports.day(2));
        assertThat(station.told.tellings).isEqualTo(2);
    }

    @Test
    void whatConfirmsRedIsToldBeyondRedAndNotBefore() {
        Station two = new Station(RowOf.row(Measurement.TOTAL, 7, Direction.NAIK, ALWAYS, "3", "9", 2));
        two.hears(report("1").worth("4").graded("C3")).settles(Reports.T0);
        two.hears(report("2").worth("1").at(1).graded("A1")).settles(Reports.day(1));
        assertThat(two.told.tellings).isEqualTo(1);
        two.hears(report("2").revision(1).withdrawn().at(1).received(2)).settles(Reports.day(2));
        two.hears(report("3").worth("5").at(2).graded("C3")).settles(Reports.day(2).plusSeconds(1));
        assertThat(two.told.tellings).isEqualTo(2);
        two.hears(report("4").by("MEDIA").at(3).graded("C3")).settles(Reports.day(3));
        assertThat(two.told.tellings).isEqualTo(3);
        two.hears(report("5").by("FKDM").at(4).graded("A1")).settles(Reports.day(4));
        assertThat(two.told.tellings).isEqualTo(3);
    }

    @Test
    void whatFallsBelowEveryThresholdIsTakenBackUnlessItsAlertIsOpen() {
        worth("1", 0, "3");
        station.settles(Reports.day(7));
        assertThat(station.told.known).isEmpty();
        Station open = new Station(row("3", "9"));
        open.hears(report("1").worth("3")).settles(Reports.T0);
        stands(open, Level.KUNING);
        open.settles(Reports.day(7));
        assertThat(open.told.known.get(Station.PASURUAN).value()).isZero();
        stands(open, Level.HIJAU);
        open.settles(Reports.day(8));
        assertThat(open.told.known).isEmpty();
    }

    @Test
    void underAYellowAlertOnlyCalmAndRedAreNews() {
        Station open = standing(Level.KUNING);
        assertThat(tellings(open, "4", "2", "3")).isZero();
        assertThat(tellings(open, "0.5")).isOne();
        assertThat(tellings(open, "0.7")).isZero();
        assertThat(tellings(open, "2")).isOne();
        assertThat(tellings(open, "9")).isOne();
        assertThat(open.told.known.get(Station.PASURUAN).value()).isEqualByComparingTo("9");
    }

    @Test
    void underARedAlertOnlyCalmIsNewsUntilItStandsLower() {
        Station open = standing(Level.MERAH);
        assertThat(tellings(open, "9", "2", "4", "8")).isZero();
        assertThat(tellings(open, "0.5")).isOne();
        assertThat(tellings(open, "4")).isOne();
        assertThat(tellings(open, "9.5")).isZero();
        stands(open, Level.KUNING);
        open.settles(Reports.day(6));
        assertThat(open.told.known.get(Station.PASURUAN).value()).isEqualByComparingTo("9.5");
        assertThat(tellings(open, "10", "9")).isZero();
        assertThat(tellings(open, "4")).isOne();
    }

    @Test
    void whatConfirmsRedIsNewsUnderAYellowAlertAndNotUnderARedOne() {
        Criterion row = RowOf.row(Measurement.TOTAL, 7, Direction.NAIK, ALWAYS, "3", "9", 2);
        Station open = new Station(row);
        open.hears(report("1").worth("9").graded("C3")).settles(Reports.T0);
        stands(open, Level.KUNING);
        open.hears(report("2").by("MEDIA").at(1).graded("C3")).settles(Reports.day(1));
        assertThat(open.told.tellings).isEqualTo(2);
        stands(open, Level.MERAH);
        open.hears(report("2").by("MEDIA").revision(1).withdrawn().at(1).received(2)).settles(Reports.day(2));
        assertThat(open.told.tellings).isEqualTo(2);
        stands(open, Level.KUNING);
        open.settles(Reports.day(3));
        assertThat(open.told.known.get(Station.PASURUAN).sources()).hasSize(1);
    }

    @Test
    void underAnOpenAlertEveryBoundIsNewsWhereAPolicyAsksForFindings() {
        Station open = standing(Level.MERAH);
        open.told.askedFor.add(Station.PASURUAN.code());
        assertThat(tellings(open, "9")).isOne();
        assertThat(tellings(open, "8")).isOne();
        assertThat(tellings(open, "7")).isZero();
        assertThat(tellings(open, "2")).isOne();
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
        assertThat(bracket(row, "0.00")).isEqualTo(new Bracket(true, false, false, false, false));
        Criterion ratio = RowOf.row(Measurement.RASIO, 7, Direction.NAIK, ALWAYS, "3", "9");
        assertThat(bracket(ratio, "0.00")).isEqualTo(new Bracket(true, true, false, false, false));
        Criterion falling = RowOf.row(Measurement.TOTAL, 7, Direction.TURUN, ALWAYS, "", "60");
        assertThat(bracket(falling, "60.1")).isEqualTo(new Bracket(true, false, false, false, false));
        assertThat(bracket(falling, "60")).isEqualTo(new Bracket(true, false, true, false, true));
        assertThat(bracket(falling, "60").reaches()).isTrue();
        assertThat(Bracket.of(falling, false, BigDecimal.ZERO).reaches()).isFalse();
    }

    private void worth(String id, int day, String value) {
        station.hears(report(id).at(day).worth(value)).settles(Reports.day(day));
    }

    /** An alert that was raised by 4, under a row that is calm only below 1. */
    private static Station standing(Level level) {
        Station open = new Station(RowOf.calm("1", RowOf.row(Measurement.TERAKHIR, 30, Direction.NAIK, ALWAYS, "3", "9")));
        open.hears(report("first").worth("4")).settles(Reports.T0);
        stands(open, level);
        return open;
    }

    /** How many times the rules hear something while it takes these values one after another. */
    private static int tellings(Station open, String... values) {
        int before = open.told.tellings;
        for (String value : values) {
            int next = open.heard();
            open.hears(report("next" + next).worth(value).at(next / 10.0)).settles(Reports.day(next / 10.0));
        }
        return open.told.tellings - before;
    }

    private static void stands(Station station, Level level) {
        station.told.open.put(Station.PASURUAN, level);
        station.measures.nowStands(Station.PASURUAN, level);
    }

    private static Bracket bracket(Criterion row, String value) {
        return Bracket.of(row, true, new BigDecimal(value));
    }

    private static Criterion row(String yellow, String red) {
        return RowOf.row(Measurement.TOTAL, 7, Direction.NAIK, ALWAYS, yellow, red);
    }
}
