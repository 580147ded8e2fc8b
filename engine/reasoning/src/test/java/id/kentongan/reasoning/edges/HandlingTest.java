package id.kentongan.reasoning.edges;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.JournalEntry;
import id.kentongan.reasoning.decided.Decided;
import id.kentongan.reasoning.played.Playing;
import id.kentongan.reasoning.played.Post;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** KEA-01: window 14 days, yellow 1, red 3, hold 3. POL-01: window 7 days, yellow 3, hold 2. KBJ-12: hold 2. */
class HandlingTest {
    private static final String NATIONAL = "KBJ-12@35.75";
    private static final String OWN = "POL-01@35.75";
    private static final String END = "07-01 00:00";

    private static Ledger besideARedNeighbour() {
        return new Ledger().report("POLRES", "x1", "KEA-01", "35.14", 3, "06-01 08:00")
                .report("POLRES", "y1", "POL-01", "35.75", 3, "06-01 09:00")
                .corrected("POLRES", "x1", "KEA-01", "35.14", 0, "06-03 08:00");
    }

    @Test
    void withoutHandlingBothWaitOutTheirHolds() {
        assertThat(besideARedNeighbour().decided(END, NATIONAL, OWN)).containsExactly(
                "06-01 09:00:00 RAISE KBJ-12@35.75 KUNING", "06-01 09:00:00 RAISE POL-01@35.75 KUNING",
                "06-05 08:00:00 CLEAR KBJ-12@35.75 HIJAU", "06-10 09:00:00 CLEAR POL-01@35.75 HIJAU");
    }

    @Test
    void handlingWaivesTheHoldOfNationalPoliciesToo() {
        assertThat(besideARedNeighbour().finished("h1", 0, "KBJ-12", "35.75", "06-02 08:00")
                .finished("h2", 0, "POL-01", "35.75", "06-02 08:00").decided(END, NATIONAL, OWN)).containsExactly(
                        "06-01 09:00:00 RAISE KBJ-12@35.75 KUNING", "06-01 09:00:00 RAISE POL-01@35.75 KUNING",
                        "06-03 08:00:00 CLEAR KBJ-12@35.75 HIJAU", "06-08 09:00:00 CLEAR POL-01@35.75 HIJAU");
    }

    @Test
    void theNationByItselfKnowsWhatWaivesAHold() {
        List<JournalEntry> handled = besideARedNeighbour().finished("h1", 0, "KBJ-12", "35.75", "06-02 08:00").entries();
        List<Decided> shards = restarted(Playing.shards(Ledger.BOOK, Ledger.SECOND, handled, Post::faithful), "06-02 12:00");
        assertThat(Ledger.told(shards, NATIONAL)).endsWith("06-03 08:00:00 CLEAR KBJ-12@35.75 HIJAU");
    }

    private static Ledger risenTwice() {
        return new Ledger().report("POLRES", "x1", "KEA-01", "35.14", 1, "06-01 08:00")
                .report("POLRES", "x2", "KEA-01", "35.14", 5, "06-05 08:00");
    }

    @Test
    void handlingFromBeforeTheLastRiseWaivesNothing() {
        assertThat(risenTwice().finished("h1", 0, "KEA-01", "35.14", "06-02 08:00").decided(END, "KEA-01@35.14"))
                .containsExactly("06-01 08:00:00 RAISE KEA-01@35.14 KUNING", "06-05 08:00:00 ESCALATE KEA-01@35.14 MERAH",
                        "06-22 08:00:00 DEESCALATE KEA-01@35.14 KUNING", "06-25 08:00:00 CLEAR KEA-01@35.14 HIJAU");
    }

    @Test
    void handlingAtTheVeryMomentOfTheRiseWaivesNothingAndAfterItDoes() {
        assertThat(risenTwice().finished("h1", 0, "KEA-01", "35.14", "06-05 08:00").decided(END, "KEA-01@35.14"))
                .endsWith("06-25 08:00:00 CLEAR KEA-01@35.14 HIJAU");
        assertThat(risenTwice().finished("h1", 0, "KEA-01", "35.14", "06-05 08:01").decided(END, "KEA-01@35.14"))
                .endsWith("06-22 08:00:00 DEESCALATE KEA-01@35.14 KUNING", "06-22 08:00:01 CLEAR KEA-01@35.14 HIJAU");
    }

    private static Ledger twoAlerts() {
        return new Ledger().report("POLRES", "x1", "POL-01", "35.14", 3, "05-30 08:00")
                .report("POLRES", "y1", "POL-01", "35.75", 3, "06-03 08:00");
    }

    private static Ledger moved() {
        return twoAlerts().finished("h1", 0, "POL-01", "35.14", "06-04 08:00").finished("h1", 1, "POL-01", "35.75",
                "06-05 08:00");
    }

    private static final List<String> AS_IF_ONLY_CORRECTED = List.of("05-30 08:00:00 RAISE POL-01@35.14 KUNING",
            "06-03 08:00:00 RAISE POL-01@35.75 KUNING", "06-08 08:00:00 CLEAR POL-01@35.14 HIJAU",
            "06-10 08:00:00 CLEAR POL-01@35.75 HIJAU");

    @Test
    void handlingThatIsCorrectedToNameAnotherAlertSpeaksOfThatOneOnly() {
        assertThat(twoAlerts().finished("h1", 1, "POL-01", "35.75", "06-05 08:00").decided(END, "POL-01@35.14", OWN))
                .isEqualTo(AS_IF_ONLY_CORRECTED);
        assertThat(moved().decided(END, "POL-01@35.14", OWN)).isEqualTo(AS_IF_ONLY_CORRECTED);
    }

    @Test
    void soItDoesAfterARestartBeforeAndAfterTheCorrection() {
        for (String restart : List.of("06-03 12:00", "06-04 12:00", "06-05 12:00", "06-09 12:00")) {
            List<Decided> whole = restarted(Playing.whole(Ledger.BOOK, Ledger.SECOND, moved().entries()), restart);
            assertThat(Ledger.told(whole, "POL-01@35.14", OWN)).as(restart).isEqualTo(AS_IF_ONLY_CORRECTED);
            List<Decided> shards = restarted(
                    Playing.shards(Ledger.BOOK, Ledger.SECOND, moved().entries(), Post::faithful), restart);
            assertThat(shards).as(restart).isEqualTo(whole);
        }
    }

    private static List<Decided> restarted(Playing playing, String moment) {
        try (playing) {
            return playing.restart(Ledger.at(moment)).to(Ledger.at(END).plus(Duration.ofDays(1))).decided();
        }
    }
}
