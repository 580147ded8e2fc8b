package id.kentongan.reasoning.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** SIB-02: ratio of 30 days to the mean of the three times 30 days before; yellow 1.5, red 2.5, calm below 1.3, hold 3. */
class SurgeTest {
    @Test
    void aSurgeThatHasEndedFalls() {
        // On 1 May 4 in the window, 3 in the one before, a mean of 1: a ratio of 4. It leaves the window on 31 May.
        assertThat(new Ledger().report("POLRES", "x1", "SIB-02", "35.14", 3, "03-10 08:00")
                .report("POLRES", "x2", "SIB-02", "35.14", 4, "05-01 08:00").decided("07-01 00:00", "SIB-02@35.14"))
                .containsExactly("05-01 08:00:00 RAISE SIB-02@35.14 MERAH", "06-03 08:00:00 DEESCALATE SIB-02@35.14 KUNING",
                        "06-06 08:00:00 CLEAR SIB-02@35.14 HIJAU");
    }

    @Test
    void withoutAnythingBeforeThereIsNoRatio() {
        assertThat(new Ledger().report("POLRES", "x1", "SIB-02", "35.14", 3, "03-10 08:00").decided("07-01 00:00",
                "SIB-02@35.14")).isEmpty();
    }
}
