package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.TickOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays reports into a reasoning as they come, holding only those of one tick in memory. */
final class Feed {
    private Feed() {}

    /** @return how many reports were played */
    static long play(Reasoning reasoning, Iterator<Observation> reports, Consumer<TickOutcome> each) {
        long played = 0;
        Optional<Observation> next = pull(reports);
        while (next.isPresent()) {
            Instant tick = reasoning.tickOf(next.get().receivedAt());
            Optional<Instant> due = reasoning.nextTick();
            while (due.filter(tick::isAfter).isPresent()) {
                each.accept(reasoning.judge(due.get(), List.of()));
                due = reasoning.nextTick();
            }
            List<Observation> together = new ArrayList<>();
            while (next.isPresent() && !next.get().receivedAt().isAfter(tick)) {
                together.add(next.get());
                next = pull(reports);
            }
            each.accept(reasoning.judge(tick, together));
            played += together.size();
        }
        return played;
    }

    private static Optional<Observation> pull(Iterator<Observation> reports) {
        return reports.hasNext() ? Optional.of(reports.next()) : Optional.empty();
    }
}
