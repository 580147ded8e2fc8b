package id.kentongan.reasoning.edges;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.book.Pages;
import id.kentongan.reasoning.book.RuleBook;
import id.kentongan.reasoning.played.Playing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * An alert that is open at KUNING while its measure lies between calm and yellow: the rules are told nothing of that, unless a policy asks
 * for findings of its criterion, also one that comes with a book taken up just then.
 */
class BelowAnOpenAlertTest {
    private static final String POLICY = """
            # UU 7/2012 Pasal 10
            aturan "KBJ-01 ikut"
            jika
              Ada temuan "KEA-01" tingkat KUNING atau lebih di kabupaten/kota itu
            maka
              Simpulkan KUNING karena "diuji karena ikut"
            selesai
            """;
    private static final RuleBook WITHOUT = criterion().read();
    private static final RuleBook WITH = criterion().policies(POLICY).read();
    /** Two in fourteen days until the first leaves. */
    private static final List<JournalEntry> JOURNAL = new Ledger().report("MEDIA", "1", "KEA-01", "35.14", 1, "06-01 08:00")
            .report("MEDIA", "2", "KEA-01", "35.14", 1, "06-02 08:00").entries();

    @Test
    void aPolicyThatComesWhileTheMeasureIsYellowRestsOnIt() {
        assertThat(decided(WITHOUT, "06-11 08:00")).containsExactly("RAISE KEA-01@35.14", "RAISE KBJ-01@35.14",
                "CLEAR KBJ-01@35.14",
                "CLEAR KEA-01@35.14");
    }

    @Test
    void aPolicyThatComesWhileTheMeasureIsNotYellowAnyMoreFindsNothing() {
        assertThat(decided(WITHOUT, "06-15 20:00")).containsExactly("RAISE KEA-01@35.14", "CLEAR KEA-01@35.14");
    }

    @Test
    void aPolicyThatWasThereHearsThatTheMeasureIsNotYellowAnyMore() {
        assertThat(decided(WITH, "06-15 20:00")).containsExactly("RAISE KBJ-01@35.14", "RAISE KEA-01@35.14", "CLEAR KBJ-01@35.14",
                "CLEAR KEA-01@35.14");
    }

    private static List<String> decided(RuleBook first, String taken) {
        try (Playing playing = Playing.whole(first, Duration.ofMinutes(1), JOURNAL)) {
            return playing.adopt(WITH, Ledger.at(taken)).to(Ledger.at("07-01 08:00")).decided().stream()
                    .map(one -> one.decision().verb() + " " + one.decision().key()).toList();
        }
    }

    private static Pages criterion() {
        return new Pages().criterion(Map.of("kuning", "2", "merah", "9", "reda", "1"));
    }
}
