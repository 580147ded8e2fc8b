package id.kentongan.reasoning;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.Decision;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One tick's judgement over all shards: provinces first, then the nation on what they found. */
final class Judgement {
    private final Country country;
    private final RuleBook book;
    private final Instant tick;
    private final Function<AlertKey, Duration> hold;

    Judgement(Country country, RuleBook book, Instant tick) {
        this.country = country;
        this.book = book;
        this.tick = tick;
        hold = key -> book.hold(key, tick);
    }

    /** Decides, explains while the memories still stand as they were, and only then takes the decisions as done. */
    List<Decided> pass(Because because, Instant nextTick) {
        Map<Decision, Shard> decisions = conclude();
        Explanation explanation = new Explanation(book, because, country.evidence());
        List<Decided> decided = decisions.keySet().stream().sorted(Comparator.comparing(Decision::key))
                .map(decision -> explanation.of(tick, decision, decisions.get(decision))).toList();
        decisions.forEach((decision, shard) -> shard.apply(decision, tick, nextTick, hold));
        return decided;
    }

    private Map<Decision, Shard> conclude() {
        Map<Decision, Shard> decisions = new HashMap<>();
        for (Province province : country.provinces()) {
            if (province.shard().due(tick)) {
                judge(province.shard(), decisions);
                country.nation().learn(province, book);
            }
        }
        if (country.nation().shard().due(tick)) {
            judge(country.nation().shard(), decisions);
        }
        return decisions;
    }

    private void judge(Shard shard, Map<Decision, Shard> decisions) {
        shard.judge(tick, hold).forEach(decision -> decisions.put(decision, shard));
    }

    TickOutcome outcome(List<Decided> decided) {
        List<Standing> standings = new ArrayList<>();
        List<AlertKey> closed = new ArrayList<>();
        country.shards().forEach(shard -> shard.takeChanged()
                .forEach(key -> shard.standing(key).ifPresentOrElse(standings::add, () -> closed.add(key))));
        standings.sort(Comparator.comparing(Standing::key));
        closed.sort(Comparator.naturalOrder());
        return new TickOutcome(tick, decided, List.copyOf(standings), List.copyOf(closed));
    }
}
