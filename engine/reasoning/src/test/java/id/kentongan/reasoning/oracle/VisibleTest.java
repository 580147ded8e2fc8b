package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.AlertKey;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Visible;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.oracle.Recomputation.Sighting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What those see of open alerts who may not read all that they rest on, against the contract recomputed from the bare reports. */
class VisibleTest {
    private static final int TABLES = 9 * Integer.getInteger("kentongan.lengkap", 1);

    @Test
    void whatIsSeenEqualsIndependentRecomputation() {
        int seen = 0;
        int partly = 0;
        for (int table = 0; table < TABLES; table++) {
            Edition edition = edition(table);
            RuleBook book = BookPages.book(edition);
            for (int number = 0; number < 3; number++) {
                Bundle bundle = Bundle.random(table * 1000L + number).classified();
                List<Sighting> expected = bundle.seen(edition);
                List<Sighting> actual = replayed(book, bundle);
                assertThat(actual).as("seed %d", bundle.seed()).isEqualTo(expected);
                seen += expected.size();
                partly += (int) expected.stream().map(Sighting::visible)
                        .filter(visible -> visible.biasa() != visible.rahasia() || visible.terbatas() != visible.rahasia())
                        .count();
            }
        }
        assertThat(seen).isGreaterThan(100 * TABLES);
        assertThat(partly).isGreaterThan(30 * TABLES);
    }

    /** Secrecy changes what is seen and nothing of what is decided. */
    @Test
    void whatIsDecidedDoesNotDependOnWhoMayReadIt() {
        Bundle bundle = Bundle.random(1);
        Edition edition = edition(1);
        assertThat(bundle.classified().recomputed(edition)).isNotEmpty().isEqualTo(bundle.recomputed(edition));
        List<Recomputation.Step> steps = new ArrayList<>();
        Replay.run(BookPages.book(edition), bundle.tick(), bundle.classified().whole(), bundle.until(),
                decided -> steps.add(Bundle.step(decided)));
        Bundle.same(bundle.seed(), steps, bundle.recomputed(edition));
    }

    @ParameterizedTest
    @EnumSource(names = {"EVERYBODY_SEES_ALL", "OPEN_EVIDENCE_STAYS_HIDDEN"})
    void aWrongRecomputationIsFoundOut(Mistake mistake) {
        for (int table = 0; table < TABLES; table++) {
            Edition edition = edition(table);
            for (int number = 0; number < 3; number++) {
                Bundle bundle = Bundle.random(table * 1000L + number).classified();
                if (!bundle.seen(edition, mistake).equals(bundle.seen(edition))) {
                    return;
                }
            }
        }
        throw new AssertionError(mistake + " shows what the contract shows; the journals do not hurt enough.");
    }

    private static Edition edition(long seed) {
        return Bundle.edition(ReplayAgainstRecomputationTest.table(seed));
    }

    private static List<Sighting> replayed(RuleBook book, Bundle bundle) {
        List<JournalEntry> shuffled = bundle.whole();
        Collections.shuffle(shuffled, new Random(bundle.seed()));
        Map<AlertKey, Visible> before = new TreeMap<>();
        List<Sighting> seen = new ArrayList<>();
        Replay.play(book, bundle.tick(), shuffled, bundle.until(), outcome -> {
            Map<AlertKey, Visible> after = new TreeMap<>();
            outcome.standings().forEach(standing -> after.put(standing.key(), standing.visible()));
            outcome.closed().forEach(key -> after.put(key, Visible.NOTHING));
            after.forEach((key, visible) -> {
                if (!visible.equals(before.getOrDefault(key, Visible.NOTHING))) {
                    seen.add(new Sighting(outcome.at(), key, visible));
                }
                before.put(key, visible);
            });
        }).close();
        return seen;
    }
}
