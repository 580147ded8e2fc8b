package id.kentongan.reasoning;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.decided.TickOutcome;
import id.kentongan.reasoning.measure.Past;
import id.kentongan.reasoning.region.Regions;
import id.kentongan.reasoning.shard.Address;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Plays entries through a book as if they had come in live, and hands over every decision in order. The whole country is judged as one:
 * what independent shards decide must equal it.
 */
public final class Replay {
    private Replay() {}

    /**
     * The beginning of time: when the first book was taken up; where no entry says so, the earlier of the first enrolment by the book
     * and the first entry.
     */
    public static Instant beginning(RuleBook book, Collection<? extends JournalEntry> entries) {
        Optional<Instant> taken = entries.stream().filter(BookTaken.class::isInstance).map(entry -> entry.receivedAt())
                .min(Instant::compareTo);
        return beginning(book, taken, entries.stream().<Instant>map(entry -> entry.receivedAt()).min(Instant::compareTo));
    }

    /**
     * The same where the journal has been gone through already.
     *
     * @param taken when the first book was taken up, if an entry says so
     * @param first when the first entry was received
     */
    public static Instant beginning(RuleBook book, Optional<Instant> taken, Optional<Instant> first) {
        Stream<Instant> enrolled = book.enrolments().stream().map(enrolment -> enrolment.start());
        return taken.or(() -> Stream.concat(enrolled, first.stream()).min(Instant::compareTo)).orElse(Instant.EPOCH);
    }

    /**
     * @param entries in any order; an id and revision given twice counts once, as first received
     * @param until judge what time alone changes up to this moment; absent: up to the last receipt
     */
    public static void run(RuleBook book, Duration tick, List<? extends JournalEntry> entries, Optional<Instant> until,
            Consumer<Decided> decided) {
        run(book, book.regions(), tick, entries, until, decided);
    }

    /** The same in other regions than the book's, such as a few provinces to play an example in. */
    public static void run(RuleBook book, Regions regions, Duration tick, List<? extends JournalEntry> entries,
            Optional<Instant> until, Consumer<Decided> decided) {
        play(book, regions, tick, entries, until, outcome -> outcome.decisions().forEach(decided)).close();
    }

    /**
     * Plays entries and leaves the reasoning where they end, for questions about that moment; to be closed by the caller.
     *
     * @param until entries received later are left out; judge what time alone changes up to this moment
     * @param each every tick that was judged
     */
    public static Reasoning play(RuleBook book, Duration tick, List<? extends JournalEntry> entries, Optional<Instant> until,
            Consumer<TickOutcome> each) {
        return play(book, book.regions(), tick, entries, until, each);
    }

    /** The same in other regions than the book's. */
    static Reasoning play(RuleBook book, Regions regions, Duration tick, List<? extends JournalEntry> entries,
            Optional<Instant> until, Consumer<TickOutcome> each) {
        List<JournalEntry> inOrder = once(entries, until);
        Past past = Past.of(inOrder);
        Reasoning reasoning = new Reasoning(book, regions, tick, Scope.WHOLE, beginning(book, entries), past);
        try {
            Address address = new Address(book, past);
            new Course(reasoning, each).play(inOrder.stream().map(address::toWhole).iterator(), until);
            return reasoning;
        } catch (RuntimeException | Error fault) {
            reasoning.close();
            throw fault;
        }
    }

    private static List<JournalEntry> once(List<? extends JournalEntry> entries, Optional<Instant> until) {
        List<JournalEntry> inOrder = new ArrayList<>(entries);
        inOrder.removeIf(entry -> until.map(moment -> entry.receivedAt().isAfter(moment)).orElse(false));
        inOrder.sort(JournalEntry.ARRIVAL);
        Set<EntryId> seen = new HashSet<>(inOrder.size() * 2);
        inOrder.removeIf(entry -> !seen.add(entry.id()));
        return inOrder;
    }
}
