package id.kentongan.reasoning;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Past;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Stub. */
public final class Replay {
    private Replay() {}

    public static Instant beginning(RuleBook book, Collection<? extends JournalEntry> entries) {
        return entries.stream().filter(BookTaken.class::isInstance).map(JournalEntry::receivedAt).findFirst()
                .or(() -> entries.stream().map(JournalEntry::receivedAt).min(Instant::compareTo)).orElse(Instant.EPOCH);
    }

    public static void run(RuleBook book, Duration tick, List<? extends JournalEntry> entries, Optional<Instant> until,
            Consumer<Decided> decided) {
        try (Reasoning reasoning = play(book, tick, entries, until, outcome -> outcome.decisions().forEach(decided))) {
            reasoning.facts();
        }
    }

    public static void run(RuleBook book, Regions regions, Duration tick, List<? extends JournalEntry> entries,
            Optional<Instant> until, Consumer<Decided> decided) {
        WholeReplay.run(book, regions, tick, entries, until, decided);
    }

    public static Reasoning play(RuleBook book, Duration tick, List<? extends JournalEntry> entries, Optional<Instant> until,
            Consumer<TickOutcome> each) {
        Reasoning reasoning = new Reasoning(book, tick, Scope.WHOLE, beginning(book, entries), Past.of(entries));
        WholeReplay.run(reasoning.whole(), entries, until, each);
        return reasoning;
    }
}
