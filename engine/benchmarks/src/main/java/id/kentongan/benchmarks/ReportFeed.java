package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.TickOutcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays reports into a reasoning as they come, holding only those of one tick in memory. */
final class Feed {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private final Reasoning reasoning;
    private final Iterator<Observation> reports;
    private final Consumer<TickOutcome> each;
    private Optional<Observation> next;

    Feed(Reasoning reasoning, Iterator<Observation> reports, Consumer<TickOutcome> each) {
        this.reasoning = reasoning;
        this.reports = reports;
        this.each = each;
        next = pull();
    }

    /** @param seconds CPU of this thread while it judged; the making of the reports is not in it */
    record Played(long reports, double seconds) {}

    Played all() {
        return atLeast(Long.MAX_VALUE);
    }

    /** Plays so many reports and the rest of the tick that the last of them falls into; fewer if there are no more. */
    Played atLeast(long wanted) {
        long played = 0;
        long cpu = 0;
        while (next.isPresent() && played < wanted) {
            Instant tick = reasoning.tickOf(next.get().receivedAt());
            List<Observation> together = upTo(tick);
            long start = THREADS.getCurrentThreadCpuTime();
            judge(tick, together);
            cpu += THREADS.getCurrentThreadCpuTime() - start;
            played += together.size();
        }
        return new Played(played, cpu / NANOS);
    }

    private void judge(Instant tick, List<Observation> together) {
        Optional<Instant> due = reasoning.nextTick();
        while (due.filter(tick::isAfter).isPresent()) {
            each.accept(reasoning.judge(due.get(), List.of()));
            due = reasoning.nextTick();
        }
        each.accept(reasoning.judge(tick, together));
    }

    private List<Observation> upTo(Instant tick) {
        List<Observation> together = new ArrayList<>();
        while (next.isPresent() && !next.get().receivedAt().isAfter(tick)) {
            together.add(next.get());
            next = pull();
        }
        return together;
    }

    private Optional<Observation> pull() {
        return reports.hasNext() ? Optional.of(reports.next()) : Optional.empty();
    }
}
