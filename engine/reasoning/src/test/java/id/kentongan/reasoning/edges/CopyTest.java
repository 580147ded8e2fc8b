package id.kentongan.reasoning.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** KEA-01: window 14 days, yellow 1, red 3, hold 3. POLRES is graded B, MEDSOS E. */
class CopyTest {
    private static final String DISTRICT = "KEA-01@35.14";
    private static final String SUBDISTRICT = "KEA-01@35.14.01";
    private static final String END = "07-01 00:00";
    private static final List<String> EXPECTED = List.of("06-01 08:00:00 RAISE KEA-01@35.14 MERAH",
            "06-01 08:00:00 RAISE KEA-01@35.14.01 MERAH", "06-18 08:00:00 DEESCALATE KEA-01@35.14 KUNING",
            "06-18 08:00:00 DEESCALATE KEA-01@35.14.01 KUNING", "06-21 08:00:00 CLEAR KEA-01@35.14 HIJAU",
            "06-21 08:00:00 CLEAR KEA-01@35.14.01 HIJAU");

    private static Ledger original() {
        return new Ledger().report("POLRES", "x1", "KEA-01", "35.14.01", 3, "06-01 08:00");
    }

    @Test
    void aWeakCopyThatComesLaterErasesNothing() {
        assertThat(original().decided(END, DISTRICT, SUBDISTRICT)).isEqualTo(EXPECTED);
        assertThat(original().copy("MEDSOS", "m1", "POLRES/x1", "KEA-01", "35.14.01", 0, "06-01 09:00", "06-01 09:00")
                .decided(END, DISTRICT, SUBDISTRICT)).isEqualTo(EXPECTED);
    }

    @Test
    void aCopyThatDoesNotCountIsNamedInTheReason() {
        assertThat(original().copy("MEDSOS", "m1", "POLRES/x1", "KEA-01", "35.14.01", 0, "06-01 08:00", "06-01 08:00")
                .sentences(Ledger.BOOK, END)).filteredOn(one -> one.decision().key().toString().equals(DISTRICT)).first()
                .satisfies(raise -> {
                    assertThat(raise.because()).contains("MEDSOS/m1");
                    assertThat(raise.evidence()).containsExactly("POLRES/x1@0");
                });
    }

    @Test
    void aZeroGradedWellSilencesWhatCopiesItWeakly() {
        Ledger zero = new Ledger().report("POLRES", "x1", "KEA-01", "35.14", 0, "06-01 08:00");
        assertThat(zero.copy("MEDSOS", "m1", "POLRES/x1", "KEA-01", "35.14", 3, "06-01 08:00", "06-01 10:00").decided(END,
                DISTRICT)).isEmpty();
        Ledger before = new Ledger().copy("MEDSOS", "m1", "POLRES/x1", "KEA-01", "35.14", 3, "06-01 08:00", "06-01 08:00")
                .report("POLRES", "x1", "KEA-01", "35.14", 0, "06-01 08:00");
        assertThat(before.decided(END, DISTRICT)).isEmpty();
    }

    /** The zero leaves the window a minute before its copy does, and the copy is weighed by itself then. */
    @Test
    void outsideTheWindowOfTheZeroTheCopySpeaks() {
        Ledger zero = new Ledger().report("POLRES", "x1", "KEA-01", "35.14", 0, "06-01 08:00");
        assertThat(zero.copy("MEDSOS", "m1", "POLRES/x1", "KEA-01", "35.14", 3, "06-01 08:01", "06-01 10:00").decided(END,
                DISTRICT)).containsExactly("06-15 08:00:00 RAISE KEA-01@35.14 KUNING",
                        "06-18 08:01:00 CLEAR KEA-01@35.14 HIJAU");
    }

    /** A zero of the same origin that is withdrawn, and one whose copy was there first and is corrected to more. */
    @Test
    void aZeroThatIsWithdrawnGivesWayToItsCopy() {
        Ledger withdrawn = new Ledger().copy("MEDSOS", "m1", "POLRES/x1", "KEA-01", "35.14", 1, "06-01 08:00", "06-01 08:30")
                .report("POLRES", "x1", "KEA-01", "35.14", 0, "06-01 08:00").withdrawn("06-02 08:00");
        assertThat(withdrawn.decided("06-03 00:00", DISTRICT)).containsExactly("06-02 08:00:00 RAISE KEA-01@35.14 KUNING");
    }

    @Test
    void whatIsConfirmedByAnUnreliableSourceIsNotStrong() {
        assertThat(new Ledger().report("MEDSOS", "m1", "KEA-01", "35.14", 3, "06-01 08:00").decided("06-02 00:00", DISTRICT))
                .containsExactly("06-01 08:00:00 RAISE KEA-01@35.14 KUNING");
        assertThat(new Ledger().report("POLRES", "x1", "KEA-01", "35.14", 3, "06-01 08:00").decided("06-02 00:00", DISTRICT))
                .containsExactly("06-01 08:00:00 RAISE KEA-01@35.14 MERAH");
    }
}
