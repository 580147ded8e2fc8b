package id.kentongan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.Observation;
import id.kentongan.facts.RegionLevel;
import id.kentongan.reasoning.region.Regions;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NationalReportsTest {
    private static final LocalDate FIRST = LocalDate.parse("2024-11-01");
    private final List<Observation> day = reports(7, 1);

    @Test
    void theSameSeedGivesTheSameReportsAndAnotherSeedOthers() {
        assertThat(reports(7, 1)).isEqualTo(day);
        assertThat(reports(8, 1)).isNotEqualTo(day);
    }

    @Test
    void aDayIsNationalAndMostlyNihil() {
        List<Observation> firsts = day.stream().filter(report -> report.id().revision() == 0).toList();
        long fromVillages = firsts.stream().filter(report -> report.region().level() == RegionLevel.DESA).count();
        long nihil = firsts.stream().filter(Observation::nihil).count();
        assertThat(day).hasSizeBetween(88_000, 105_000);
        assertThat(fromVillages).isBetween(75_000L, 83_762L);
        assertThat((double) nihil / firsts.size()).isBetween(0.85, 0.99);
        assertThat(day.stream().map(report -> report.region().province()).distinct()).hasSize(38);
    }

    @Test
    void reportsComeInTheOrderOfReceiptEachRevisionOnce() {
        List<Observation> twoDays = reports(7, 2);
        Set<Object> ids = new HashSet<>();
        for (int i = 0; i < twoDays.size(); i++) {
            assertThat(ids.add(twoDays.get(i).id())).isTrue();
            if (i > 0) {
                assertThat(twoDays.get(i).receivedAt()).isAfterOrEqualTo(twoDays.get(i - 1).receivedAt());
            }
        }
        assertThat(twoDays.size()).isBetween(2 * 88_000, 2 * 105_000);
    }

    @Test
    void someAreLateSomeCorrectedSomeWithdrawnSomeCopies() {
        assertThat(reports(7, 3)).anyMatch(report -> report.receivedAt().isAfter(report.occurredAt().plusSeconds(24 * 3600)))
                .anyMatch(report -> report.id().revision() == 1 && !report.retracted())
                .anyMatch(Observation::retracted)
                .anyMatch(report -> !report.origin().equals(report.id().lineage()));
    }

    private static List<Observation> reports(long seed, int days) {
        NationalReports reports = new NationalReports(seed, FIRST, days, Regions.bundled(), Optional.empty());
        return Stream.generate(() -> reports).takeWhile(NationalReports::hasNext).map(NationalReports::next).toList();
    }
}
