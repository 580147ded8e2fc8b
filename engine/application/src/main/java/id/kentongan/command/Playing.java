package id.kentongan.command;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Text;
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
        play(book, tick, entries, until, outcome -> outcome.decisions().forEach(decided)).close();
    }

    /** The same; the reasoning goes on living where they end, and the caller closes it. */
    Reasoning play(RuleBook book, Duration tick, List<JournalEntry> entries, Optional<Instant> until,
            Consumer<TickOutcome> each) {
        return Replay.play(book, tick, entries, until, outcome -> {
            each.accept(outcome);
            if (System.nanoTime() - said >= EVERY) {
                said = System.nanoTime();
                output.note(Text.of("… diputar sampai %s", outcome.at()));
            }
        });
    }
}
