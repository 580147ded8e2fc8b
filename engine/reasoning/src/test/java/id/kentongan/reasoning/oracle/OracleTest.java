package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Direction;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.Gauge;
import id.kentongan.facts.Grade;
import id.kentongan.facts.Guidance;
import id.kentongan.facts.Kind;
import id.kentongan.facts.Measurement;
import id.kentongan.facts.Observation;
import id.kentongan.facts.Period;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.Thresholds;
import id.kentongan.reasoning.book.Enrolment;
import id.kentongan.reasoning.book.SourceRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The recomputation itself, held against what the contract says and a person worked out. */
class OracleTest {
    private static final Instant START = Instant.parse("2024-06-03T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String DISTRICT = "35.14";
    private static final String VILLAGE = "35.14.01.2001";
    private static final Criterion ROW = row("KEA-01", Measurement.TOTAL, RegionLevel.KABUPATEN, Direction.NAIK, "2", "4", 2);

    @Test
    void aWeakCopyLowersNothingWhetherItComesBeforeOrAfter() {
        Observation good = at(report("POLRES", "a", DISTRICT, "3", 'B', 1), 0);
        Observation copy = copyOf(good, report("MEDSOS", "m", DISTRICT, "0", 'E', 6));
        assertThat(decided(List.of(ROW), at(copy, 1), good)).containsExactly("0 RAISE KUNING [POLRES/a@0]", "72 CLEAR HIJAU []");
        assertThat(decided(List.of(ROW), at(copy, 0), at(good, 1)))
                .containsExactly("1 RAISE KUNING [POLRES/a@0]", "73 CLEAR HIJAU []");
    }

    @Test
    void aZeroGradedWellSilencesItsWeakCopy() {
        Observation zero = at(report("POLRES", "a", DISTRICT, "0", 'B', 1), 0);
        Observation copy = occurring(at(copyOf(zero, report("MEDSOS", "m", DISTRICT, "3", 'E', 6)), 1), 0);
        assertThat(decided(List.of(ROW), zero, copy)).isEmpty();
    }

    @Test
    void outsideTheWindowOfTheBetterOneTheCopySpeaks() {
        Observation old = at(report("POLRES", "a", DISTRICT, "0", 'B', 1), 0);
        Observation copy = at(copyOf(old, report("MEDSOS", "m", DISTRICT, "3", 'E', 6)), 5);
        // The zero leaves the window of two days at hour 48, the copy at hour 53.
        assertThat(decided(List.of(ROW), old, copy)).containsExactly("48 RAISE KUNING [MEDSOS/m@0]", "77 CLEAR HIJAU []");
    }

    @Test
    void ofEqualGradesTheLastReceivedCountsThenTheGreaterIdByCodePoint() {
        Observation one = at(report("MEDSOS", "\uFF21", DISTRICT, "3", 'E', 6), 0);
        Observation other = at(copyOf(one, report("MEDSOS", "\uD83D\uDE00", DISTRICT, "2", 'E', 6)), 0);
        assertThat(decided(List.of(ROW), one, other).get(0)).isEqualTo("0 RAISE KUNING [MEDSOS/\uD83D\uDE00@0]");
        assertThat(decided(List.of(ROW), one, at(copyOf(one, report("MEDSOS", "a", DISTRICT, "2", 'E', 6)), 1)).get(0))
                .isEqualTo("0 RAISE KUNING [MEDSOS/\uFF21@0]");
    }

    @Test
    void aLineMayLowerItsSourceAndNeverRaiseIt() {
        Observation raised = at(report("MEDSOS", "m", DISTRICT, "5", 'A', 1), 0);
        assertThat(decided(List.of(ROW), raised).get(0)).startsWith("0 RAISE KUNING");
        assertThat(decided(List.of(ROW), at(report("POLRES", "p", DISTRICT, "5", 'C', 1), 0)).get(0))
                .startsWith("0 RAISE KUNING");
        Observation left = graded(report("POLRES", "p", DISTRICT, "5", 'C', 1), Grade.ofSource(2));
        assertThat(decided(List.of(ROW), at(left, 0)).get(0)).startsWith("0 RAISE MERAH");
    }

    @Test
    void aRatioThatEndedIsZeroAndFallsAndAZeroRaisesNothing() {
        Criterion surge = row("KEA-01", Measurement.RASIO, RegionLevel.KABUPATEN, Direction.NAIK, "2", "-", 1);
        List<String> steps = decided(List.of(surge), at(report("POLRES", "a", DISTRICT, "1", 'B', 1), 0),
                at(report("POLRES", "b", DISTRICT, "1", 'B', 1), 49));
        // In the window 1, before it 1: a ratio of 3. At hour 97 the second has left it, and the ratio is 0.
        assertThat(steps).containsExactly("49 RAISE KUNING [POLRES/b@0]", "121 CLEAR HIJAU []");
        Criterion fall = row("KEA-01", Measurement.RASIO, RegionLevel.KABUPATEN, Direction.TURUN, "1", "-", 1);
        assertThat(decided(List.of(fall), at(report("POLRES", "a", DISTRICT, "1", 'B', 1), 0))).isEmpty();
    }

    @Test
    void daysAreCountedFromAnyReportWhateverItsValueAndWhenever() {
        Criterion quiet = row("KEA-01", Measurement.HARI_SEJAK, RegionLevel.KABUPATEN, Direction.NAIK, "3", "-", 1);
        Observation first = at(report("POLRES", "a", DISTRICT, "1", 'B', 1), 0);
        Observation copy = at(copyOf(first, report("MEDSOS", "m", DISTRICT, "0", 'E', 6)), 24);
        assertThat(decided(List.of(quiet), first, copy)).containsExactly("96 RAISE KUNING [POLRES/a@0]");
    }

    @Test
    void aMovedReportLeavesItsRegionJudgedAndEnrolled() {
        Criterion low = row("KEA-01", Measurement.TOTAL, RegionLevel.KABUPATEN, Direction.TURUN, "0", "-", 1);
        Observation first = at(report("POLRES", "a", DISTRICT, "5", 'B', 1), 0);
        Observation moved = revised(at(report("POLRES", "a", "35.15", "5", 'B', 1), 2));
        assertThat(decided(List.of(low), first, moved)).contains("2 RAISE KUNING []");
    }

    @Test
    void aVillageWaitsForItsDistrictAndAReportOfTheFutureIsNotHeardYet() {
        Criterion village = row("KEA-01", Measurement.TOTAL, RegionLevel.DESA, Direction.NAIK, "2", "4", 1);
        Observation raising = at(report("MEDIA", "a", VILLAGE, "3", 'B', 1), 0);
        Observation duty = at(report("CAMAT", "n", DISTRICT, "0", 'B', 1), 0);
        assertThat(decided(List.of(village), raising, duty)).containsExactly("0 RAISE KUNING [MEDIA/a@0]");
        // Received at 60 about hour 80: heard from 80 on, after the hold that was over at 72.
        Observation later = occurring(at(report("CAMAT", "o", DISTRICT, "0", 'B', 1), 60), 80);
        assertThat(decided(List.of(village), raising, duty, later))
                .containsExactly("0 RAISE KUNING [MEDIA/a@0]", "80 CLEAR HIJAU []");
        // About a day long past: nothing is heard.
        Observation past = occurring(at(report("CAMAT", "o", DISTRICT, "0", 'B', 1), 60), 1);
        assertThat(decided(List.of(village), raising, duty, past)).containsExactly("0 RAISE KUNING [MEDIA/a@0]");
    }

    @Test
    void anEnrolledRegionIsBlindThoughNobodyEverReported() {
        Observation raising = at(report("MEDIA", "a", DISTRICT, "3", 'B', 1), 0);
        Enrolment entry = new Enrolment("CAMAT", RegionCode.of(DISTRICT), LocalDate.of(2024, 6, 1));
        assertThat(decided(List.of(ROW), List.of(entry), START, raising)).containsExactly("0 RAISE KUNING [MEDIA/a@0]");
        // Time begins late enough for the hold to be over before anything is owed.
        assertThat(decided(List.of(ROW), List.of(entry), START.plus(Duration.ofHours(49)), raising))
                .containsExactly("0 RAISE KUNING [MEDIA/a@0]", "72 CLEAR HIJAU []");
    }

    @Test
    void redHeldBackIsYellowAlsoWithoutAYellowThreshold() {
        Criterion redOnly = row("KEA-01", Measurement.TOTAL, RegionLevel.KABUPATEN, Direction.NAIK, "-", "2", 2);
        assertThat(decided(List.of(redOnly), at(report("MEDSOS", "a", DISTRICT, "3", 'E', 6), 0)).get(0))
                .startsWith("0 RAISE KUNING");
    }

    @Test
    void anAlertWhoseRowLooksElsewhereFallsAsIfAllWereGood() {
        Observation raising = at(report("MEDIA", "a", DISTRICT, "3", 'B', 1), 0);
        Criterion elsewhere = Tables.looking("SOS-01", ROW);
        TreeMap<Instant, Edition> switched = new TreeMap<>(Map.of(Instant.MIN, edition(List.of(ROW), List.of()),
                START.plus(HOUR), edition(List.of(elsewhere), List.of())));
        assertThat(new Recomputation(switched, HOUR, List.of(raising), List.of(), START, Set.of())
                .run(START.plus(Duration.ofDays(9))))
                .extracting(OracleTest::told).containsExactly("0 RAISE KUNING [MEDIA/a@0]", "26 CLEAR HIJAU []");
    }

    private static List<String> decided(List<Criterion> rows, Observation... journal) {
        return decided(rows, List.of(), START, journal);
    }

    /** Hours since the start, what was decided, and on what. */
    private static List<String> decided(List<Criterion> rows, List<Enrolment> enrolments, Instant beginning,
            Observation... journal) {
        TreeMap<Instant, Edition> always = new TreeMap<>(Map.of(Instant.MIN, edition(rows, enrolments)));
        return new Recomputation(always, HOUR, new ArrayList<>(List.of(journal)), List.of(), beginning, Set.of())
                .run(START.plus(Duration.ofDays(7)).minusNanos(1)).stream().map(OracleTest::told).toList();
    }

    private static String told(Recomputation.Step step) {
        return Duration.between(START, step.at()).toHours() + " " + step.verb() + " " + step.to() + " " + step.evidence();
    }

    private static Edition edition(List<Criterion> rows, List<Enrolment> enrolments) {
        return new Edition(rows, List.of(source("POLRES", 'B', Optional.empty()), source("MEDSOS", 'E', Optional.empty()),
                source("MEDIA", 'C', Optional.empty()), source("CAMAT", 'B', Optional.of(Duration.ofHours(24)))), enrolments);
    }

    private static SourceRow source(String code, char reliability, Optional<Duration> duty) {
        return new SourceRow(code, code, code, reliability, Classification.BIASA, RegionLevel.KABUPATEN, duty, "");
    }

    /** A window of two days, a hold of one, no bound of calm of its own. */
    private static Criterion row(String code, Measurement measurement, RegionLevel level, Direction direction, String yellow,
            String red, int sources) {
        return new Criterion(code, code, new Gauge(code, measurement, Duration.ofDays(2), level), direction,
                new Thresholds(bound(yellow), bound(red), Optional.empty()), Duration.ofDays(1), sources,
                new Period(LocalDate.of(2024, 1, 1), Optional.empty()),
                new Guidance(List.of(), Guidance.ThresholdBasis.KEBIJAKAN_AWAL, Guidance.Maturity.UJI_COBA, "", ""));
    }

    private static Optional<BigDecimal> bound(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static Observation report(String source, String id, String region, String value, char letter, int credibility) {
        return new Observation(new EntryId(source, id, 0), false, "KEA-01", RegionCode.of(region), new BigDecimal(value), START,
                START, new Grade(letter, credibility), Classification.BIASA, source + "/" + id, Kind.ACTUAL, "");
    }

    private static Observation at(Observation report, int hours) {
        Instant moment = START.plus(HOUR.multipliedBy(hours));
        return report.receivedAt(moment).occurredAt(moment);
    }

    private static Observation occurring(Observation report, int hours) {
        return report.occurredAt(START.plus(HOUR.multipliedBy(hours)));
    }

    private static Observation copyOf(Observation first, Observation copy) {
        return new Observation(copy.id(), false, copy.indicator(), copy.region(), copy.value(), first.occurredAt(),
                first.receivedAt(), copy.grade(), copy.classification(), first.origin(), copy.kind(), "");
    }

    private static Observation graded(Observation report, Grade grade) {
        return new Observation(report.id(), false, report.indicator(), report.region(), report.value(), report.occurredAt(),
                report.receivedAt(), grade, report.classification(), report.origin(), report.kind(), "");
    }

    private static Observation revised(Observation report) {
        return new Observation(new EntryId(report.id().source(), report.id().id(), 1), false, report.indicator(), report.region(),
                report.value(), report.occurredAt(), report.receivedAt(), report.grade(), report.classification(),
                report.origin(), report.kind(), "");
    }
}
