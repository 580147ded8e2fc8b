package id.kentongan.reasoning.measure;

import static id.kentongan.reasoning.measure.Reports.day;
import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Measure;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Period;
import id.kentongan.facts.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final AlertKey PASURUAN = new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.ACTUAL);
    private static final Period ALWAYS = new Period(LocalDate.of(2020, 1, 1), Optional.empty());

    @Test
    void aReportCountsFromItsMomentUpToButNotAtTheEndOfTheWindow() {
        Measures measures = measures(Measurement.JUMLAH, 7, report("1").at(0));
        assertThat(valueAt(measures, 0)).isEqualTo("1");
        assertThat(measures.nextChange()).contains(day(7));
        assertThat(value(measures, day(7).minusNanos(1))).isEqualTo("1");
        assertThat(valueAt(measures, 7)).isEqualTo("0");
        assertThat(measures.nextChange()).isEmpty();
    }

    @Test
    void aForecastCountsFromItsMomentOn() {
        Measures measures = measures(Measurement.JUMLAH, 7, report("1").received(0).occurred(1));
        assertThat(valueAt(measures, 0)).isEqualTo("0");
        assertThat(measures.nextChange()).contains(day(1));
        assertThat(valueAt(measures, 1)).isEqualTo("1");
    }

    @Test
    void aRegionWithoutAnyReportIsNotJudgedAndOneThatHadOneIsForGood() {
        Measures measures = measures(Measurement.JUMLAH, 7, report("1").received(90).occurred(0).withdrawn());
        measures.advance(day(90), measure -> {});
        assertThat(measures.measure(PASURUAN)).map(Measure::counted).contains(0);
        assertThat(measures.measure(new AlertKey("KEA-01", RegionCode.of("35.15"), Kind.ACTUAL))).isEmpty();
        assertThat(valueAt(measures, 900)).isEqualTo("0");
    }

    @Test
    void aReportOfALargerRegionDoesNotCountForASmallerOne() {
        Measures measures = measures(Measurement.JUMLAH, 7, report("1").in("35"), report("2").in("35.15"));
        assertThat(valueAt(measures, 0)).isEqualTo("-");
    }

    @Test
    void ofCopiesTheLastReceivedCountsAndAnEarlierOneAgainWhenItIsWithdrawn() {
        Reports last = report("2").by("BINDA").worth("9").received(1).from("rilis");
        Measures measures = measures(Measurement.TOTAL, 7, report("1").worth("4").from("rilis"), last);
        assertThat(valueAt(measures, 1)).isEqualTo("9");
        assertThat(measures.measure(PASURUAN).orElseThrow().sources()).containsExactly("BINDA");
        measures.accept(last.revision(1).received(2).withdrawn().observation());
        assertThat(valueAt(measures, 2)).isEqualTo("4");
    }

    @Test
    void ofCopiesReceivedTogetherTheGreaterSourceAndIdCounts() {
        Measures measures = measures(Measurement.TOTAL, 7, report("2").worth("9").from("rilis"),
                report("10").worth("4").from("rilis"));
        assertThat(valueAt(measures, 0)).isEqualTo("9");
    }

    @Test
    void aCopyThatLeavesTheWindowGivesWayToTheOneStillInIt() {
        Reports older = report("1").occurred(3).received(3).worth("4").from("rilis");
        Measures measures = measures(Measurement.TOTAL, 7, older, report("2").occurred(0).received(4).worth("9").from("rilis"));
        assertThat(valueAt(measures, 4)).isEqualTo("9");
        assertThat(valueAt(measures, 7)).isEqualTo("4");
        assertThat(valueAt(measures, 10)).isEqualTo("0");
    }

    @Test
    void aCorrectionReplacesAndALowerRevisionThatComesLateIsIgnored() {
        Measures measures = measures(Measurement.TOTAL, 7, report("1").revision(2).received(1).worth("5"),
                report("1").revision(1).received(2).worth("8"));
        assertThat(valueAt(measures, 2)).isEqualTo("5");
        measures.accept(report("1").revision(3).received(3).worth("2").observation());
        assertThat(valueAt(measures, 3)).isEqualTo("2");
    }

    @Test
    void aLateFirstRevisionIsIgnoredEvenWhenItsCorrectionIsForgotten() {
        Measures measures = measures(Measurement.TOTAL, 7, report("1").revision(1).received(0).occurred(-6));
        assertThat(valueAt(measures, 2)).isEqualTo("0");
        measures.accept(report("1").received(3).occurred(2).worth("8").observation());
        assertThat(valueAt(measures, 3)).isEqualTo("0");
    }

    @Test
    void aCorrectionThatMovesTheRegionOrTheIndicatorLeavesTheOldOne() {
        Measures measures = measures(Measurement.TOTAL, 7, report("1"), report("2"), report("3"));
        assertThat(valueAt(measures, 0)).isEqualTo("3");
        measures.accept(report("1").revision(1).received(1).in("35.15.01").observation());
        measures.accept(report("2").revision(1).received(1).of("NIHIL").worth("0").observation());
        assertThat(valueAt(measures, 1)).isEqualTo("1");
    }

    @Test
    void aCorrectionThatAnotherShardTakesLeavesThisOne() {
        Revisions revisions = new Revisions();
        Measures jawaTimur = new Measures(List.of(RowOf.row(Measurement.TOTAL, 7)), revisions);
        Measures jawaTengah = new Measures(List.of(RowOf.row(Measurement.TOTAL, 7)), revisions);
        jawaTimur.accept(report("1").observation());
        assertThat(valueAt(jawaTimur, 0)).isEqualTo("1");
        jawaTengah.accept(report("1").revision(1).received(1).in("33.01").observation());
        assertThat(jawaTimur.nextChange()).contains(day(0));
        assertThat(valueAt(jawaTimur, 1)).isEqualTo("0");
        jawaTengah.advance(day(1), measure -> {});
        assertThat(jawaTengah.measure(new AlertKey("KEA-01", RegionCode.of("33.01"), Kind.ACTUAL))).map(Measure::value)
                .contains(BigDecimal.ONE);
    }

    @Test
    void theCountIsOfReportsAboveZeroButAllStandBehindIt() {
        Measures measures = measures(Measurement.JUMLAH, 7, report("1"), report("2").by("BINDA").worth("0").graded("A1"));
        assertThat(valueAt(measures, 0)).isEqualTo("1");
        Measure measure = measures.measure(PASURUAN).orElseThrow();
        assertThat(measure.counted()).isEqualTo(2);
        assertThat(measure.sources()).containsExactly("POLRES");
        assertThat(measure.strong()).isFalse();
        assertThat(measures.evidence(PASURUAN)).extracting(Observation::id).containsExactly(new EntryId("POLRES", "1", 0));
    }

    @Test
    void forAFallingRowReportsOfZeroConfirmToo() {
        Measures measures = new Measures(List.of(RowOf.row(Measurement.TOTAL, 7, Direction.TURUN, ALWAYS)));
        measures.accept(report("1").by("BINDA").worth("0").graded("B2").observation());
        assertThat(valueAt(measures, 0)).isEqualTo("0");
        assertThat(measures.measure(PASURUAN).orElseThrow().sources()).containsExactly("BINDA");
        assertThat(measures.measure(PASURUAN).orElseThrow().strong()).isTrue();
    }

    @Test
    void sumsAreDecimalAndLeaveNothingBehind() {
        Measures measures = measures(Measurement.TOTAL, 7, report("1").worth("0.1"), report("2").worth("0.2").at(1));
        assertThat(valueAt(measures, 1)).isEqualTo("0.3");
        assertThat(valueAt(measures, 7)).isEqualTo("0.2");
        assertThat(valueAt(measures, 8)).isEqualTo("0");
    }

    @Test
    void theLargestFallsBackToTheNextWhenItLeaves() {
        Measures measures = measures(Measurement.MAKS, 7, report("1").worth("9"), report("2").worth("4").at(1),
                report("3").worth("9.0").at(2));
        assertThat(valueAt(measures, 7)).isEqualTo("9");
        assertThat(valueAt(measures, 9)).isEqualTo("0");
    }

    @Test
    void theLatestIsTheOneThatOccurredLastThenTheOneReceivedLast() {
        Measures measures = measures(Measurement.TERAKHIR, 7, report("1").worth("1").occurred(2).received(2),
                report("2").worth("2").occurred(1).received(5), report("3").worth("3").occurred(2).received(4));
        assertThat(valueAt(measures, 5)).isEqualTo("3");
        assertThat(valueAt(measures, 9)).isEqualTo("-");
    }

    @Test
    void theRatioComparesWithTheMeanOfTheThreeWindowsBefore() {
        Measures measures = measures(Measurement.RASIO, 1, report("1").at(0.5).worth("2"), report("2").at(1.5).worth("4"),
                report("3").at(3.5).worth("5"));
        assertThat(valueAt(measures, 0.5)).isEqualTo("-");
        assertThat(valueAt(measures, 3.75)).isEqualTo("2.5");
        assertThat(measures.nextChange()).contains(day(4.5));
        assertThat(valueAt(measures, 4.5)).isEqualTo("-");
    }

    @Test
    void daysSinceTheLatestGrowByThemselvesAndDoNotMindTheWindow() {
        Measures measures = measures(Measurement.HARI_SEJAK, 7, report("1").at(0));
        assertThat(valueAt(measures, 0)).isEqualTo("0");
        assertThat(measures.nextChange()).contains(day(1));
        assertThat(value(measures, day(40).minusNanos(1))).isEqualTo("39");
        assertThat(valueAt(measures, 40)).isEqualTo("40");
    }

    @Test
    void daysSinceGoBackToAnOldReportWhenTheNewerIsWithdrawn() {
        Measures measures = measures(Measurement.HARI_SEJAK, 7, report("1").at(0), report("2").at(100));
        assertThat(valueAt(measures, 100)).isEqualTo("0");
        measures.accept(report("2").revision(1).at(100).received(101).withdrawn().observation());
        assertThat(valueAt(measures, 101)).isEqualTo("101");
    }

    @Test
    void drillsAreMeasuredApart() {
        Measures measures = measures(Measurement.JUMLAH, 7, report("1").drill());
        assertThat(valueAt(measures, 0)).isEqualTo("-");
        assertThat(measures.measure(new AlertKey("KEA-01", RegionCode.of("35.14"), Kind.EXERCISE))).isPresent();
    }

    @Test
    void onlyMeasuresThatDifferAreHandedOver() {
        Measures measures = measures(Measurement.MAKS, 7, report("1").worth("9"));
        List<Measure> changed = new ArrayList<>();
        measures.advance(day(0), changed::add);
        measures.advance(day(1), changed::add);
        measures.accept(report("1").revision(1).received(2).worth("9.00").observation());
        measures.advance(day(2), changed::add);
        assertThat(changed).hasSize(1);
    }

    @Test
    void aSuccessorTakesOverAtMidnightInJakartaWithReportsFromBeforeItsStart() {
        Period first = new Period(LocalDate.of(2024, 1, 1), Optional.of(LocalDate.of(2024, 11, 21)));
        Period second = new Period(LocalDate.of(2024, 11, 22), Optional.of(LocalDate.of(2024, 11, 22)));
        Measures measures = new Measures(List.of(RowOf.row(Measurement.JUMLAH, 1, Direction.NAIK, first),
                RowOf.row(Measurement.TOTAL, 7, Direction.NAIK, second)));
        measures.accept(report("1").worth("9").observation());
        assertThat(valueAt(measures, 1)).isEqualTo("0");
        assertThat(measures.nextChange()).contains(Instant.parse("2024-11-21T17:00:00Z"));
        List<Measure> changed = new ArrayList<>();
        measures.advance(Instant.parse("2024-11-21T17:00:00Z"), changed::add);
        assertThat(changed).extracting(Measure::value).containsExactly(new BigDecimal("9"));
        assertThat(measures.nextChange()).contains(Instant.parse("2024-11-22T17:00:00Z"));
        assertThat(value(measures, Instant.parse("2024-11-22T17:00:00Z"))).isEqualTo("-");
        assertThat(measures.nextChange()).isEmpty();
    }

    private static Measures measures(Measurement measurement, int days, Reports... reports) {
        Criterion row = RowOf.row(measurement, days);
        Measures measures = new Measures(List.of(row));
        for (Reports report : reports) {
            measures.accept(report.observation());
        }
        return measures;
    }

    private static String valueAt(Measures measures, double day) {
        return value(measures, day(day));
    }

    private static String value(Measures measures, Instant at) {
        measures.advance(at, measure -> {});
        return measures.measure(PASURUAN).filter(Measure::known).map(measure -> measure.value().toPlainString()).orElse("-");
    }
}
