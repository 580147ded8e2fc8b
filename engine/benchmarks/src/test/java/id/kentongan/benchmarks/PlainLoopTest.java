package id.kentongan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.benchmarks.DistrictEvents.Minor;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlainLoopTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant FIRST = Instant.parse("2024-11-01T00:00:00Z");
    private final Regions regions = Regions.bundled();

    @Test
    void theLoopComesToTheDecisionsAndReasonsOfTheReasoning(@TempDir Path directory) {
        RuleBook book = RuleBook.read(RuleFolder.criteriaOnly(RuleFolder.DIRECTORY, directory));
        for (long seed = 1; seed <= 2; seed++) {
            List<Observation> reports = fiveDaysOfOneProvince(seed);
            assertThat(new Comparison(book, MINUTE, 0, 1).over(reports).decisions()).as("seed %d", seed).isGreaterThan(100);
            assertThat(verbs(book, reports, MINUTE)).as("seed %d", seed).contains("RAISE", "ESCALATE", "DEESCALATE", "CLEAR");
        }
    }

    @ParameterizedTest
    @EnumSource
    void soItDoesOnTheEventsOfDistricts(Minor minor, @TempDir Path directory) {
        RuleBook book = RuleBook.read(RuleFolder.only(RuleFolder.DIRECTORY, directory, List.of(AgainstEngines.ROW)));
        List<Observation> reports = halfAYear(minor);
        for (Duration tick : List.of(Duration.ofSeconds(1), MINUTE)) {
            assertThat(new Comparison(book, tick, 0, 1).over(reports).decisions()).isGreaterThan(50);
        }
        assertThat(verbs(book, reports, MINUTE)).contains("RAISE", "ESCALATE", "DEESCALATE", "CLEAR");
    }

    /** Negative control: the comparison would notice a loop that decides otherwise. */
    @Test
    void reportsThatOnlyTheReasoningGetsAreNoticed(@TempDir Path directory) {
        RuleBook book = RuleBook.read(RuleFolder.only(RuleFolder.DIRECTORY, directory, List.of(AgainstEngines.ROW)));
        List<Observation> reports = halfAYear(Minor.NIHIL);
        // The loops iterate, the reasoning gets a stream.
        List<Observation> forgetful = new ArrayList<>(reports) {
            private static final long serialVersionUID = 1;

            @Override
            public Iterator<Observation> iterator() {
                return reports.subList(0, reports.size() / 2).iterator();
            }
        };
        assertThatThrownBy(() -> new Comparison(book, MINUTE, 0, 1).over(forgetful)).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> verbs(RuleBook book, List<Observation> reports, Duration tick) {
        TreeSet<String> verbs = new TreeSet<>();
        new PlainLoop(book, reports.get(0).receivedAt(), tick).play(reports.iterator(),
                (at, decision, cell, measure) -> verbs.add(decision.verb()));
        return List.copyOf(verbs);
    }

    private List<Observation> halfAYear(Minor minor) {
        List<RegionCode> few = regions.all(RegionLevel.KABUPATEN).stream().limit(40).toList();
        return new DistrictEvents(few, FIRST, minor).reports(1, DistrictEvents.EVENTS * few.size() / 514);
    }

    private List<Observation> fiveDaysOfOneProvince(long seed) {
        NationalReports reports = new NationalReports(seed, LocalDate.parse("2024-11-01"), 5, regions,
                Optional.of(RegionCode.of("73")));
        return Stream.generate(() -> reports).takeWhile(NationalReports::hasNext).map(NationalReports::next).toList();
    }
}
