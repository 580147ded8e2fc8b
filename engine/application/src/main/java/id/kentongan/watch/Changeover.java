package id.kentongan.watch;

import id.kentongan.alert.Decisions;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Handover;
import id.kentongan.reasoning.shard.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** All shards take up another book at one tick: each gives away what that book judges elsewhere, and only then is judged. */
record Changeover(RuleBook next, Instant tick, Map<Scope, Sentry> sentries) {
    /**
     * Belongs to one transaction.
     *
     * @param received what was sent to a shard up to the tick, asked where that book counts it anew
     */
    List<Decisions.Numbered> made(Logbook logbook, Function<Sentry, Stream<Delivery>> received) {
        leaving(received).forEach((to, arriving) -> arriving.forEach(handover -> {
            logbook.move(handover, to, tick);
            sentries.get(to).reasoning().take(handover, tick);
        }));
        List<Decisions.Numbered> made = new ArrayList<>();
        for (Sentry sentry : sentries.values()) {
            made.addAll(logbook.record(sentry.shard(), sentry.judge(tick), sentry.judged()));
        }
        return made;
    }

    private Map<Scope, List<Handover>> leaving(Function<Sentry, Stream<Delivery>> received) {
        Map<Scope, List<Handover>> leaving = new HashMap<>();
        for (Sentry sentry : sentries.values()) {
            sentry.reasoning().adopt(next, tick, () -> received.apply(sentry))
                    .forEach((to, handover) -> leaving.computeIfAbsent(to, none -> new ArrayList<>()).add(handover));
        }
        return leaving;
    }
}
