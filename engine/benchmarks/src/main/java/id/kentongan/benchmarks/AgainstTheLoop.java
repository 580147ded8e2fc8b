package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.facts.Text;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The national criteria against the bare loop, in ticks of a minute. */
final class AgainstTheLoop {
    private static final int DAYS = 3;
    private static final int WARM = 5;
    private static final int ROUNDS = 7;
    private static final double WANTED = 0.5;

    private final RuleBook criteria;
    private final List<Observation> reports;

    AgainstTheLoop(RuleBook criteria, Regions regions, long seed, LocalDate first) {
        this.criteria = criteria;
        NationalReports days = new NationalReports(seed, first, DAYS, regions, Optional.empty());
        reports = Stream.iterate(days, Iterator::hasNext, same -> same).map(Iterator::next).toList();
    }

    Figure figure() {
        Comparison.Taken taken = new Comparison(criteria, Duration.ofMinutes(1), WARM, ROUNDS).over(reports);
        return new Figure("(a) national criteria: bare loop / rules", Text.of("%.2f", taken.againstBare()),
                Text.of(">= %.2f", WANTED), taken.againstBare() >= WANTED, taken.toString());
    }
}
