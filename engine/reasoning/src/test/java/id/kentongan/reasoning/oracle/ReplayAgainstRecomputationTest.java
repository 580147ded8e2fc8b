package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Classification;
import id.kentongan.facts.Criterion;
import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.Enrolment;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.book.SourceRow;
import id.kentongan.reasoning.oracle.Recomputation.Step;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplayAgainstRecomputationTest {
    static final Regions REGIONS = Regions.bundled();
    static final List<String> INDICATORS = List.of("SIB-01", "KEA-01", "SOS-01");
    private static final List<String> REPORTED = List.of("SIB-01", "SIB-01", "KEA-01", "KEA-01", "SOS-01", "SOS-01", "NIHIL",
            "LAIN-9");
    private static final List<String> PLACES = List.of("35.14.01.2001", "35.14.01.2002", "35.14.02.2001", "35.14.02", "35.15",
            "35",
            "73.10.01.2001");
    static final List<Duration> TICKS = List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));
    static final LocalDate TURNING = LocalDate.of(2024, 11, 10);
    static final Instant START = Instant.parse("2024-11-05T00:00:00Z");
    static final List<SourceRow> SOURCES = List.of(source("POLRES", RegionLevel.KABUPATEN, 72),
            source("DESA", RegionLevel.DESA, 24), source("KESBANGPOL-PROV", RegionLevel.PROVINSI, 48),
            new SourceRow("BINDA", "BINDA", "BIN", 'B', Classification.BIASA, RegionLevel.PROVINSI, Optional.empty(), ""));
    private static final List<String> REPORTERS = SOURCES.stream().map(SourceRow::code).toList();

    @Test
    void replayEqualsIndependentRecomputation() {
        int decisions = 0;
        for (int table = 0; table < 40; table++) {
            List<Criterion> rows = new Tables(new Random(table), INDICATORS, TURNING).next(3 + table % 4);
            List<Enrolment> enrolments = table % 2 == 0
                    ? List.of()
                    : List.of(new Enrolment("DESA", RegionCode.of("35.14.01.2002"), TURNING.minusDays(4)));
            RuleBook book = BookPages.book(rows, SOURCES, enrolments);
            for (int number = 0; number < 50; number++) {
                long seed = table * 1000L + number;
                Random random = new Random(seed);
                Duration tick = TICKS.get(random.nextInt(3));
                List<Observation> journal = journal(random);
                Optional<Instant> until = random.nextBoolean() ? Optional.empty() : Optional.of(START.plus(Duration.ofDays(25)));
                List<Step> expected = new Recomputation(rows, SOURCES, enrolments, tick, journal).run(until);
                Collections.shuffle(journal, random);
                assertThat(replayed(book, tick, journal, until)).as("seed %d", seed).isEqualTo(expected);
                decisions += expected.size();
            }
        }
        assertThat(decisions).isGreaterThan(10_000);
    }

    static List<Observation> journal(Random random) {
        Duration span = Duration.ofDays(4 + random.nextInt(10));
        List<Observation> journal = new Journals(random, REPORTED, REPORTERS, PLACES, START, span).next(5 + random.nextInt(25));
        return new ArrayList<>(journal);
    }

    private static List<Step> replayed(RuleBook book, Duration tick, List<Observation> journal, Optional<Instant> until) {
        List<Step> steps = new ArrayList<>();
        Replay.run(book, REGIONS, tick, journal, until, decided -> steps.add(new Step(decided.at(), decided.decision().verb(),
                decided.decision().key(), decided.decision().from(), decided.decision().to())));
        return steps;
    }

    private static SourceRow source(String code, RegionLevel level, int hours) {
        return new SourceRow(code, code, code, 'C', Classification.BIASA, level, Optional.of(Duration.ofHours(hours)), "");
    }
}
