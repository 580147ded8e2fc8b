package id.kentongan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.intake.Acknowledgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sends until it is acknowledged, in whatever order, some of it twice; and holds the journal to what was acknowledged. */
final class Sender {
    private static final Instant ANY = Instant.parse("2100-01-01T00:00:00Z");

    private final Random random;
    private final Map<String, JournalEntry> acknowledged = new TreeMap<>();
    private final List<JournalEntry> waiting = new ArrayList<>();
    private final Set<EntryId> inDoubt = new HashSet<>();

    Sender(Random random) {
        this.random = random;
    }

    /** Keeps something back to send it later. */
    void keepBack(JournalEntry entry) {
        waiting.add(entry);
    }

    boolean anyWaiting(Predicate<JournalEntry> wanted) {
        return waiting.stream().anyMatch(wanted);
    }

    /** Up to so much of what was kept back or never acknowledged, in any order. */
    List<JournalEntry> takeWaiting(int most) {
        List<JournalEntry> taken = new ArrayList<>();
        while (!waiting.isEmpty() && taken.size() < most) {
            taken.add(waiting.remove(random.nextInt(waiting.size())));
        }
        return taken;
    }

    /** Anything that was acknowledged before. */
    List<JournalEntry> anyAcknowledged() {
        List<JournalEntry> all = List.copyOf(acknowledged.values());
        return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
    }

    /**
     * Sends entries as one batch. What is not acknowledged waits to be sent again.
     *
     * @param taken how they are handed over; throws where nobody can tell what became of them
     */
    void send(List<JournalEntry> entries, Function<JournalEntry[], Acknowledgement> taken) {
        Acknowledgement told;
        try {
            told = taken.apply(entries.toArray(JournalEntry[]::new));
        } catch (RuntimeException | Error unanswered) {
            entries.stream().filter(entry -> !acknowledged.containsKey(name(entry))).forEach(entry -> {
                inDoubt.add(entry.id());
                waiting.add(entry);
            });
            throw unanswered;
        }
        int fresh = 0;
        int refused = 0;
        int doubtful = 0;
        for (JournalEntry entry : entries) {
            JournalEntry before = acknowledged.putIfAbsent(name(entry), content(entry));
            doubtful += before == null && inDoubt.remove(entry.id()) ? 1 : 0;
            fresh += before == null ? 1 : 0;
            refused += before == null || before.equals(content(entry)) ? 0 : 1;
        }
        assertThat(told.accepted()).as("accepted of %s", entries).isBetween(fresh - doubtful, fresh);
        assertThat(told.refused()).as("refused of %s", entries).hasSize(refused);
        assertThat(told.duplicate()).as("duplicates of %s", entries).isEqualTo(entries.size() - refused - told.accepted());
    }

    /** The journal holds what was acknowledged, each once, as it was first said, and nothing else. */
    void assertKept(List<JournalEntry> journal) {
        Map<String, JournalEntry> kept = new TreeMap<>();
        journal.forEach(entry -> assertThat(kept.put(name(entry), content(entry))).as("kept twice").isNull());
        assertThat(kept).as("kept").isEqualTo(acknowledged);
    }

    private static String name(JournalEntry entry) {
        return entry.id().toString();
    }

    private static JournalEntry content(JournalEntry entry) {
        return entry.receivedAt(ANY);
    }
}
