package id.kentongan.benchmarks;

import id.kentongan.benchmarks.ReportFeed.Played;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    /** How far from the same cost still counts as flat. */
    private static final double FLAT = 0.1;
    private static final double FROM_NOTHING = 1.25;
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
        static Cost of(Played played) {
            return new Cost(played.reports(), played.seconds() / played.reports());
        }

        Cost and(Cost next) {
            return new Cost(reports + next.reports, (reports * each + next.reports * next.each) / (reports + next.reports));
        }

        @Override
        public String toString() {
            return Text.of("%,d: %.2f", reports, each * 1e6);
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
        try (ReportFeed feed = feed(days)) {
            Cost first = Cost.of(played(feed, FIRST));
            Cost whole = first.and(Cost.of(played(feed, RUN_IN)));
            List<Cost> settled = new ArrayList<>();
            for (int reports : lengths) {
                settled.add(Cost.of(played(feed, reports)));
                whole = whole.and(settled.get(settled.size() - 1));
            }
            return List.of(nothing(List.of(first, whole)), settled(settled));
        }
    }

    private void warm() {
        try (ReportFeed feed = feed(WARM_DAYS)) {
            played(feed, Integer.MAX_VALUE);
        }
    }

    private ReportFeed feed(int days) {
        NationalReports reports = new NationalReports(seed, first, days, regions, Optional.empty());
        return ReportFeed.into(book, MINUTE, first.atStartOfDay(ZoneOffset.UTC).toInstant(), reports, reports);
    }

    private static Played played(ReportFeed feed, int reports) {
        return feed.atLeast(reports, outcome -> {});
    }

    private static Figure nothing(List<Cost> costs) {
        double ratio = ratio(costs);
        return figure("from nothing", ratio, Text.of("<= %.2f", FROM_NOTHING), ratio <= FROM_NOTHING, costs);
    }

    private static Figure settled(List<Cost> costs) {
        double ratio = ratio(costs);
        return figure("settled", ratio, Text.of("1 +- %.1f", FLAT), Math.abs(ratio - 1) <= FLAT, costs);
    }

    private static double ratio(List<Cost> costs) {
        return costs.get(costs.size() - 1).each / costs.get(0).each;
    }

    private static Figure figure(String memory, double ratio, String wanted, boolean met, List<Cost> costs) {
        return new Figure("(e) cost per report, " + memory, Text.of("%.2f", ratio), wanted, met,
                Text.of("%,d reports against %,d; microseconds of CPU each %s", costs.get(costs.size() - 1).reports,
                        costs.get(0).reports, costs));
    }
}
