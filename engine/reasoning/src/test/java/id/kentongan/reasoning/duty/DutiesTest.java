package id.kentongan.reasoning.duty;

import static id.kentongan.reasoning.measure.Reports.day;
import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.SilentSource;
import id.kentongan.reasoning.book.Enrolment;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.measure.Reports;
import id.kentongan.reasoning.site.Sites;
import id.kentongan.reasoning.time.Agenda;
import id.kentongan.reasoning.time.Nanos;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DutiesTest {
    private static final RegionCode VILLAGE = RegionCode.of("35.14.01.2001");
    private static final RegionCode DISTRICT = RegionCode.of("35.14");
    private static final SilentSource DESA = new SilentSource(VILLAGE, "DESA");
    private static final SilentSource POLRES = new SilentSource(DISTRICT, "POLRES");
    /** Midnight in Asia/Jakarta, 17 hours after {@link Reports#T0}. */
    private static final LocalDate NEXT_MIDNIGHT = LocalDate.of(2024, 11, 21);
    private static final Instant MIDNIGHT = Instant.parse("2024-11-20T17:00:00Z");

    /** The duties of Jawa Timur from a beginning on, fed as a shard feeds them. */
    private static final class Watch {
        final List<SilentSource> silent = new ArrayList<>();
        final List<SilentSource> heard = new ArrayList<>();
        final Duties duties;
        private final Agenda agenda = new Agenda();
        private final Sites sites = new Sites(region -> region.dotted().startsWith("35"), RegionLevel.DESA);
        private final List<Observation> received = new ArrayList<>();

        Watch(Instant beginning, Enrolment... enrolments) {
            duties = new Duties(List.of(source("DESA", RegionLevel.DESA, 24), source("FKDM", RegionLevel.DESA, 24),
                    source("POLRES", RegionLevel.KABUPATEN, 48), source("PROV", RegionLevel.PROVINSI, 24),
                    new SourceRow("MEDIA", "Media", "Pers", 'C', Classification.BIASA, RegionLevel.KABUPATEN, Optional.empty(),
                            "")),
                    List.of(enrolments), beginning, sites, agenda);
        }

        Watch hears(Reports... reports) {
            for (Reports written : reports) {
                Observation report = written.observation();
                Optional<Observation> highest = received.stream()
                        .filter(other -> other.id().lineage().equals(report.id().lineage()))
                        .max(Comparator.comparing(other -> other.id().revision()));
                boolean counts = highest.map(other -> other.id().revision() < report.id().revision()).orElse(true);
                received.add(report);
                duties.accept(report, sites.of(report.region()), counts,
                        counts ? highest.filter(other -> !other.retracted()) : Optional.empty());
            }
            return this;
        }

        Watch at(double day) {
            return at(day(day));
        }

        Watch at(Instant tick) {
            agenda.wakeAllBy(Nanos.of(tick));
            duties.settle(tick, (source, now) -> (now ? silent : heard).add(source));
            return this;
        }

        Optional<Instant> next() {
            long next = agenda.next();
            return next == Nanos.NEVER ? Optional.empty() : Optional.of(Nanos.instant(next));
        }

        /** Whether the village is B(lind), L(ive), both or neither. */
        String village() {
            return (duties.blind(VILLAGE) ? "B" : "") + (duties.live(VILLAGE) ? "L" : "");
        }
    }

    private final Watch watch = new Watch(Instant.EPOCH);

    @Test
    void aRegionIsLiveFromItsFirstReportAndBlindWhenTheNextIsOverdue() {
        watch.hears(desa("1").of("NIHIL").worth("0")).at(0);
        assertThat(watch.village()).isEqualTo("L");
        assertThat(watch.duties.live(DISTRICT)).isTrue();
        assertThat(watch.next()).contains(day(1));
        assertThat(watch.at(day(1).minusNanos(1)).village()).isEqualTo("L");
        assertThat(watch.at(1).village()).isEqualTo("B");
        assertThat(watch.silent).containsExactly(DESA);
        assertThat(watch.duties.blind(DISTRICT)).isFalse();
        assertThat(watch.duties.live(DISTRICT)).isFalse();
        assertThat(watch.next()).isEmpty();
    }

    @Test
    void anOverdueReportOfAProvinceBlindsOnlyTheProvinceAndOneOfADistrictAllInIt() {
        watch.hears(report("1").by("PROV").in("35")).at(1);
        assertThat(watch.duties.blind(RegionCode.of("35"))).isTrue();
        assertThat(watch.duties.blind(DISTRICT)).isFalse();
        assertThat(watch.village()).isEmpty();
        watch.hears(report("2").at(1)).at(3);
        assertThat(watch.duties.blind(DISTRICT)).isTrue();
        assertThat(watch.village()).isEqualTo("B");
        assertThat(watch.duties.blind(RegionCode.of("35.15"))).isFalse();
    }

    @Test
    void aReportFromBelowCountsForTheRegionThatOwesOneAndOneFromAboveDoesNot() {
        watch.hears(report("1"), report("2").in("35")).at(0);
        assertThat(watch.duties.live(DISTRICT)).isTrue();
        assertThat(watch.village()).isEmpty();
        assertThat(watch.duties.live(RegionCode.of("35"))).isTrue();
        assertThat(watch.next()).contains(day(2));
        watch.at(2);
        assertThat(watch.silent).containsExactly(POLRES);
    }

    @Test
    void aSilentSourceIsHeardAgainAndDueAnew() {
        watch.hears(desa("1")).at(1).hears(desa("2").at(3)).at(3);
        assertThat(watch.heard).containsExactly(DESA);
        assertThat(watch.village()).isEqualTo("L");
        assertThat(watch.next()).contains(day(4));
    }

    @Test
    void aBacklogMakesNothingGreen() {
        watch.hears(desa("1")).at(1).hears(desa("2").occurred(1.5).received(3)).at(3);
        assertThat(watch.heard).isEmpty();
        assertThat(watch.village()).isEqualTo("B");
        assertThat(watch.hears(desa("3").occurred(2.01).received(3.005)).at(3.005).village()).isEqualTo("L");
        assertThat(watch.next()).contains(day(3.01));
    }

    @Test
    void aReportAboutTomorrowIsHeardTomorrow() {
        watch.hears(desa("1")).at(1).hears(desa("2").occurred(2.5).received(2)).at(2);
        assertThat(watch.village()).isEqualTo("B");
        assertThat(watch.next()).contains(day(2.5));
        assertThat(watch.at(2.5).village()).isEqualTo("L");
        assertThat(watch.at(3.5).village()).isEqualTo("B");
    }

    @Test
    void aWithdrawnReportMakesNothingGreenButEnrols() {
        watch.hears(desa("1").withdrawn()).at(0);
        assertThat(watch.village()).isEmpty();
        assertThat(watch.next()).contains(day(1));
        assertThat(watch.at(1).village()).isEqualTo("B");
    }

    @Test
    void aReportThatIsWithdrawnLaterIsUnheard() {
        watch.hears(desa("1"), desa("2").at(0.9)).at(1);
        assertThat(watch.village()).isEqualTo("L");
        assertThat(watch.hears(desa("2").occurred(0.9).received(1.1).revision(1).withdrawn()).at(1.1).village()).isEqualTo("B");
    }

    @Test
    void ofTwoReportsAboutTheSameMomentTheOtherStaysHeard() {
        watch.hears(desa("1"), desa("2").at(0.9), desa("3").at(0.9)).at(1)
                .hears(desa("2").occurred(0.9).received(1.1).revision(1).withdrawn()).at(1.1);
        assertThat(watch.village()).isEqualTo("L");
    }

    @Test
    void aCorrectionMovesWhatIsHeardToItsOwnTime() {
        watch.hears(desa("1"), desa("1").revision(1).occurred(0.5).received(0.6)).at(0.6);
        assertThat(watch.next()).contains(day(1.5));
        watch.hears(desa("1").revision(2).occurred(-2).received(0.7)).at(0.7);
        assertThat(watch.village()).isEmpty();
        assertThat(watch.at(1).village()).isEqualTo("B");
    }

    @Test
    void aLateLowerRevisionOnlyEnrolsItsRegion() {
        watch.hears(desa("1").revision(1).in("35.15.01.2001"), desa("1").received(0.5)).at(0.5);
        assertThat(watch.village()).isEmpty();
        assertThat(watch.at(1.5).village()).isEqualTo("B");
    }

    @Test
    void aReportThatMovesLeavesTheOldRegionEnrolledAndUnheard() {
        RegionCode other = RegionCode.of("35.15.01.2001");
        watch.hears(desa("1")).at(0).hears(desa("1").revision(1).received(0.5).in(other.dotted())).at(0.5);
        assertThat(watch.village()).isEmpty();
        assertThat(watch.duties.live(other)).isTrue();
        assertThat(watch.at(1).village()).isEqualTo("B");
        assertThat(watch.duties.blind(other)).isFalse();
    }

    @Test
    void aReportThatMovesToAnotherShardIsUnheardHere() {
        watch.hears(desa("1")).at(0).hears(desa("1").revision(1).received(0.5).in("33.01.01.2001")).at(0.5);
        assertThat(watch.village()).isEmpty();
        assertThat(watch.duties.live(RegionCode.of("33.01.01.2001"))).isFalse();
    }

    @Test
    void aReportCorrectedToADrillIsUnheard() {
        watch.hears(desa("1")).at(0).hears(desa("1").revision(1).received(0.5).drill()).at(0.5);
        assertThat(watch.village()).isEmpty();
    }

    @Test
    void oneOverdueSourceMakesARegionBlindThoughAnotherReports() {
        watch.hears(desa("1"), report("2").by("FKDM").at(0.5)).at(1);
        assertThat(watch.village()).isEqualTo("BL");
    }

    @Test
    void whatIsOverdueInADistrictBlindsAllInItAndNotTheProvince() {
        watch.hears(report("1")).at(2);
        assertThat(watch.duties.blind(VILLAGE)).isTrue();
        assertThat(watch.duties.overdue(VILLAGE)).isFalse();
        assertThat(watch.duties.blind(RegionCode.of("35.14.01"))).isTrue();
        assertThat(watch.duties.blind(RegionCode.of("35.15.01"))).isFalse();
        assertThat(watch.duties.blind(RegionCode.of("35"))).isFalse();
    }

    @Test
    void whoIsToldThatASourceIsHeardFindsTheRegionNoLongerBlind() {
        List<String> seen = new ArrayList<>();
        watch.hears(desa("1")).at(0);
        watch.agenda.wakeAllBy(Nanos.of(day(1)));
        watch.duties.settle(day(1), (source, silent) -> seen.add(silent + watch.village()));
        watch.hears(desa("2").at(2));
        watch.duties.settle(day(2), (source, silent) -> seen.add(silent + watch.village()));
        assertThat(seen).containsExactly("trueB", "falseL");
    }

    @Test
    void drillsAndSourcesWithoutADutyEnrolNobody() {
        watch.hears(desa("1").drill(), report("2").by("MEDIA"), report("3").by("LAIN")).at(9);
        assertThat(watch.duties.live(DISTRICT)).isFalse();
        assertThat(watch.silent).isEmpty();
    }

    @Test
    void aRegionEnrolledByAnEntryOwesItsFirstReportFromThatMidnightOn() {
        Watch enrolled = new Watch(Instant.EPOCH, new Enrolment("DESA", VILLAGE, NEXT_MIDNIGHT)).at(0);
        assertThat(enrolled.village()).isEmpty();
        assertThat(enrolled.next()).contains(MIDNIGHT);
        enrolled.at(MIDNIGHT);
        assertThat(enrolled.village()).isEmpty();
        Instant due = MIDNIGHT.plus(Duration.ofHours(24));
        assertThat(enrolled.next()).contains(due);
        assertThat(enrolled.at(due.minusNanos(1)).silent).isEmpty();
        assertThat(enrolled.at(due).silent).containsExactly(DESA);
    }

    @Test
    void whatWasHeardBeforeTheEnrolmentCountsFromItOn() {
        Watch enrolled = new Watch(Instant.EPOCH, new Enrolment("DESA", VILLAGE, NEXT_MIDNIGHT));
        assertThat(enrolled.hears(desa("1").occurred(0.5).received(0.5)).at(0.5).village()).isEqualTo("L");
    }

    @Test
    void aDutyIsOwedFromTheBeginningOfTimeOnHoweverEarlyItWasEnrolled() {
        Watch begun = new Watch(day(10), new Enrolment("DESA", VILLAGE, NEXT_MIDNIGHT)).at(9);
        assertThat(begun.village()).isEmpty();
        assertThat(begun.at(10.5).village()).isEmpty();
        assertThat(begun.at(11).silent).containsExactly(DESA);
    }

    @Test
    void entriesForRegionsOfOtherShardsAndOfSourcesWithoutADutyArePassedOver() {
        Watch enrolled = new Watch(Instant.EPOCH, new Enrolment("DESA", RegionCode.of("33.01.01.2001"), NEXT_MIDNIGHT),
                new Enrolment("MEDIA", DISTRICT, NEXT_MIDNIGHT)).at(9);
        assertThat(enrolled.silent).isEmpty();
        assertThat(enrolled.next()).isEmpty();
    }

    @Test
    void theOrderOfReportsBetweenTwoTicksDoesNotMatter() {
        watch.hears(desa("2").at(0.5), desa("1").occurred(0).received(0.6)).at(1);
        assertThat(watch.next()).contains(day(1.5));
        assertThat(watch.silent).isEmpty();
    }

    private static Reports desa(String id) {
        return report(id).by("DESA");
    }

    private static SourceRow source(String code, RegionLevel level, int hours) {
        return new SourceRow(code, code, code, 'C', Classification.BIASA, level, Optional.of(Duration.ofHours(hours)), "");
    }
}
