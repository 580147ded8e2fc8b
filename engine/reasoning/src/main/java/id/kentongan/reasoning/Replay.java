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
import id.kentongan.reasoning.shard.Delivery;
import id.kentongan.reasoning.shard.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
        Comparator<JournalEntry> byReceipt = Comparator.comparing(entry -> entry.receivedAt());
        Optional<Instant> taken = entries.stream().filter(BookTaken.class::isInstance).map(entry -> entry.receivedAt())
                .min(Instant::compareTo);
        Stream<Instant> enrolled = book.enrolments().stream().map(enrolment -> enrolment.start());
        Stream<Instant> received = entries.stream().<JournalEntry>map(entry -> entry).min(byReceipt)
                .map(entry -> entry.receivedAt()).stream();
        return taken.or(() -> Stream.concat(enrolled, received).min(Instant::compareTo)).orElse(Instant.EPOCH);
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
            new Playing(reasoning, new Address(book, past), each).through(inOrder, until);
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

    private record Playing(Reasoning reasoning, Address address, Consumer<TickOutcome> each) {

        void through(List<JournalEntry> inOrder, Optional<Instant> until) {
            int next = 0;
            while (next < inOrder.size()) {
                Instant tick = reasoning.tickOf(inOrder.get(next).receivedAt());
                pass(tick, false);
                List<Delivery> together = new ArrayList<>();
                while (next < inOrder.size() && !inOrder.get(next).receivedAt().isAfter(tick)) {
                    together.add(address.toWhole(inOrder.get(next++)));
                }
                each.accept(reasoning.judge(tick, together));
            }
            until.ifPresent(moment -> pass(moment, true));
        }

        /** Judges the ticks at which time alone changes something, up to a moment. */
        private void pass(Instant moment, boolean including) {
            Optional<Instant> due = reasoning.nextTick();
            while (due.isPresent() && (due.get().isBefore(moment) || including && due.get().equals(moment))) {
                each.accept(reasoning.judge(due.get(), List.of()));
                due = reasoning.nextTick();
            }
        }
    }
}
