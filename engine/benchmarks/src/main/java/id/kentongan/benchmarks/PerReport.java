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
 * journal costs anything. Both are told: from nothing, and settled.
 */
final class PerReport {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** What still counts as flat. */
    private static final double WANTED = 1.25;
    private static final int WARM_DAYS = 3;
    private static final int FIRST = 100_000;
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

        Cost and(Cost next) {
            return new Cost(reports + next.reports, (reports * each + next.reports * next.each) / (reports + next.reports));
        }

        @Override
        public String toString() {
            return "%,d: %.2f".formatted(reports, each * 1e6);
        }
    }

    /**
     * From nothing, then settled.
     *
     * @param lengths how many reports in a row are averaged once the memory is settled, shortest first, one stretch after the other
     */
    List<Figure> figures(List<Integer> lengths) {
        warm();
        int days = (FIRST + RUN_IN + lengths.stream().mapToInt(Integer::intValue).sum()) / REPORTS_A_DAY;
        try (Reasoning reasoning = new Reasoning(book, regions, MINUTE)) {
            Feed feed = feed(reasoning, days);
            Cost first = Cost.of(feed.atLeast(FIRST));
            Cost whole = first.and(Cost.of(feed.atLeast(RUN_IN)));
            List<Cost> settled = new ArrayList<>();
            for (int reports : lengths) {
                settled.add(Cost.of(feed.atLeast(reports)));
                whole = whole.and(settled.get(settled.size() - 1));
            }
            return List.of(figure("from nothing", List.of(first, whole)), figure("settled", settled));
        }
    }

    private void warm() {
        try (Reasoning reasoning = new Reasoning(book, regions, MINUTE)) {
            feed(reasoning, WARM_DAYS).all();
        }
    }

    private Feed feed(Reasoning reasoning, int days) {
        return new Feed(reasoning, new NationalReports(seed, first, days, regions, Optional.empty()), outcome -> {});
    }

    private static Figure figure(String memory, List<Cost> costs) {
        Cost least = costs.get(0);
        Cost most = costs.get(costs.size() - 1);
        double ratio = most.each / least.each;
        return new Figure("(e) cost per report, " + memory, "%.2f".formatted(ratio), "<= %.2f".formatted(WANTED), ratio <= WANTED,
                "%,d reports against %,d; microseconds of CPU each %s".formatted(most.reports, least.reports, costs));
    }
}
