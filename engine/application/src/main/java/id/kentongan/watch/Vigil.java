package id.kentongan.watch;

import id.kentongan.alert.Decisions;
import id.kentongan.facts.JournalEntry;
import id.kentongan.journal.Journal;
import id.kentongan.journal.Recorded;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.rulebook.Books;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One life of the reasoning, from its rebuild to its first fault. Judges tick after tick and records each; jumps over time in which
 * nothing can change. Single thread.
 */
final class Vigil implements AutoCloseable {
    private static final int PAGE = 5_000;
    /** Ticks without outcome need no record of their own: judging them again gives the same nothing. */
    private static final int UNRECORDED = 5_000;

    private final Reasoning reasoning;
    private final Journal journal;
    private final Logbook logbook;
    private final Books books;
    private final Deque<Recorded> waiting = new ArrayDeque<>();
    private Progress judged;
    private int unrecorded;

    Vigil(Reasoning reasoning, Journal journal, Logbook logbook, Books books, Progress judged) {
        this.reasoning = reasoning;
        this.journal = journal;
        this.logbook = logbook;
        this.books = books;
        this.judged = judged;
    }

    /** Judges one more tick, if one is due at or before the horizon. */
    Optional<TickApplied> judgeNext(Instant horizon) {
        return next(horizon).map(tick -> judge(tick, horizon));
    }

    /** Records how far it came, where the last ticks left nothing else to record. */
    void settle() {
        if (unrecorded > 0) {
            logbook.record(judged);
            unrecorded = 0;
        }
    }

    private Optional<Instant> next(Instant horizon) {
        Optional<Instant> received = head(horizon).map(entry -> reasoning.tickOf(entry.entry().receivedAt()));
        Optional<Instant> book = books.nextAfter(judged.tick()).map(reasoning::tickOf);
        return Stream.of(received, reasoning.nextTick(), book).flatMap(Optional::stream).min(Instant::compareTo)
                .filter(tick -> !tick.isAfter(horizon));
    }

    private TickApplied judge(Instant tick, Instant horizon) {
        if (books.nextAfter(judged.tick()).filter(from -> !from.isAfter(tick)).isPresent()) {
            reasoning.adopt(books.at(tick), () -> journal.upTo(judged.seq()));
        }
        List<JournalEntry> received = new ArrayList<>();
        long seq = judged.seq();
        for (Optional<Recorded> head = head(horizon); head.isPresent()
                && !head.get().entry().receivedAt().isAfter(tick); head = head(horizon)) {
            received.add(head.get().entry());
            seq = head.get().seq();
            waiting.remove();
            judged = new Progress(judged.tick(), seq);
        }
        TickOutcome outcome = reasoning.judge(tick, received);
        judged = new Progress(tick, seq);
        return new TickApplied(tick, record(outcome));
    }

    private List<Decisions.Numbered> record(TickOutcome outcome) {
        boolean nothing = outcome.decisions().isEmpty() && outcome.standings().isEmpty() && outcome.closed().isEmpty();
        if (!nothing) {
            unrecorded = 0;
            return logbook.record(outcome, judged);
        }
        unrecorded++;
        if (unrecorded >= UNRECORDED) {
            settle();
        }
        return List.of();
    }

    private Optional<Recorded> head(Instant horizon) {
        if (waiting.isEmpty()) {
            waiting.addAll(journal.after(judged.seq(), horizon, PAGE));
        }
        return Optional.ofNullable(waiting.peek());
    }

    <T> T look(Function<Reasoning, T> looking) {
        return looking.apply(reasoning);
    }

    @Override
    public void close() {
        reasoning.close();
    }
}
