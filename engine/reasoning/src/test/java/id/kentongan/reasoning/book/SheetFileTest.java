package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Spreadsheets are read as they were typed: nothing is calculated and nothing is guessed. */
class SheetFileTest {
    private static byte[] workbook(Consumer<Worksheet> cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kentongan", "1.0")) {
            Worksheet sheet = book.newWorksheet("Lembar1");
            cells.accept(sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet) {
        sheet.value(0, 0, "sumber");
        sheet.value(0, 1, "wilayah");
        sheet.value(0, 2, "sejak");
    }

    private static Pages enrolments(Consumer<Worksheet> cells) {
        return new Pages().with("wajib_lapor.xlsx", workbook(sheet -> {
            header(sheet);
            cells.accept(sheet);
        }));
    }

    @Test
    void textAndDatesAreReadAsTyped() {
        List<Enrolment> read = enrolments(sheet -> {
            sheet.value(2, 0, "POLRES");
            sheet.value(2, 1, "35.10");
            sheet.value(2, 2, LocalDate.of(2024, 11, 27));
            sheet.style(2, 2).format("yyyy-MM-dd").set();
            sheet.value(3, 0, "POLRES");
            sheet.value(3, 1, "35.14");
            sheet.value(3, 2, "2024-11-28");
        }).read().enrolments();

        assertThat(read).extracting(entry -> entry.region() + " " + entry.since()).containsExactly("35.10 2024-11-27",
                "35.14 2024-11-28");
    }

    @Test
    void twoShownSheetsWithTheTableAreRefusedByName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kentongan", "1.0")) {
            List.of("Petunjuk", "Wajib lapor", "Wajib lapor (2)").forEach(name -> {
                Worksheet sheet = book.newWorksheet(name);
                if (!name.equals("Petunjuk")) {
                    header(sheet);
                }
            });
        }
        assertThat(new Pages().with("wajib_lapor.xlsx", bytes.toByteArray()).refusals()).containsExactly(
                "wajib_lapor.xlsx: lembar \"Wajib lapor\", \"Wajib lapor (2)\" sama-sama memuat tabel ini, atau tidak dapat dibaca. "
                        + "Sisakan satu, atau sembunyikan yang lain.");
    }

    /** A criterion on a second sheet would otherwise be missing without a word. */
    @Test
    void whatElseIsShownIsWarnedOfUnlessItIsEmptyOrForReaders() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kentongan", "1.0")) {
            book.newWorksheet("Petunjuk").value(0, 0, "Isi lembar kedua.");
            header(book.newWorksheet("Wajib lapor"));
            book.newWorksheet("Sheet3");
            Worksheet lost = book.newWorksheet("Tambahan");
            lost.value(0, 0, "POLRES");
            lost.value(0, 1, "35.10");
        }
        assertThat(new Pages().with("wajib_lapor.xlsx", bytes.toByteArray()).read().warnings()).extracting(Problem::toString)
                .containsExactly(
                        "wajib_lapor.xlsx: lembar \"Tambahan\" tidak dibaca. Tabelnya harus di satu lembar; sembunyikan yang bukan tabel.");
    }

    @Test
    void aRegionCodeTypedAsANumberIsRefusedBecauseItsZeroIsLost() {
        assertThat(enrolments(sheet -> {
            sheet.value(1, 0, "POLRES");
            sheet.value(1, 1, 35.10);
            sheet.value(1, 2, "2024-11-27");
        }).refusals()).containsExactly(
                "wajib_lapor.xlsx, baris 2 (POLRES), kolom wilayah: sel ini disimpan sebagai angka atau tanggal (35.1), "
                        + "padahal harus teks: nol di depan atau di belakang dapat hilang. Ubah format sel menjadi Teks, lalu ketik ulang.");
    }

    @Test
    void formulasBooleansAndBareNumbersForDatesAreRefused() {
        assertThat(enrolments(sheet -> {
            sheet.formula(1, 0, "A1");
            sheet.value(1, 1, true);
            sheet.value(1, 2, 45623);
        }).refusals()).hasSize(3).anySatisfy(message -> assertThat(message).contains("rumus tidak pernah dihitung"))
                .anySatisfy(message -> assertThat(message).contains("sel ini berisi \"true\""))
                .anySatisfy(message -> assertThat(message).contains("\"45623\" bukan tanggal"));
    }

    @Test
    void thresholdsTypedAsNumbersKeepTheirDecimals() {
        byte[] criteria = workbook(sheet -> {
            String[] cells = Pages.CLASHES.split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                sheet.value(0, column, CriterionTable.COLUMNS.get(column));
                sheet.value(1, column, cells[column]);
            }
            sheet.value(1, 7, 1.1);
            sheet.value(1, 8, 2000);
            sheet.value(1, 9, 0.75);
        });

        assertThat(new Pages().without("kriteria.csv").with("kriteria.xlsx", criteria).read().criteria()).singleElement()
                .satisfies(row -> {
                    assertThat(row.thresholds().yellow().orElseThrow()).isEqualByComparingTo("1.1");
                    assertThat(row.thresholds().red().orElseThrow()).isEqualByComparingTo("2000");
                    assertThat(row.thresholds().clear().orElseThrow()).isEqualByComparingTo("0.75");
                });
    }

    @Test
    void aTableStandsInOneFileOnly() {
        assertThat(enrolments(sheet -> {}).with("wajib_lapor.csv", "sumber,wilayah,sejak\n").refusals()).containsExactly(
                "wajib_lapor.csv: ada dua berkas untuk satu tabel: wajib_lapor.csv dan wajib_lapor.xlsx. Hapus salah satu.");
    }

    @Test
    void bombsDocumentTypesAndOtherFilesUnderThatNameAreRefused() {
        String refused = "wajib_lapor.xlsx: bukan berkas XLSX yang wajar (rusak, terlalu besar bila dibuka, atau memuat DOCTYPE). "
                + "Simpan ulang dari aplikasi lembar kerja.";
        byte[] external = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(new Pages().with("wajib_lapor.xlsx", zip("xl/sharedStrings.xml", new byte[60_000_000])).refusals())
                .containsExactly(refused);
        assertThat(new Pages().with("wajib_lapor.xlsx", zip("xl/workbook.xml", external)).refusals()).containsExactly(refused);
        assertThat(new Pages().with("wajib_lapor.xlsx", "sumber,wilayah,sejak").refusals()).containsExactly(refused);
        assertThat(new Pages().with("wajib_lapor.xlsx", zip("apa.txt", new byte[10])).refusals()).containsExactly(
                "wajib_lapor.xlsx: Ini arsip (ZIP, RAR, 7z atau GZ). Keluarkan berkas di dalamnya, lalu kirim satu per satu.");
    }

    private static void duty(Worksheet sheet, String region) {
        header(sheet);
        sheet.value(1, 0, "POLRES");
        sheet.value(1, 1, region);
        sheet.value(1, 2, "2024-11-27");
    }

    private static byte[] sheets(Consumer<Workbook> filled) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kentongan", "1.0")) {
            filled.accept(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void aHiddenSheetIsNotReadAndASheetOfInstructionsIsPassedOver() {
        byte[] content = sheets(book -> {
            Worksheet old = book.newWorksheet("Lama");
            duty(old, "35.10");
            old.setVisibilityState(VisibilityState.VERY_HIDDEN);
            book.newWorksheet("Petunjuk").value(0, 0, "Isi lembar berikutnya.");
            duty(book.newWorksheet("Tabel"), "35.14");
        });
        assertThat(new Pages().with("wajib_lapor.xlsx", content).read().enrolments())
                .extracting(entry -> entry.region().dotted()).containsExactly("35.14");
    }

    @Test
    void aCellInPercentIsRefused() {
        assertThat(enrolments(sheet -> {
            sheet.value(1, 0, "POLRES");
            sheet.value(1, 1, 0.5);
            sheet.style(1, 1).format("0%").set();
            sheet.value(1, 2, "2024-11-27");
        }).refusals()).singleElement().satisfies(message -> assertThat(message).contains("kolom wilayah", "persen", "0.5"));
    }

    @Test
    void otherFilesAreCalledByWhatTheyAre() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        for (String name : List.of("wajib_lapor.xlsx", "wajib_lapor.csv")) {
            assertThat(new Pages().with(name, old).refusals()).singleElement()
                    .satisfies(message -> assertThat(message).startsWith(name).contains(".xls lama"));
        }
        assertThat(new Pages().with("wajib_lapor.csv", workbook(sheet -> duty(sheet, "35.14"))).refusals()).singleElement()
                .satisfies(message -> assertThat(message).contains("Ganti namanya menjadi .xlsx"));
    }

    @Test
    void aTableMayBeInUtf16BehindALineOfItsSeparatorAndWithNotes() {
        byte[] content = "\uFEFFsep=;\r\n## lama\r\nsumber;wilayah;sejak\r\n## POLRES;35.10;2024-11-27\r\nPOLRES;35.14\u00A0;2024-11-27\r\n"
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(new Pages().with("wajib_lapor.csv", content).read().enrolments())
                .extracting(entry -> entry.region().dotted()).containsExactly("35.14");
    }
}
