package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.BookTaken;
import id.kentongan.facts.EntryId;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.reasoning.ledger.Ledger;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A ledger is the journal again, in order and each id and revision once, whatever was written into it and in which order. */
class LedgerTest {
    private static final List<String> VALUES = List.of("0", "1", "-0", "12.50", "1E+3", "0.000001", "9223372036854775807",
            "9223372036854775808", "123456789012345678901234567890.123");

    @Test
    void itGivesBackWhatWasReceivedFirstInItsOrder() {
        int left = 0;
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<JournalEntry> written = written(random, seed);
            List<JournalEntry> expected = new ArrayList<>(written);
            expected.sort(JournalEntry.ARRIVAL);
            Set<EntryId> seen = new HashSet<>();
            List<JournalEntry> again = new ArrayList<>();
            expected.removeIf(entry -> !seen.add(entry.id()) && again.add(entry));
            Ledger.Draft draft = new Ledger.Draft();
            written.forEach(draft::add);
            List<JournalEntry> told = new ArrayList<>();
            Ledger ledger = draft.inOrder((number, entry, first) -> {
                assertThat(entry).isEqualTo(written.get(number));
                assertThat(expected).contains(first);
                assertThat(first.id()).isEqualTo(entry.id());
                told.add(entry);
            });
            assertThat(ledger).as("seed %d", seed).isEqualTo(expected);
            assertThat(told).as("left out, seed %d", seed).containsExactlyInAnyOrderElementsOf(again);
            left += told.size();
            revisions(ledger, expected);
        }
        assertThat(left).as("entries that came again").isPositive();
    }

    private static void revisions(Ledger ledger, List<JournalEntry> expected) {
        for (JournalEntry entry : expected) {
            assertThat(ledger.revisions(entry.id().source(), entry.id().id())).containsExactlyInAnyOrderElementsOf(
                    expected.stream().filter(other -> other.id().lineage().equals(entry.id().lineage())).toList());
        }
        assertThat(ledger.revisions("POLRES", "tidak ada")).isEmpty();
        assertThat(ledger.revisions("TIDAK-ADA", "h-1")).isEmpty();
    }

    private static List<JournalEntry> written(Random random, long seed) {
        List<JournalEntry> written = new ArrayList<>();
        for (JournalEntry entry : Handled.journal(seed)) {
            written.add(entry instanceof Observation report ? odd(random, report) : entry);
            if (random.nextInt(6) == 0) {
                written.add(entry.receivedAt(entry.receivedAt().plusNanos(random.nextInt(3) * 1_000_001L)));
            }
        }
        written.add(new BookTaken("uji", Bundle.START));
        if (random.nextBoolean()) {
            Collections.shuffle(written, random);
        }
        return written;
    }

    private static Observation odd(Random random, Observation report) {
        return new Observation(report.id(), report.retracted(), report.indicator(), report.region(),
                new BigDecimal(VALUES.get(random.nextInt(VALUES.size()))), report.occurredAt(), report.receivedAt(),
                report.grade(),
                report.classification(), report.origin(), report.kind(),
                random.nextInt(4) == 0 ? "teks \u2603\n😀" : report.text());
    }

    @Test
    void whatIsLargerThanABlockIsKeptWhole() {
        Ledger.Draft draft = new Ledger.Draft();
        List<JournalEntry> expected = new ArrayList<>();
        for (JournalEntry entry : Handled.journal(1)) {
            if (entry instanceof Observation report) {
                expected.add(new Observation(report.id(), report.retracted(), report.indicator(), report.region(), report.value(),
                        report.occurredAt(), report.receivedAt(), report.grade(), report.classification(), report.origin(),
                        report.kind(), "x".repeat(400_000 + expected.size())));
            }
        }
        expected.sort(JournalEntry.ARRIVAL);
        Set<EntryId> seen = new HashSet<>();
        expected.removeIf(entry -> !seen.add(entry.id()));
        expected.forEach(draft::add);
        assertThat(draft.inOrder((number, entry, first) -> {})).isEqualTo(expected);
    }
}
