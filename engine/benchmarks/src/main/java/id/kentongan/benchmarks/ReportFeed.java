package id.kentongan.benchmarks;

import id.kentongan.facts.Observation;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Scope;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays reports into a whole reasoning as they come, holding only those of one tick in memory. */
final class ReportFeed implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private final Reasoning reasoning;
    private final Address address;
    private final Iterator<Observation> reports;
    private Optional<Observation> next;

    private ReportFeed(Reasoning reasoning, Address address, Iterator<Observation> reports) {
        this.reasoning = reasoning;
        this.address = address;
        this.reports = reports;
        next = pull();
    }

    /**
     * Into a reasoning that has received nothing yet.
     *
     * @param beginning from when on silence counts
     * @param past where the reports are found that others correct or copy
     * @param reports in the order of their receipt
     */
    static ReportFeed into(RuleBook book, Duration tick, Instant beginning, Past past, Iterator<Observation> reports) {
        return new ReportFeed(new Reasoning(book, tick, Scope.WHOLE, beginning, past), new Address(book, past), reports);
    }

    /** @param seconds CPU of this thread while it judged; making the reports and addressing them is not in it */
    record Played(long reports, double seconds) {}

    Played all(Consumer<TickOutcome> each) {
        return atLeast(Long.MAX_VALUE, each);
    }

    /** Plays so many reports and the rest of the tick that the last of them falls into; fewer if there are no more. */
    Played atLeast(long wanted, Consumer<TickOutcome> each) {
        long played = 0;
        long cpu = 0;
        while (next.isPresent() && played < wanted) {
            Instant tick = reasoning.tickOf(next.get().receivedAt());
            List<Delivery> together = upTo(tick);
            long start = THREADS.getCurrentThreadCpuTime();
            judge(tick, together, each);
            cpu += THREADS.getCurrentThreadCpuTime() - start;
            played += together.size();
        }
        return new Played(played, cpu / NANOS);
    }

    private void judge(Instant tick, List<Delivery> together, Consumer<TickOutcome> each) {
        Optional<Instant> due = reasoning.nextTick();
        while (due.filter(tick::isAfter).isPresent()) {
            each.accept(reasoning.judge(due.get(), List.of()));
            due = reasoning.nextTick();
        }
        each.accept(reasoning.judge(tick, together));
    }

    private List<Delivery> upTo(Instant tick) {
        List<Delivery> together = new ArrayList<>();
        while (next.isPresent() && !next.get().receivedAt().isAfter(tick)) {
            together.add(address.toWhole(next.get()));
            next = pull();
        }
        return together;
    }

    private Optional<Observation> pull() {
        return reports.hasNext() ? Optional.of(reports.next()) : Optional.empty();
    }

    @Override
    public void close() {
        reasoning.close();
    }
}
