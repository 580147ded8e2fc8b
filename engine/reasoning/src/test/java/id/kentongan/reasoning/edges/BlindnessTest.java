package id.kentongan.reasoning.edges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** KEA-01: window 14 days, hold 3. KESBANGPOL-KAB and KESBANGPOL-PROV owe a report every 30 hours, TRANTIB every 48. */
class BlindnessTest {
    private static final String DISTRICT = "KEA-01@35.14";
    private static final String SUBDISTRICT = "KEA-01@35.14.01";
    private static final String END = "07-01 00:00";

    private static Ledger raised() {
        return new Ledger().report("POLRES", "x1", "KEA-01", "35.14.01", 1, "06-01 08:00");
    }

    @Test
    void aSubDistrictIsBlindWhileItsDistrictIs() {
        Ledger silent = raised().report("KESBANGPOL-KAB", "n1", "NIHIL", "35.14", 0, "06-01 08:00");
        assertThat(silent.decided(END, SUBDISTRICT)).containsExactly("06-01 08:00:00 RAISE KEA-01@35.14.01 KUNING");
        assertThat(silent.report("KESBANGPOL-KAB", "n2", "NIHIL", "35.14", 0, "06-20 10:00").decided(END, DISTRICT, SUBDISTRICT))
                .containsExactly("06-01 08:00:00 RAISE KEA-01@35.14 KUNING", "06-01 08:00:00 RAISE KEA-01@35.14.01 KUNING",
                        "06-20 10:00:00 CLEAR KEA-01@35.14 HIJAU", "06-20 10:00:00 CLEAR KEA-01@35.14.01 HIJAU");
    }

    @Test
    void whatIsOverdueBelowDoesNotBlindWhatIsAbove() {
        Ledger silent = raised().report("TRANTIB", "n1", "NIHIL", "35.14.01", 0, "06-01 08:00");
        assertThat(silent.decided(END, DISTRICT, SUBDISTRICT)).containsExactly("06-01 08:00:00 RAISE KEA-01@35.14 KUNING",
                "06-01 08:00:00 RAISE KEA-01@35.14.01 KUNING", "06-18 08:00:00 CLEAR KEA-01@35.14 HIJAU");
    }

    @Test
    void aProvinceDoesNotBlindItsDistricts() {
        Ledger silent = raised().report("KESBANGPOL-PROV", "n1", "NIHIL", "35", 0, "06-01 08:00");
        assertThat(silent.decided(END, DISTRICT, SUBDISTRICT)).containsExactly("06-01 08:00:00 RAISE KEA-01@35.14 KUNING",
                "06-01 08:00:00 RAISE KEA-01@35.14.01 KUNING", "06-18 08:00:00 CLEAR KEA-01@35.14 HIJAU",
                "06-18 08:00:00 CLEAR KEA-01@35.14.01 HIJAU");
    }
}
