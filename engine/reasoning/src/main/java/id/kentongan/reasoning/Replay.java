package id.kentongan.reasoning;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays entries through a book as if they had come in live, and hands over every decision in order. */
public final class Replay {
    private Replay() {}

    /**
     * @param entries in any order; an id and revision given twice counts once, as first received
     * @param until judge what time alone changes up to this moment; absent: up to the last receipt
     */
    public static void run(RuleBook book, Regions regions, Duration tick, List<? extends JournalEntry> entries,
            Optional<Instant> until, Consumer<Decided> decided) {
        throw new UnsupportedOperationException();
    }
}
