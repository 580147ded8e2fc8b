package id.kentongan.reasoning.scenario;

import id.kentongan.facts.Criterion;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.bound.Limit;
import id.kentongan.reasoning.region.Regions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What it costs to play examples, estimated before any is: about 50 microseconds a unit. An example costs what fills its memory (rows,
 * policies, enrolments), each of its reports, each row that a report first reaches, and each day that is judged.
 */
final class Burden {
    private static final int EMPTY_MEMORY = 80;
    private static final int ALL_PROVINCES = 600;
    private static final int ROW_REACHED = 25;
    private static final int ROWS_PER_UNIT = 5;
    private static final int POLICY = 5;
    /** A day costs one unit where there are so many stages. */
    private static final int USUAL_STAGES = 50;

    private final RuleBook book;
    private final Map<String, Long> rows;
    private final long memory;
    private long total;

    Burden(RuleBook book) {
        this.book = book;
        rows = book.criteria().stream().collect(Collectors.groupingBy(Burden::indicator, Collectors.counting()));
        memory = EMPTY_MEMORY + book.criteria().size() + (long) POLICY * book.policies().size() + book.enrolments().size();
    }

    private static String indicator(Criterion row) {
        return row.gauge().indicator();
    }

    /** @return the outcome of the example with which there is too much of it; nothing before and after that */
    Optional<Outcome> add(Scenario scenario, Regions regions) {
        if (Limit.BURDEN.exceededBy(total)) {
            return Optional.empty();
        }
        total += scenario.script(book, regions).map(this::of).orElse(0L);
        return Limit.BURDEN.exceededBy(total)
                ? Optional.of(scenario.failed(Limit.BURDEN.told(total)))
                : Optional.empty();
    }

    private long of(Script script) {
        long reached = script.reached().mapToLong(place -> rows.getOrDefault(place.indicator(), 0L)).sum();
        long reports = script.indicators().mapToLong(indicator -> 1 + rows.getOrDefault(indicator, 0L) / ROWS_PER_UNIT).sum();
        long day = (long) script.provinces() * (USUAL_STAGES + book.calendar().size()) / (2 * USUAL_STAGES) + 1
                + reached / ROWS_PER_UNIT;
        return memory + (script.provinces() > 1 ? ALL_PROVINCES : 0) + ROW_REACHED * reached + reports + script.days() * day;
    }
}
