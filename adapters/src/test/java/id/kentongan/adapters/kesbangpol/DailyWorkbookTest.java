package id.kentongan.adapters.kesbangpol;

import static id.kentongan.adapters.catalogue.KnownSource.KESBANGPOL_DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Read;
import id.kentongan.adapters.Reading;
import id.kentongan.adapters.Readings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The daily sheet as a workbook, with what workbooks have and tables of text have not. */
class DailyWorkbookTest {
    private static final List<String> COLUMNS = List.of("ID", "Tanggal", "Jam", "Judul", "Kode Wilayah", "Kode Indikator",
            "Jumlah");

    private interface Fill {
        void into(Workbook book) throws IOException;
    }

    private static Read read(Fill fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kentongan", "1.0")) {
            fill.into(book);
        }
        return Read.by(KESBANGPOL_DAILY, bytes.toByteArray());
    }

    private static Worksheet form(Workbook book, String name, String id) {
        Worksheet sheet = book.newWorksheet(name);
        String[] head = {"Wilayah", "35.14", "Tanggal", "2024-11-19", "Zona", "WIB", "Pelapor", "Kesbangpol", "Nihil", "tidak"};
        for (int at = 0; at < head.length; at++) {
            sheet.value(at / 2, at % 2, head[at]);
        }
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(6, column, COLUMNS.get(column));
        }
        sheet.value(7, 0, id);
        sheet.value(7, 3, "Bentrok");
        sheet.value(7, 4, "35.14.14");
        sheet.value(7, 5, "KON-07");
        sheet.value(7, 6, 1);
        return sheet;
    }

    private static List<String> ids(Read read) {
        return read.observations().stream().map(report -> report.id().id().replaceAll(".*/", "")).toList();
    }

    @ParameterizedTest
    @EnumSource(value = VisibilityState.class, names = "VISIBLE", mode = EnumSource.Mode.EXCLUDE)
    void aHiddenSheetIsNotRead(VisibilityState hidden) throws IOException {
        assertThat(ids(read(book -> {
            form(book, "Lama", "99").setVisibilityState(hidden);
            form(book, "Kini", "1");
        }))).containsExactly("1");
    }

    @Test
    void aSheetADayIsAnEditionADayAndWhatIsWrongWithOneCostsNoOther() throws IOException {
        Read read = read(book -> {
            form(book, "Contoh", "contoh");
            form(book, "Selasa", "1");
            Worksheet nil = book.newWorksheet("Rabu");
            String[] head = {"Wilayah", "35.14", "Tanggal", "2024-11-20", "Zona", "WIB", "Pelapor", "Kesbangpol", "Nihil", "ya"};
            for (int at = 0; at < head.length; at++) {
                nil.value(at / 2, at % 2, head[at]);
            }
            form(book, "Kamis", "3").value(1, 1, "2024-11-99");
            form(book, "Jumat", "4").value(1, 1, "");
            form(book, "Senin", "5").value(1, 1, "2024-11-18");
            Worksheet blank = form(book, "Sabtu", "");
            blank.value(1, 1, "");
            for (int column = 3; column < 7; column++) {
                blank.value(7, column, "");
            }
            book.newWorksheet("Rekap").value(0, 0, "Jumlah");
        });
        assertThat(read.all()).filteredOn(Reading.Sheet.class::isInstance).extracting(reading -> ((Reading.Sheet) reading).name())
                .containsExactly("Selasa", "Rabu", "Kamis", "Jumat", "Senin");
        assertThat(read.all()).filteredOn(Reading.Opening.class::isInstance)
                .extracting(reading -> ((Reading.Opening) reading).edition().work().replaceAll(".*/(\\d{4}-[\\d-]+).*", "$1"))
                .containsExactly("2024-11-19", "2024-11-20", "2024-11-18");
        assertThat(Readings.placed(read.all().stream()).filter(Reading.Refused.class::isInstance)
                .map(reading -> ((Reading.Refused) reading).remedy().replaceAll("(\"\\w+\").*", "$1")))
                .containsExactly("Lembar \"Contoh\"", "Lembar \"Kamis\"", "Lembar \"Jumat\"");
    }

    /** A broken sheet among good ones is told as if it were alone. */
    @Test
    void noSheetThatWasBegunIsPassedOver() throws IOException {
        Read read = read(book -> {
            form(book, "Baik", "1");
            String[][] heads = {{"Wilayah", "35.14", "Tanggal", "21/11/2024", "Nihil", "ya"},
                    {"Wilayah", "35.14", "Zona", "WIB", "Nihil", "ya"},
                    {"Wilayah", "35.14", "Tgl Lapor", "2024-11-21", "Nihil", "ya"}};
            for (int sheet = 0; sheet < heads.length; sheet++) {
                Worksheet broken = book.newWorksheet("Rusak " + sheet);
                for (int at = 0; at < heads[sheet].length; at++) {
                    broken.value(at / 2, at % 2, heads[sheet][at]);
                }
            }
            Worksheet wide = form(book, "Lebar", "2");
            wide.value(7, 398, "x");
            form(book, "Rekap", "1").value(1, 1, "2024-11-23");
        });
        assertThat(Readings.placed(read.all().stream()).filter(Reading.Refused.class::isInstance)
                .map(reading -> ((Reading.Refused) reading).remedy().replaceAll("(\"[^\"]+\").*", "$1")).distinct())
                .containsExactly("Lembar \"Rekap\"", "Lembar \"Rusak 0\"", "Lembar \"Rusak 1\"", "Lembar \"Rusak 2\"",
                        "Lembar \"Lebar\"");
    }

    @Test
    void theNameOfATabLosesNoReport() throws IOException {
        assertThat(ids(read(book -> {
            Worksheet cover = book.newWorksheet("Sampul");
            cover.value(0, 0, "Wilayah");
            cover.value(0, 1, "Pasuruan");
            cover.value(1, 0, "Pelapor");
            form(book, "Format Laporan", "1");
        }))).containsExactly("1");
        assertThat(ids(read(book -> form(book, "Contoh", "1")))).containsExactly("1");
        Read several = read(book -> {
            form(book, "Format_20", "1");
            form(book, "Template Senin", "2").value(1, 1, "2024-11-18");
        });
        assertThat(ids(several)).containsExactly("1", "2");
    }

    @Test
    void aSheetOfInstructionsIsPassedOverEvenWhereItNamesTheLabels() throws IOException {
        assertThat(ids(read(book -> {
            Worksheet how = book.newWorksheet("Petunjuk");
            how.value(0, 0, "Cara mengisi");
            how.value(1, 0, "Wilayah");
            how.value(1, 1, "kode Kemendagri");
            how.value(2, 0, "Tanggal");
            how.value(2, 1, "hari laporan");
            form(book, "Laporan", "1");
        }))).containsExactly("1");
    }

    /** Whoever types 2-1 gets the second of January, which is kept as a number of days. */
    @Test
    void aDateCellIsNeitherACountNorAnId() throws IOException {
        for (int column : new int[]{0, 6}) {
            Read read = read(book -> {
                Worksheet sheet = form(book, "Laporan", "1");
                sheet.value(7, column, LocalDate.of(2026, 1, 2));
                sheet.style(7, column).format("d-mmm").set();
            });
            assertThat(read.readings()).noneMatch(Reading.Understood.class::isInstance);
            assertThat(read.refused()).singleElement().satisfies(refused -> {
                assertThat(refused.field()).isEqualTo(COLUMNS.get(column));
                assertThat(refused.remedy()).contains("berformat tanggal", "Teks");
            });
        }
    }

    /** Whoever types 0.30 where the point parts no hour gets three tenths of a day, which is 07:12. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 9.3, 9, 21.05, 0.5, 0.305})
    void aNumberInTheColumnOfTheHourIsNoHourUnlessItIsShownAsOne(double typed) throws IOException {
        Fill number = book -> form(book, "Laporan", "1").value(7, 2, typed);
        assertThat(read(number).refused()).singleElement().satisfies(refused -> {
            assertThat(refused.field()).isEqualTo("Jam");
            assertThat(refused.remedy()).contains("angka biasa", "09:30");
        });
        assertThat(read(book -> {
            Worksheet sheet = form(book, "Laporan", "1");
            sheet.value(7, 2, typed % 1);
            sheet.style(7, 2).format("hh:mm").set();
        }).observations()).hasSize(1);
    }

    @Test
    void aDateCellMayCarryATimeWhichCountsWhereThereIsNoOther() throws IOException {
        var report = read(book -> {
            Worksheet sheet = form(book, "Laporan", "1");
            sheet.value(7, 1, 45615.5729166667);
            sheet.style(7, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 1, 45615.25);
            sheet.style(1, 1).format("d mmmm yyyy").set();
        }).observations().get(0);
        assertThat(report.occurredAt()).isEqualTo("2024-11-19T06:45:00Z");
        assertThat(report.id().id()).contains("2024-11-19");
    }

    @Test
    void aTimeCellThatCarriesAnotherDayIsRefused() throws IOException {
        assertThat(read(book -> {
            Worksheet sheet = form(book, "Laporan", "1");
            sheet.value(7, 2, 45614.5);
        }).refusal().field()).isEqualTo("Jam");
        assertThat(read(book -> form(book, "Laporan", "1").value(7, 2, 45615.5)).observations().get(0).occurredAt())
                .isEqualTo("2024-11-19T05:00:00Z");
        assertThat(read(book -> form(book, "Laporan", "1").value(7, 2, 0.395833333333333)).observations().get(0).occurredAt())
                .isEqualTo("2024-11-19T02:30:00Z");
    }

    @Test
    void aFormulaIsRefusedWithItsPlaceInAnyColumnAndInTheHead() throws IOException {
        for (int column : new int[]{0, 1, 2, 3, 4, 5, 6}) {
            int at = column;
            var refusal = read(book -> form(book, "Laporan", "1").formula(7, at, "A1+1")).refusal();
            assertThat(refusal.line()).isEqualTo(8);
            assertThat(refusal.field()).isEqualTo(COLUMNS.get(column));
            assertThat(refusal.remedy()).contains("rumus", "A1+1", "nilai");
        }
        var refusal = read(book -> form(book, "Laporan", "1").formula(1, 1, "TODAY()")).refusal();
        assertThat(refusal.field()).contains("Tanggal", "baris 2");
    }

    @Test
    void aProvinceMayBeTypedAsANumberAndADistrictMayNot() throws IOException {
        assertThat(read(book -> form(book, "Laporan", "1").value(0, 1, 35)).observations()).hasSize(1);
        assertThat(read(book -> form(book, "Laporan", "1").value(0, 1, 35.14)).refusal().field()).isEqualTo("Wilayah");
    }

    @Test
    void aSumInAFormulaIsStillASum() throws IOException {
        assertThat(ids(read(book -> {
            Worksheet sheet = form(book, "Laporan", "1");
            sheet.value(8, 0, "Jumlah");
            sheet.formula(8, 6, "SUM(G8:G8)");
        }))).containsExactly("1");
    }

    @Test
    void aCountInPercentIsRefused() throws IOException {
        var refusal = read(book -> {
            Worksheet sheet = form(book, "Laporan", "1");
            sheet.value(7, 6, 0.05);
            sheet.style(7, 6).format("0%").set();
        }).refusal();
        assertThat(refusal.field()).isEqualTo("Jumlah");
        assertThat(refusal.remedy()).contains("persen", "0.05");
    }

    @Test
    void aCodeMergedOverTwoRowsRefusesTheSecondWithAReason() throws IOException {
        var read = read(book -> {
            Worksheet sheet = form(book, "Laporan", "1");
            sheet.value(8, 0, "2");
            sheet.value(8, 3, "Bentrok");
            sheet.value(8, 5, "KON-07");
            sheet.value(8, 6, 1);
            sheet.range(7, 4, 8, 4).merge();
        });
        assertThat(read.readings()).hasSize(2);
        assertThat(read.refusal().field()).isEqualTo("Kode Wilayah");
    }
}
