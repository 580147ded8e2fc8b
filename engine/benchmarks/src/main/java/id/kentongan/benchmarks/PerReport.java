package id.kentongan.benchmarks;

import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a report costs as the journal grows: CPU of judging it under the whole book, the making of the reports taken off. */
final class PerReport {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** What still counts as flat. */
    private static final double WANTED = 1.25;
    private static final int WARM = 3;
    /** A single day is over in less than a second; so every length is played until as many days have gone by. */
    private static final int LEAST_DAYS = 10;

    private final RuleBook book;
    private final Regions regions;
    private final long seed;
    private final LocalDate first;

    PerReport(RuleBook book, Regions regions, long seed, LocalDate first) {
        this.book = book;
        this.regions = regions;
        this.seed = seed;
        this.first = first;
    }

    private record Cost(long reports, double each) {
        @Override
        public String toString() {
            return "%,d: %.2f".formatted(reports, each * 1e6);
        }
    }

    /** @param lengths how many days each, shortest first; a day has some 95,000 reports */
    Figure figure(List<Integer> lengths) {
        cost(WARM);
        List<Cost> costs = new ArrayList<>();
        for (int days : lengths) {
            costs.add(cost(days));
        }
        Cost last = costs.get(costs.size() - 1);
        double ratio = last.each / costs.get(0).each;
        return new Figure("(e) cost per report, %,d against %,d".formatted(last.reports, costs.get(0).reports),
                "%.2f".formatted(ratio), "<= %.2f".formatted(WANTED), ratio <= WANTED, "microseconds of CPU each " + costs);
    }

    private Cost cost(int days) {
        List<Cost> costs = Stream.generate(() -> once(days)).limit(Math.max(1, LEAST_DAYS / days)).toList();
        return new Cost(costs.get(0).reports, Effort.median(costs.stream().map(Cost::each).toList()));
    }

    private Cost once(int days) {
        NationalReports unheard = days(days);
        double made = Effort.of(() -> unheard.forEachRemaining(report -> {})).thread();
        try (Reasoning reasoning = new Reasoning(book, regions, MINUTE)) {
            long[] played = new long[1];
            Effort effort = Effort.of(() -> played[0] = Feed.play(reasoning, days(days), outcome -> {}));
            return new Cost(played[0], (effort.thread() - made) / played[0]);
        }
    }

    private NationalReports days(int days) {
        return new NationalReports(seed, first, days, regions, Optional.empty());
    }
}
