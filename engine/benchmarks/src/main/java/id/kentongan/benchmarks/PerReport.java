package id.kentongan.benchmarks;

import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a report costs as the journal grows: CPU of judging it under the whole book. A memory begins empty and has more to look at every
 * day until the longest common windows are full and as many alerts close as open; only then does it show whether the length of the
 * journal costs anything.
 */
final class PerReport {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** What still counts as flat. */
    private static final double WANTED = 1.25;
    private static final int RUN_IN = 3_000_000;
    private static final int REPORTS_A_DAY = 90_000;

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
        static Cost of(Feed.Played played) {
            return new Cost(played.reports(), played.seconds() / played.reports());
        }

        @Override
        public String toString() {
            return "%,d: %.2f".formatted(reports, each * 1e6);
        }
    }

    /** @param lengths how many reports in a row are averaged, shortest first, one stretch after the other */
    Figure figure(List<Integer> lengths) {
        int days = (RUN_IN + lengths.stream().mapToInt(Integer::intValue).sum()) / REPORTS_A_DAY;
        try (Reasoning reasoning = new Reasoning(book, regions, MINUTE)) {
            Feed feed = new Feed(reasoning, new NationalReports(seed, first, days, regions, Optional.empty()), outcome -> {});
            Cost runIn = Cost.of(feed.atLeast(RUN_IN));
            List<Cost> costs = new ArrayList<>();
            lengths.forEach(reports -> costs.add(Cost.of(feed.atLeast(reports))));
            Cost last = costs.get(costs.size() - 1);
            double ratio = last.each / costs.get(0).each;
            return new Figure("(e) cost per report, %,d against %,d".formatted(last.reports, costs.get(0).reports),
                    "%.2f".formatted(ratio), "<= %.2f".formatted(WANTED), ratio <= WANTED,
                    "microseconds of CPU each %s, after %s from nothing".formatted(costs, runIn));
        }
    }
}
