package id.kentongan.reasoning.measure;

import static id.kentongan.reasoning.measure.Reports.day;
import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Direction;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Period;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final Period ALWAYS = new Period(LocalDate.of(2020, 1, 1), Optional.empty());

    @Test
    void aReportCountsFromItsMomentUpToButNotAtTheEndOfTheWindow() {
        Station station = station(Measurement.JUMLAH, 7).hears(report("1").at(0));
        assertThat(station.at(0)).isEqualTo("1");
        assertThat(station.nextChange()).contains(day(7));
        assertThat(station.at(day(7).minusNanos(1))).isEqualTo("1");
        assertThat(station.at(7)).isEqualTo("0");
        assertThat(station.nextChange()).isEmpty();
    }

    @Test
    void aForecastCountsFromItsMomentOn() {
        Station station = station(Measurement.JUMLAH, 7).hears(report("1").received(0).occurred(1));
        assertThat(station.at(0)).isEqualTo("0");
        assertThat(station.nextChange()).contains(day(1));
        assertThat(station.at(1)).isEqualTo("1");
    }

    @Test
    void aRegionWithoutAnyReportIsNotJudgedAndOneThatHadOneIsForGood() {
        Station station = station(Measurement.JUMLAH, 7).hears(report("1").received(90).occurred(0).withdrawn());
        assertThat(station.at(90)).isEqualTo("0");
        assertThat(station.measures.measure(key("35.15", Kind.ACTUAL))).isEmpty();
        assertThat(station.at(900)).isEqualTo("0");
    }

    @Test
    void aRegionStaysJudgedThoughItsOnlyReportMoved() {
        Station station = station(Measurement.JUMLAH, 7).hears(report("1"), report("1").revision(1).received(1).in("35.15.01"));
        assertThat(station.at(1)).isEqualTo("0");
        assertThat(station.measures.measure(key("35.15", Kind.ACTUAL))).map(Measure::value).contains(BigDecimal.ONE);
    }

    @Test
    void aFirstRevisionThatComesAfterItsCorrectionOnlyMakesItsRegionJudged() {
        Station station = station(Measurement.TOTAL, 7).hears(report("1").revision(1).received(0).in("35.15").worth("4"),
                report("1").received(1).worth("9"));
        assertThat(station.at(1)).isEqualTo("0");
        assertThat(station.measures.measure(key("35.15", Kind.ACTUAL))).map(Measure::value).contains(new BigDecimal("4"));
    }

    @Test
    void aReportOfALargerRegionDoesNotCountForASmallerOne() {
        assertThat(station(Measurement.JUMLAH, 7).hears(report("1").in("35"), report("2").in("35.15")).at(0)).isEqualTo("-");
    }

    @Test
    void aCorrectionReplacesAndALowerRevisionThatComesLateIsIgnored() {
        Station station = station(Measurement.TOTAL, 7).hears(report("1").revision(2).received(1).worth("5"),
                report("1").revision(1).received(2).worth("8"));
        assertThat(station.at(2)).isEqualTo("5");
        assertThat(station.hears(report("1").revision(3).received(3).worth("2")).at(3)).isEqualTo("2");
    }

    @Test
    void aCorrectionThatMovesTheRegionOrTheIndicatorLeavesTheOldOne() {
        Station station = station(Measurement.TOTAL, 7).hears(report("1"), report("2"), report("3"));
        assertThat(station.at(0)).isEqualTo("3");
        station.hears(report("1").revision(1).received(1).in("35.15.01"),
                report("2").revision(1).received(1).of("NIHIL").worth("0"));
        assertThat(station.at(1)).isEqualTo("1");
    }

    @Test
    void aCorrectionThatMovesToAnotherShardLeavesThisOne() {
        Station jawaTimur = new Station("35", Map.of(), RowOf.row(Measurement.TOTAL, 7)).hears(report("1"));
        assertThat(jawaTimur.at(0)).isEqualTo("1");
        jawaTimur.hears(report("1").revision(1).received(1).in("33.01"));
        assertThat(jawaTimur.measures.unsettled()).isTrue();
        assertThat(jawaTimur.at(1)).isEqualTo("0");
        assertThat(jawaTimur.measures.measure(key("33.01", Kind.ACTUAL))).isEmpty();
    }

    @Test
    void theCountIsOfReportsAboveZeroAndOnlyThoseStandBehindIt() {
        Station station = station(Measurement.JUMLAH, 7).hears(report("1"), report("2").by("BINDA").worth("0").graded("A1"));
        assertThat(station.at(0)).isEqualTo("1");
        assertThat(station.measure().sources()).containsExactly("POLRES");
        assertThat(station.measure().strong()).isFalse();
        assertThat(station.evidence()).containsExactly("POLRES/1@0");
    }

    @Test
    void forAFallingRowReportsOfZeroConfirmToo() {
        Station station = new Station(RowOf.row(Measurement.TOTAL, 7, Direction.TURUN, ALWAYS))
                .hears(report("1").by("BINDA").worth("0").graded("B2"));
        assertThat(station.at(0)).isEqualTo("0");
        assertThat(station.measure().sources()).containsExactly("BINDA");
        assertThat(station.measure().strong()).isTrue();
        assertThat(station.evidence()).containsExactly("BINDA/1@0");
    }

    @Test
    void aLineMayLowerTheLetterOfItsSourceAndNeverRaiseIt() {
        Map<String, Character> letters = Map.of("POLRES", 'C', "KODIM", 'A');
        assertThat(strong(letters, report("1").graded("A1"))).isFalse();
        assertThat(strong(letters, report("1").by("KODIM").graded("A1"))).isTrue();
        assertThat(strong(letters, report("1").by("KODIM").graded("C1"))).isFalse();
        assertThat(strong(letters, report("1").by("KODIM").graded("-1"))).isTrue();
        assertThat(strong(letters, report("1").by("LAIN").graded("-1"))).isFalse();
        assertThat(strong(letters, report("1").by("LAIN").graded("A1"))).isTrue();
    }

    private static boolean strong(Map<String, Character> letters, Reports report) {
        Station station = new Station("", letters, RowOf.row(Measurement.JUMLAH, 7)).hears(report);
        assertThat(station.at(0)).isEqualTo("1");
        return station.measure().strong();
    }

    @Test
    void sumsAreDecimalAndLeaveNothingBehind() {
        Station station = station(Measurement.TOTAL, 7).hears(report("1").worth("0.1"), report("2").worth("0.2").at(1));
        assertThat(station.at(1)).isEqualTo("0.3");
        assertThat(station.at(7)).isEqualTo("0.2");
        assertThat(station.at(8)).isEqualTo("0");
    }

    @Test
    void whatLiesBelowZeroIsNoReportOfNothing() {
        Reports five = report("1").worth("5");
        Reports belowZero = report("2").worth("-2");
        assertThat(station(Measurement.TOTAL, 7).hears(five, belowZero).at(0)).isEqualTo("3");
        assertThat(station(Measurement.MAKS, 7).hears(belowZero).at(0)).isEqualTo("-2");
        assertThat(station(Measurement.MAKS, 7).hears(belowZero, report("3").worth("0")).at(0)).isEqualTo("0");
        assertThat(station(Measurement.JUMLAH, 7).hears(five, belowZero).at(0)).isEqualTo("1");
    }

    @Test
    void theLargestFallsBackToTheNextWhenItLeaves() {
        Station station = station(Measurement.MAKS, 7).hears(report("1").worth("9"), report("2").worth("4").at(1),
                report("3").worth("9.0").at(2));
        assertThat(station.at(7)).isEqualTo("9");
        assertThat(station.at(9)).isEqualTo("0");
    }

    @Test
    void theLatestIsTheOneThatOccurredLastThenTheOneReceivedLast() {
        Station station = station(Measurement.TERAKHIR, 7).hears(report("1").worth("1").occurred(2).received(2),
                report("3").worth("3").occurred(2).received(4), report("2").worth("2").occurred(1).received(5));
        assertThat(station.at(5)).isEqualTo("3");
        assertThat(station.at(9)).isEqualTo("-");
    }

    @Test
    void ofTwoThatOccurredAndCameTogetherTheGreaterNameByCodePointIsTheLatest() {
        Station station = station(Measurement.TERAKHIR, 7).hears(report("\uFB01").worth("1"), report("\uD83D\uDE00").worth("2"));
        assertThat(station.at(0)).isEqualTo("2");
    }

    @Test
    void theRatioComparesWithTheMeanOfTheThreeWindowsBefore() {
        Station station = station(Measurement.RASIO, 1).hears(report("1").at(0.5).worth("2"));
        assertThat(station.at(0.5)).isEqualTo("-");
        station.hears(report("2").at(1.5).worth("4"));
        assertThat(station.at(1.5)).isEqualTo("6");
        assertThat(station.hears(report("3").at(3.5).worth("5")).at(3.75)).isEqualTo("2.5");
        assertThat(station.nextChange()).contains(day(4.5));
    }

    @Test
    void theRatioIsZeroWhileNothingIsCountedWhateverTheMean() {
        Station station = station(Measurement.RASIO, 1).hears(report("1").worth("2"), report("2").worth("0"));
        assertThat(station.at(0)).isEqualTo("-");
        assertThat(station.at(1)).isEqualTo("0");
        assertThat(station.at(30)).isEqualTo("0");
        assertThat(station.measure().raises()).isFalse();
    }

    @Test
    void daysSinceTheLatestGrowByThemselvesAndDoNotMindTheWindow() {
        Station station = station(Measurement.HARI_SEJAK, 7).hears(report("1").at(0));
        assertThat(station.at(0)).isEqualTo("0");
        assertThat(station.nextChange()).contains(day(1));
        assertThat(station.at(day(40).minusNanos(1))).isEqualTo("39");
        assertThat(station.at(40)).isEqualTo("40");
    }

    @Test
    void daysSinceAreCountedOverReportsOfZeroAndCopiesThatDoNotCountToo() {
        Station station = station(Measurement.HARI_SEJAK, 7).hears(report("1").graded("A1").from("rilis"),
                report("2").at(3).from("rilis"));
        assertThat(station.at(4)).isEqualTo("1");
        assertThat(station.hears(report("3").at(5).worth("0")).at(5.5)).isEqualTo("0");
    }

    @Test
    void daysSinceWaitForAForecastAndEndWithTheLastWithdrawal() {
        Station station = station(Measurement.HARI_SEJAK, 7).hears(report("1").occurred(1).received(0));
        assertThat(station.at(0)).isEqualTo("-");
        assertThat(station.at(1)).isEqualTo("0");
        assertThat(station.hears(report("1").revision(1).occurred(1).received(2).withdrawn()).at(2)).isEqualTo("-");
    }

    @Test
    void daysSinceGoBackToAnOldReportWhenTheNewerIsWithdrawn() {
        Station station = station(Measurement.HARI_SEJAK, 7).hears(report("1").at(0), report("2").at(100));
        assertThat(station.at(100)).isEqualTo("0");
        assertThat(station.hears(report("2").revision(1).at(100).received(101).withdrawn()).at(101)).isEqualTo("101");
    }

    @Test
    void drillsAreMeasuredApart() {
        Station station = station(Measurement.JUMLAH, 7).hears(report("1").drill());
        assertThat(station.at(0)).isEqualTo("-");
        assertThat(station.measures.measure(key("35.14", Kind.EXERCISE))).map(Measure::value).contains(BigDecimal.ONE);
    }

    @Test
    void aSuccessorTakesOverAtMidnightInJakartaWithReportsFromBeforeItsStart() {
        Period first = new Period(LocalDate.of(2024, 1, 1), Optional.of(LocalDate.of(2024, 11, 21)));
        Period second = new Period(LocalDate.of(2024, 11, 22), Optional.of(LocalDate.of(2024, 11, 22)));
        Station station = new Station(RowOf.row(Measurement.JUMLAH, 1, Direction.NAIK, first),
                RowOf.row(Measurement.TOTAL, 7, Direction.NAIK, second)).hears(report("1").worth("9"));
        assertThat(station.at(1)).isEqualTo("0");
        Instant start = Instant.parse("2024-11-21T17:00:00Z");
        assertThat(station.nextChange()).contains(start);
        assertThat(station.at(start)).isEqualTo("9");
        assertThat(station.told.known.get(Station.PASURUAN).value()).isEqualByComparingTo("9");
        Instant end = Instant.parse("2024-11-22T17:00:00Z");
        assertThat(station.nextChange()).contains(end);
        assertThat(station.at(end)).isEqualTo("-");
        assertThat(station.told.known).isEmpty();
        assertThat(station.told.inForce).isEmpty();
        assertThat(station.nextChange()).isEmpty();
    }

    private static Station station(Measurement measurement, int days) {
        return new Station(RowOf.row(measurement, days));
    }

    private static AlertKey key(String region, Kind kind) {
        return new AlertKey("KEA-01", RegionCode.of(region), kind);
    }
}
