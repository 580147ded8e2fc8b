package id.kentongan.routes;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Payload;
import id.kentongan.adapters.catalogue.KnownSource;
import id.kentongan.facts.JournalEntry;
import id.kentongan.facts.Observation;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Intakes;
import id.kentongan.intake.Senders;
import id.kentongan.journal.Engine;
import id.kentongan.journal.Posts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that offices send again: what stands afterwards, by the real regions. */
class SheetsTakenTest {
    private static final Instant NOW = Instant.parse("2024-11-20T12:00:00Z");
    private static final String COLUMNS = "ID;Jam;Judul;Kelurahan;Kecamatan;Kode Wilayah;Kode Indikator;Jumlah\n";
    @TempDir
    Path directory;
    private Engine.Open open;
    private Posts posts;
    private Intake intake;

    @BeforeEach
    void openJournal() {
        open = Engine.migrated(Engine.H2, directory);
        posts = new Posts(open.source(), NOW);
        intake = Intakes.on(open.source(), posts);
    }

    @AfterEach
    void closeJournal() throws IOException {
        open.close();
    }

    private Acknowledgement take(KnownSource source, String sheet) {
        return intake.take(source.with(new PlainCodes())
                .read(new Payload("uji.csv", sheet.getBytes(StandardCharsets.UTF_8), NOW)).toList(), Senders.anybody("uji"));
    }

    private Acknowledgement daily(String head, String... rows) {
        return take(KnownSource.KESBANGPOL_DAILY,
                "LAPORAN HARIAN\nWilayah:;35.14\nTanggal:;2024-11-19\nZona:;WIB\nPelapor:;Uji\n" + head
                        + "\n\n" + COLUMNS + String.join("\n", rows) + "\n");
    }

    private static String row(String id, String title) {
        return id + ";08:00;" + title + ";;Bangil;35.14.14;KEA-01;1";
    }

    private Acknowledgement weekly(String day, String revision, String... rows) {
        return take(KnownSource.BAWASLU_VIOLATIONS, "Provinsi;35\nMinggu mulai;" + day + "\nZona;WIB\n" + revision
                + "\n\nKode Wilayah;Kabupaten/Kota;Politik Uang;Intimidasi\n" + String.join("\n", rows) + "\n");
    }

    private List<String> standing() {
        Map<String, Observation> last = new HashMap<>();
        for (JournalEntry entry : posts.all()) {
            if (entry instanceof Observation report) {
                last.merge(report.id().id(), report, (one, other) -> one.id().revision() > other.id().revision() ? one : other);
            }
        }
        return last.values().stream().filter(report -> !report.retracted())
                .map(report -> report.id().id().replace("harian/35.14/2024-11-19", "") + "@" + report.id().revision()).sorted()
                .toList();
    }

    @Test
    void aRowLeftOutOfACorrectedSheetStandsNoLonger() {
        daily("Nihil:;tidak", row("1", "Bentrok"), row("2", "Bentrok"));
        assertThat(daily("Nihil:;tidak\nRevisi:;1", row("1", "Bentrok")).withdrawn()).hasSize(1);
        assertThat(standing()).containsExactly("/1@1");
        assertThat(daily("Nihil:;tidak", row("1", "Bentrok"), row("2", "Bentrok")).accepted()).as("the old sheet again").isZero();
        assertThat(standing()).containsExactly("/1@1");
    }

    @Test
    void aCorrectionToNihilTakesTheIncidentsBackAndOneFromItTheNihil() {
        daily("Nihil:;tidak", row("1", "Bentrok"));
        daily("Nihil:;ya\nRevisi:;1");
        assertThat(standing()).containsExactly("/NIHIL@1");
        daily("Nihil:;tidak\nRevisi:;2", row("1", "Bentrok"));
        assertThat(standing()).containsExactly("/1@2");
    }

    @Test
    void aSheetWithARefusedRowTakesNothingBack() {
        daily("Nihil:;tidak", row("1", "Bentrok"), row("2", "Bentrok"));
        Acknowledgement receipt = daily("Nihil:;tidak\nRevisi:;1", row("1", "Bentrok").replace("35.14.14", "35.14.99"));
        assertThat(receipt.withdrawn()).isEmpty();
        assertThat(receipt.refused()).hasSize(2);
        assertThat(standing()).containsExactly("/1@0", "/2@0");
    }

    /** The evening sheet numbers from 1 again. */
    @Test
    void anotherIncidentUnderAUsedNumberIsRefusedWithTheWayOutAndTakenUnderItsShift() {
        daily("Nihil:;tidak", row("1", "Bentrok di pasar"));
        Acknowledgement receipt = daily("Nihil:;tidak", row("1", "Bentrok di terminal"));
        assertThat(receipt.refused()).singleElement()
                .satisfies(line -> assertThat(line.remedy()).contains("isi lain", "ID lain"));
        assertThat(daily("Nihil:;tidak\nShift:;malam", row("1", "Bentrok di terminal")).accepted()).isEqualTo(1);
        assertThat(standing()).containsExactly("+malam/1@0", "/1@0");
    }

    @Test
    void anEmptiedCellOfTheWeekStandsNoLongerAndAWeekThatOverlapsIsRefused() {
        weekly("2024-11-11", "", "35.14;;2;1", "35.15;;1;");
        assertThat(weekly("2024-11-13", "", "35.14;;2;1").refused()).singleElement()
                .satisfies(line -> assertThat(line.remedy()).contains("2024-11-11"));
        weekly("2024-11-11", "Revisi;1", "35.14;;3;-");
        assertThat(standing()).containsExactly("mingguan/35.14/2024-11-11/KON-03@1");
    }

    @Test
    void aNameOfAnotherPlaceIsRefusedAndAnotherSpellingIsNot() {
        Acknowledgement receipt = daily("Nihil:;tidak", "1;08:00;Bentrok;Pogar;Bangil;35.14.14;KEA-01;1",
                "2;08:00;Bentrok;;Kec. BANGIL;35.14.14;KEA-01;1", "3;08:00;Bentrok;Entah;Bangill;35.14.14;KEA-01;1",
                "4;08:00;Bentrok;;Bungah;35.14.14;KEA-01;1", "5;08:00;Bentrok;Pogar;;35.14.13;KEA-01;1");
        assertThat(receipt.refused()).extracting(line -> line.line()).containsExactly(12, 13);
        assertThat(receipt.refused().get(0).remedy()).contains("35.25.", "35.14.14");
        assertThat(standing()).containsExactly("/1@0", "/2@0", "/3@0");
    }
}
