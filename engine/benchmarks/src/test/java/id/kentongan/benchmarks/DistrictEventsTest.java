package id.kentongan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.benchmarks.DistrictEvents.Minor;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistrictEventsTest {
    private static final Instant FIRST = Instant.parse("2024-11-01T00:00:00Z");
    private final List<RegionCode> districts = List.copyOf(Regions.bundled().all(RegionLevel.KABUPATEN));
    private final List<Observation> events = events(7, Minor.NIHIL);

    @Test
    void halfAYearOfHalfAMillionInAllDistrictsATenthSevere() {
        assertThat(districts).hasSize(514);
        assertThat(events).hasSize(500_000);
        assertThat(Duration.between(FIRST, events.get(events.size() - 1).receivedAt()).toDays()).isEqualTo(179);
        assertThat(events.stream().map(event -> event.region()).distinct()).hasSize(514);
        long severe = events.stream().filter(Observation::positive).count();
        assertThat((double) severe / events.size()).isCloseTo(DistrictEvents.SEVERE, within(0.01));
    }

    @Test
    void theSameSeedGivesTheSameEventsAndAnotherSeedOthers() {
        assertThat(events(7, Minor.NIHIL)).isEqualTo(events);
        assertThat(events(8, Minor.NIHIL)).isNotEqualTo(events);
    }

    @Test
    void whatIsMinorIsNihilOrAZeroOfTheJudgedIndicatorAndNothingElseDiffers() {
        List<Observation> zeros = events(7, Minor.ZERO);
        for (int at = 0; at < events.size(); at++) {
            Observation event = events.get(at);
            assertThat(event.nihil()).isEqualTo(!event.positive());
            assertThat(zeros.get(at).indicator()).isEqualTo(DistrictEvents.INDICATOR);
            assertThat(zeros.get(at).id()).isEqualTo(event.id());
            assertThat(zeros.get(at).value()).isEqualTo(event.value());
        }
    }

    @Test
    void theyComeInTheOrderOfReceipt() {
        for (int at = 1; at < events.size(); at++) {
            assertThat(events.get(at).receivedAt()).isAfterOrEqualTo(events.get(at - 1).receivedAt());
        }
    }

    private List<Observation> events(long seed, Minor minor) {
        return new DistrictEvents(districts, FIRST, minor).reports(seed, DistrictEvents.EVENTS);
    }
}
