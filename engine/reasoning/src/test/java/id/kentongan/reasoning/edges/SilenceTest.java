package id.kentongan.reasoning.edges;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.reasoning.book.RuleBook;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** KESBANGPOL-KAB owes a report every 30 hours; KBJ-14 is yellow while it does not come, and has a hold of one day. */
class SilenceTest {
    private static final String SILENT = "KBJ-14@35.14";
    private static final RuleBook ENROLLED = Ledger.with("wajib_lapor.csv",
            "sumber,wilayah,sejak\nKESBANGPOL-KAB,35.14,2024-06-01\n");

    @Test
    void silenceIsJudgedBeforeAnybodyReported() {
        assertThat(new Ledger().decided(ENROLLED, "06-05 00:00", SILENT))
                .containsExactly("06-02 06:00:00 RAISE KBJ-14@35.14 KUNING");
    }

    @Test
    void aForeignReportDoesNotPutItOff() {
        assertThat(new Ledger().report("POLRES", "x1", "NIHIL", "73.10", 0, "06-10 08:00").decided(ENROLLED, "06-12 00:00",
                SILENT)).containsExactly("06-02 06:00:00 RAISE KBJ-14@35.14 KUNING");
    }

    @Test
    void timeBeginsWhenABookIsTakenUp() {
        assertThat(new Ledger().taken("06-03 00:00").decided(ENROLLED, "06-12 00:00", SILENT))
                .containsExactly("06-04 06:00:00 RAISE KBJ-14@35.14 KUNING");
        assertThat(new Ledger().taken("05-20 00:00").decided(ENROLLED, "06-12 00:00", SILENT))
                .containsExactly("06-02 06:00:00 RAISE KBJ-14@35.14 KUNING");
    }

    @Test
    void whatWasReceivedBeforeTheFirstBookWasTakenUpIsJudgedAllTheSame() {
        assertThat(new Ledger().report("POLRES", "x1", "KEA-01", "35.14", 1, "06-01 08:00").taken("06-03 00:00")
                .decided(ENROLLED, "06-12 00:00", SILENT, "KEA-01@35.14"))
                .containsExactly("06-01 08:00:00 RAISE KEA-01@35.14 KUNING", "06-04 06:00:00 RAISE KBJ-14@35.14 KUNING");
    }

    @Test
    void theReasonNamesWhoIsSilent() {
        assertThat(new Ledger().sentences(ENROLLED, "06-03 00:00"))
                .filteredOn(one -> one.decision().key().code().equals("KBJ-14"))
                .singleElement().satisfies(raise -> assertThat(raise.because()).contains("Sumber yang diam: KESBANGPOL-KAB."));
    }

    private static Ledger heardOnce() {
        return new Ledger().report("KESBANGPOL-KAB", "n1", "NIHIL", "35.14", 0, "06-01 08:00");
    }

    @Test
    void aZeroReportAboutALongPastDayIsNotHeard() {
        assertThat(heardOnce().late("KESBANGPOL-KAB", "n2", "NIHIL", "35.14", 0, Instant.parse("2001-01-01T00:00:00Z"),
                "06-02 10:00").decided("06-05 00:00", SILENT)).containsExactly("06-02 14:00:00 RAISE KBJ-14@35.14 KUNING");
    }

    @Test
    void aZeroReportAboutTomorrowIsHeardTomorrow() {
        assertThat(heardOnce().late("KESBANGPOL-KAB", "n2", "NIHIL", "35.14", 0, Ledger.at("06-03 08:00"), "06-02 10:00")
                .decided("06-05 00:00", SILENT)).containsExactly("06-02 14:00:00 RAISE KBJ-14@35.14 KUNING",
                        "06-04 08:00:00 CLEAR KBJ-14@35.14 HIJAU", "06-04 14:00:00 RAISE KBJ-14@35.14 KUNING");
    }

    @Test
    void aZeroReportThatIsWithdrawnIsNotHeard() {
        assertThat(heardOnce().report("KESBANGPOL-KAB", "n2", "NIHIL", "35.14", 0, "06-02 10:00").withdrawn("06-02 12:00")
                .decided("06-03 00:00", SILENT)).containsExactly("06-02 14:00:00 RAISE KBJ-14@35.14 KUNING");
    }

    @Test
    void aFirstReportThatIsWithdrawnEnrolsAllTheSame() {
        assertThat(heardOnce().withdrawn("06-01 09:00").decided("06-05 00:00", SILENT))
                .containsExactly("06-02 14:00:00 RAISE KBJ-14@35.14 KUNING");
    }
}
