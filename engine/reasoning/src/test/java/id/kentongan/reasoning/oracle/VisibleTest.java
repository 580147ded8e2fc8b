package id.kentongan.reasoning.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.Replay;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.played.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
                List<Shown> expected = bundle.seen(edition);
                List<Shown> actual = replayed(book, bundle);
                assertThat(actual).as("seed %d", bundle.seed()).isEqualTo(expected);
                seen += expected.size();
                partly += (int) expected.stream().map(Shown::visible)
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

    private static List<Shown> replayed(RuleBook book, Bundle bundle) {
        List<JournalEntry> shuffled = bundle.whole();
        Collections.shuffle(shuffled, new Random(bundle.seed()));
        List<Shown> told = new ArrayList<>();
        Replay.play(book, bundle.tick(), shuffled, bundle.until(), outcome -> Shown.told(outcome).forEach(told::add)).close();
        return Shown.changes(told.stream());
    }
}
