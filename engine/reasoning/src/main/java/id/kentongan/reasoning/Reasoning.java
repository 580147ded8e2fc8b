package id.kentongan.reasoning;

import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Standing;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All shards together: 38 provinces and the nation. The outcome depends on the entries and the book alone. Single writer; throw it
 * away after any exception and build a new one.
 */
public final class Reasoning implements AutoCloseable {
    /** An empty memory: nothing received, nothing open. */
    public Reasoning(RuleBook book, Regions regions, Duration tick) {
        throw new UnsupportedOperationException();
    }

    /**
     * Brings a new memory to where an old one stood: takes all entries received up to the cursor and the alerts open at it, judging
     * nothing.
     */
    public void restore(Stream<? extends JournalEntry> received, Collection<Standing> open, Instant cursor) {
        throw new UnsupportedOperationException();
    }

    /** Judges one tick: applies the entries received since the last tick, then everything that they or time changed. */
    public TickOutcome judge(Instant tick, List<? extends JournalEntry> received) {
        throw new UnsupportedOperationException();
    }

    /** The next tick at which something can change although nothing is received. */
    public Optional<Instant> nextTick() {
        throw new UnsupportedOperationException();
    }

    /** The first tick at or after a moment. */
    public Instant tickOf(Instant moment) {
        throw new UnsupportedOperationException();
    }

    /** Puts another book in force from the next tick on; memories are filled anew from the measures. */
    public void adopt(RuleBook next) {
        throw new UnsupportedOperationException();
    }

    /** The open alerts as of the last tick. */
    public Collection<Standing> open() {
        throw new UnsupportedOperationException();
    }

    public boolean blind(RegionCode region) {
        throw new UnsupportedOperationException();
    }

    public boolean live(RegionCode region) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
