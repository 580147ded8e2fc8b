package id.kentongan.command;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.Reasoning;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.book.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Plays entries and says now and then how far it has come. */
final class Playing {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(3);

    private final Output output;
    private long said = System.nanoTime();

    Playing(Output output) {
        this.output = output;
    }

    /** Through a book, from nothing. */
    void through(RuleBook book, Duration tick, List<JournalEntry> entries, Optional<Instant> until, Consumer<Decided> decided) {
        try (Reasoning reasoning = new Reasoning(book, book.regions(), tick)) {
            into(reasoning, entries, until, outcome -> outcome.decisions().forEach(decided));
        }
    }

    /** Into a reasoning that goes on living. */
    void into(Reasoning reasoning, List<JournalEntry> entries, Optional<Instant> until, Consumer<TickOutcome> each) {
        Replay.run(reasoning, entries, until, outcome -> {
            each.accept(outcome);
            if (System.nanoTime() - said >= EVERY) {
                said = System.nanoTime();
                output.note("… diputar sampai %s".formatted(outcome.at()));
            }
        });
    }
}
