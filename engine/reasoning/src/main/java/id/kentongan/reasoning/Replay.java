package id.kentongan.reasoning;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        try (Reasoning reasoning = new Reasoning(book, regions, tick)) {
            run(reasoning, entries, until, outcome -> outcome.decisions().forEach(decided));
        }
    }

    /**
     * Plays entries into a reasoning that has not judged yet and leaves it where they end, for questions about that moment.
     *
     * @param until entries received later are left out; judge what time alone changes up to this moment
     * @param each every tick that was judged
     */
    public static void run(Reasoning reasoning, List<? extends JournalEntry> entries, Optional<Instant> until,
            Consumer<TickOutcome> each) {
        List<JournalEntry> inOrder = once(entries, until);
        int next = 0;
        while (next < inOrder.size()) {
            Instant tick = reasoning.tickOf(inOrder.get(next).receivedAt());
            pass(reasoning, tick, false, each);
            int end = next;
            while (end < inOrder.size() && !inOrder.get(end).receivedAt().isAfter(tick)) {
                end++;
            }
            each.accept(reasoning.judge(tick, inOrder.subList(next, end)));
            next = end;
        }
        until.ifPresent(moment -> pass(reasoning, moment, true, each));
    }

    private static List<JournalEntry> once(List<? extends JournalEntry> entries, Optional<Instant> until) {
        List<JournalEntry> inOrder = new ArrayList<>(entries);
        inOrder.removeIf(entry -> until.map(moment -> entry.receivedAt().isAfter(moment)).orElse(false));
        inOrder.sort(Arrival.ORDER);
        Set<EntryId> seen = new HashSet<>(inOrder.size() * 2);
        inOrder.removeIf(entry -> !seen.add(entry.id()));
        return inOrder;
    }

    /** Judges the ticks at which time alone changes something, up to a moment. */
    private static void pass(Reasoning reasoning, Instant moment, boolean including, Consumer<TickOutcome> each) {
        Optional<Instant> due = reasoning.nextTick();
        while (due.isPresent() && (due.get().isBefore(moment) || including && due.get().equals(moment))) {
            each.accept(reasoning.judge(due.get(), List.of()));
            due = reasoning.nextTick();
        }
    }
}
