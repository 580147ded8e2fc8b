package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What changes because time passes: measures, the rows in force, silence, and the calendar. */
final class Passage {
    private final Country country;
    private final Regions regions;
    private final Silence silence;
    private final RowsInForce rows;
    private Dates dates;

    Passage(RuleBook book, Country country, Regions regions) {
        this.country = country;
        this.regions = regions;
        silence = new Silence(book, region -> country.province(region).shard(), country.nation().shard());
        rows = new RowsInForce(new Rows(book.criteria()));
        dates = new Dates(calendar(book), regions);
    }

    private Calendar calendar(RuleBook of) {
        return new Calendar(of.calendar(), country.provinces().stream().map(province -> regions.zone(province.code())).toList());
    }

    Silence silence() {
        return silence;
    }

    void advance(Instant tick, Function<AlertKey, Duration> hold) {
        if (rows.turnsBy(tick)) {
            rows.turn(tick, country.provinces(), hold);
        } else {
            country.provinces().forEach(province -> province.advance(tick));
        }
        silence.advance(tick);
        dates.advance(tick, country.provinces(), country.nation().shard());
    }

    /**
     * The moment at which the next thing changes by itself.
     *
     * @param next the tick to come, for what is to be judged as soon as possible
     */
    Optional<Instant> nextChange(Instant next) {
        Instant first = earlier(rows.nextChange(), Optional.of(dates.nextChange()));
        first = earlier(first, silence.nextDue());
        first = earlier(first, country.nation().shard().next(next));
        for (Province province : country.provinces()) {
            first = earlier(earlier(first, province.nextChange()), province.shard().next(next));
        }
        return first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first);
    }

    private static Instant earlier(Instant one, Optional<Instant> other) {
        return other.isPresent() && other.get().isBefore(one) ? other.get() : one;
    }

    void adopt(RuleBook next, Succession succession) {
        if (!succession.sameDuties()) {
            silence.restart(next);
        }
        rows.replace(new Rows(next.criteria()));
        dates = dates.under(calendar(next));
    }
}
