package id.kentongan.reasoning.measure;

import static id.kentongan.reasoning.measure.Reports.day;
import static id.kentongan.reasoning.measure.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.facts.SilentSource;
import id.kentongan.reasoning.book.SourceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DutiesTest {
    private static final RegionCode VILLAGE = RegionCode.of("35.14.01.2001");
    private static final RegionCode DISTRICT = RegionCode.of("35.14");
    private final List<SilentSource> silent = new ArrayList<>();
    private final List<SilentSource> heard = new ArrayList<>();
    private final Duties duties = new Duties(List.of(source("DESA", RegionLevel.DESA, 24),
            source("POLRES", RegionLevel.KABUPATEN, 48),
            new SourceRow("MEDIA", "Media", "Pers", 'C', Classification.BIASA, RegionLevel.KABUPATEN, Optional.empty(), "")));

    @Test
    void aRegionIsLiveFromItsFirstReportAndBlindWhenTheNextIsOverdue() {
        hear(report("1").by("DESA").of("NIHIL").worth("0").at(0));
        advance(day(0));
        assertThat(duties.live(VILLAGE)).isTrue();
        assertThat(duties.live(DISTRICT)).isTrue();
        assertThat(duties.nextDue()).contains(day(1));
        advance(day(1).minusNanos(1));
        assertThat(duties.blind(VILLAGE)).isFalse();
        advance(day(1));
        assertThat(silent).containsExactly(new SilentSource(VILLAGE, "DESA", day(1)));
        assertThat(duties.blind(VILLAGE)).isTrue();
        assertThat(duties.blind(DISTRICT)).isFalse();
        assertThat(duties.live(DISTRICT)).isFalse();
        assertThat(duties.nextDue()).isEmpty();
    }

    @Test
    void aReportFromBelowCountsForTheRegionThatOwesOneAndOneFromAboveDoesNot() {
        hear(report("1").in("35.14.01.2001"), report("2").in("35"));
        advance(day(0));
        assertThat(duties.live(DISTRICT)).isTrue();
        assertThat(duties.live(VILLAGE)).isFalse();
        assertThat(duties.nextDue()).contains(day(2));
    }

    @Test
    void aSilentSourceIsHeardAgainAndDueAnew() {
        hear(report("1").by("DESA").at(0));
        advance(day(1));
        hear(report("2").by("DESA").at(3).withdrawn());
        advance(day(3));
        assertThat(heard).containsExactly(new SilentSource(VILLAGE, "DESA", day(1)));
        assertThat(duties.blind(VILLAGE)).isFalse();
        assertThat(duties.nextDue()).contains(day(4));
    }

    @Test
    void aReportThatIsOverdueAnewAtTheTickLeavesTheRegionBlind() {
        hear(report("1").by("DESA").at(0));
        advance(day(1));
        hear(report("2").by("DESA").at(2));
        advance(day(5));
        assertThat(heard).containsExactly(new SilentSource(VILLAGE, "DESA", day(1)));
        assertThat(silent).last().isEqualTo(new SilentSource(VILLAGE, "DESA", day(3)));
        assertThat(duties.blind(VILLAGE)).isTrue();
    }

    @Test
    void whoIsToldThatASourceIsHeardFindsTheRegionNoLongerBlind() {
        hear(report("1").by("DESA").at(0));
        duties.advance(day(1), told -> assertThat(duties.blind(VILLAGE)).isTrue(), heard::add);
        hear(report("2").by("DESA").at(2));
        duties.advance(day(2), silent::add, told -> {
            assertThat(duties.blind(VILLAGE)).isFalse();
            assertThat(duties.live(VILLAGE)).isTrue();
            heard.add(told);
        });
        assertThat(heard).hasSize(1);
    }

    @Test
    void whenItWasReceivedMattersNotWhenItHappenedNorWhatItCorrects() {
        hear(report("1").by("DESA").at(0), report("1").by("DESA").revision(1).occurred(-9).received(0.5));
        advance(day(0.5));
        assertThat(duties.nextDue()).contains(day(1.5));
    }

    @Test
    void oneOverdueSourceMakesARegionBlindThoughAnotherReports() {
        Duties two = new Duties(List.of(source("DESA", RegionLevel.DESA, 24), source("FKDM", RegionLevel.DESA, 24)));
        two.accept(report("1").by("DESA").at(0).observation());
        two.accept(report("2").by("FKDM").at(0.5).observation());
        two.advance(day(1), silent::add, heard::add);
        assertThat(two.blind(VILLAGE)).isTrue();
        assertThat(two.live(VILLAGE)).isTrue();
    }

    @Test
    void drillsAndSourcesWithoutADutyEnrolNobody() {
        hear(report("1").by("DESA").drill(), report("2").by("MEDIA"), report("3").by("LAIN"));
        advance(day(9));
        assertThat(duties.live(DISTRICT)).isFalse();
        assertThat(silent).isEmpty();
    }

    @Test
    void aRegionEnrolledByAnEntryOwesItsFirstReportFromThatMomentOn() {
        duties.enrol("DESA", VILLAGE, day(2));
        advance(day(1));
        assertThat(duties.live(VILLAGE)).isFalse();
        assertThat(duties.nextDue()).contains(day(2));
        advance(day(2));
        assertThat(duties.live(VILLAGE)).isTrue();
        assertThat(duties.nextDue()).contains(day(3));
        advance(day(3));
        assertThat(silent).containsExactly(new SilentSource(VILLAGE, "DESA", day(3)));
    }

    @Test
    void anEntryForARegionOfAnotherLevelIsRefused() {
        assertThatThrownBy(() -> duties.enrol("DESA", DISTRICT, day(0))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("35.14");
    }

    @Test
    void theOrderOfReportsBetweenTwoTicksDoesNotMatter() {
        hear(report("2").by("DESA").at(0.5), report("1").by("DESA").at(0));
        advance(day(1));
        assertThat(duties.nextDue()).contains(day(1.5));
        assertThat(silent).isEmpty();
    }

    private void hear(Reports... reports) {
        for (Reports report : reports) {
            Observation observation = report.observation();
            duties.accept(observation);
        }
    }

    private void advance(Instant tick) {
        duties.advance(tick, silent::add, heard::add);
    }

    private static SourceRow source(String code, RegionLevel level, int hours) {
        return new SourceRow(code, code, code, 'C', Classification.BIASA, level, Optional.of(Duration.ofHours(hours)), "");
    }
}
