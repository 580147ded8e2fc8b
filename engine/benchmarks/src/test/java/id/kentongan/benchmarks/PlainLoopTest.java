package id.kentongan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainLoopTest {
    private static final Duration TICK = Duration.ofMinutes(1);

    @Test
    void theHandWrittenLoopComesToTheSameDecisionsAsTheReasoning(@TempDir Path directory) {
        RuleBook book = RuleBook.read(Rules.criteriaOnly(Rules.DIRECTORY, directory));
        for (long seed = 1; seed <= 2; seed++) {
            List<Observation> reports = fiveDaysOfOneProvince(seed);
            List<String> byHand = new ArrayList<>();
            new PlainLoop(book, reports.get(0).receivedAt(), TICK).play(reports.iterator(),
                    (at, decision) -> byHand.add(at + " " + decision));
            List<String> byRules = new ArrayList<>();
            Replay.run(book, Regions.bundled(), TICK, reports, Optional.empty(),
                    decided -> byRules.add(decided.at() + " " + decided.decision()));
            assertThat(byHand).as("seed %d", seed).hasSizeGreaterThan(100).isEqualTo(byRules);
            assertThat(byHand).as("seed %d", seed).anyMatch(line -> line.contains("Clear"))
                    .anyMatch(line -> line.contains("Deescalate")).anyMatch(line -> line.contains("Escalate"));
        }
    }

    private static List<Observation> fiveDaysOfOneProvince(long seed) {
        NationalReports reports = new NationalReports(seed, LocalDate.parse("2024-11-01"), 5, Regions.bundled(),
                Optional.of(RegionCode.of("73")));
        return Stream.generate(() -> reports).takeWhile(NationalReports::hasNext).map(NationalReports::next).toList();
    }
}
