package id.kentongan.adapters.kesbangpol;

import static id.kentongan.adapters.catalogue.KnownSource.KESBANGPOL_DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.adapters.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How offices lay out their daily sheet, and what must not slip through for it. */
class OfficeHabitsTest {
    private static final String HEAD = """
            LAPORAN HARIAN
            Wilayah:;35.14
            Tanggal:;2024-11-19
            Zona:;WIB
            Pelapor:;Badan Kesbangpol
            Nihil:;tidak

            """;
    private static final String COLUMNS = "ID;Tanggal;Jam;Judul;Subjek;Alamat;Kategori;Kelurahan;Lingkungan;Kecamatan;Latar Belakang;"
            + "Deskripsi;Langkah Penanganan;Kode Wilayah;Kode Indikator;Jumlah;Batal\n";
    private static final String ROW = "1;;08:00;Bentrok;;;;;;;;;;35.14.14;KON-07;2;\n";
    private static final String SHEET = HEAD + COLUMNS + ROW;

    /** The one incident, as it is taken whatever stands around it. */
    private static void taken(String sheet) {
        assertThat(Read.by(KESBANGPOL_DAILY, sheet).observations()).as(sheet).singleElement().satisfies(report -> {
            assertThat(report.id().id()).isEqualTo("harian/35.14/2024-11-19/1");
            assertThat(report.region().dotted()).isEqualTo("35.14.14");
            assertThat(report.value()).isEqualByComparingTo("2");
            assertThat(report.occurredAt()).isEqualTo("2024-11-19T01:00:00Z");
        });
    }

    @Test
    void asTheFormHasItItIsTaken() {
        taken(SHEET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wilayah;:;35.14", "Wilayah;;: 35.14", ";Wilayah;:;35.14", "WILAYAH :;35.14", "Wilayah: 35.14",
            "Wilayah : 35.14",
            "Wilayah;35.14;Kabupaten Pasuruan", "Wilayah:;;;35.14", "Wilayah*;35.14", "\u200BWilayah\u00A0:;35.14\u00A0",
            "\uFEFFWilayah;\u200E35.14",
            "wilayah;35.\u200B14", "Kabupaten;Pasuruan\nWilayah;35.14", "Wilayah;35.14\nWilayah;35.14"})
    void aLabelIsFoundHoweverItsValueStandsBesideIt(String line) {
        taken(SHEET.replace("Wilayah:;35.14", line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Zona:;WIB|Zona;wib", "Zona:;WIB|Zona Waktu;Wib",
            "Tanggal:;2024-11-19|Hari/Tanggal;Selasa, 19 November 2024",
            "Tanggal:;2024-11-19|Tanggal;19 Nov 2024", "Tanggal:;2024-11-19|Tanggal;19-Nov-24",
            "Tanggal:;2024-11-19|Tanggal;Jum'at 19  Nopember  2024", "Tanggal:;2024-11-19|Tanggal;Selasa 19 Nov. 2024",
            "Tanggal:;2024-11-19|Tgl;19 Nopember 2024", "Nihil:;tidak|Nihil;Tidak",
            "Tanggal:;2024-11-19|Tanggal;2024-11-19;Zona;WIB;Catatan;x"})
    void valuesAreReadAsPeopleWriteThem(String written, String instead) {
        taken(SHEET.replace(written, instead));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Revisi;-", "Revisi:;", "Shift;-", "Pukul laporan;\u2013", "Revisi;;"})
    void whatIsLeftOpenInTheHeadIsLeftOpen(String line) {
        taken(SHEET.replace("Nihil:", line + "\nNihil:"));
    }

    @ParameterizedTest
    @CsvSource({"2024-11-18 21:30,2024-11-18T14:30:00Z", "2024-11-18T21:30:00,2024-11-18T14:30:00Z",
            "2024-11-18 00:00:00,2024-11-18T16:59:59Z",
            "18 November 2024,2024-11-18T16:59:59Z"})
    void aDayOfARowMayCarryItsTime(String day, String moment) {
        assertThat(Read.by(KESBANGPOL_DAILY, SHEET.replace("1;;08:00", "1;" + day + ";")).observations()).singleElement()
                .satisfies(report -> assertThat(report.occurredAt()).isEqualTo(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEMERINTAH KABUPATEN;Nomor: 300/12/2024",
            "BADAN KESBANGPOL;Jl. Raya 1, Bangil, Pasuruan;Telp. (0343) 1",
            "Sifat;Biasa", "Nomor;:;300/12", "Lampiran;-", "Perihal;Laporan, harian, situasi", "Kepada;Yth. Bupati;di;Pasuruan",
            "Alamat;Jl. Raya;Kelurahan;Pogar"})
    void aLetterheadCountsForNothing(String line) {
        taken(line + "\n" + SHEET);
        taken(SHEET.replace("Zona:", line + "\nZona:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "No.", "NOMOR URUT", "Foto", "Tindak Lanjut"})
    void anotherColumnCountsForNothing(String column) {
        taken(HEAD + column + ";" + COLUMNS + "7;" + ROW);
        taken(HEAD + COLUMNS.replace("\n", ";" + column + "\n") + ROW.replace("\n", ";7\n"));
    }

    @Test
    void aHeaderOfTwoRowsIsRead() {
        String upper = "No;ID;Waktu;;Judul;Uraian;;Lokasi;;;Kode;;Jumlah;Batal\n";
        String lower = ";;Tanggal;Jam;;Deskripsi;Langkah Penanganan;Kelurahan;Lingkungan;Kecamatan;Kode Wilayah;Kode Indikator;;\n";
        String row = "1;1;;08:00;Bentrok;;;;;;35.14.14;KON-07;2;\n";
        taken(HEAD + upper + lower + row);
        taken(HEAD + upper + lower + "(1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11);(12);(13);(14)\n" + row);
        taken(HEAD + upper + lower + row + "\n" + upper + lower);
        taken(HEAD
                + "ID;Jam;Judul;Alamat;;Kode Wilayah;Kode Indikator;Jumlah\n;;;Kelurahan;Kecamatan;;;\n1;08:00;Bentrok;;Bangil;35.14.14;KON-07;2\n");

    }

    @ParameterizedTest
    @ValueSource(strings = {"Jumlah;;;;;;;;;;;;;;;2", ";;;TOTAL;;;;;;;;;;;;2", "Jumlah kejadian: 1",
            "Mengetahui,;;;;;Dibuat oleh,\nKepala Badan;;;;;Staf",
            ";;;;;;;;;;;;;Bangil, 20 November 2024;;\n;;;;;;;;;;;;;Kepala Badan;;\n;;;;;;;;;;;;;NIP. 19700101 199003 1 001;;",
            "NIP. 19700101 199003 1 001;;;NIP. 19800101 200003 1 002",
            ";;;Mengetahui,;;;;;;;;;;;;Dibuat oleh,\nKepala;;;Drs. X, M.Si;;;;;;;;;;;;Y, S.H.",
            ";;;Mengetahui,;;;;;;;;;;Bangil, 20 November 2024;;", "2\n3\n4", "-;-;-;-;-;-;-;-;-;-;-;-;-;-;-;-;-",
            ";;;;;;;;;;;;;;;;"})
    void whatStandsBeneathTheTableCountsForNothing(String lines) {
        taken(SHEET + "\n" + lines + "\n");
        taken(SHEET + lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:30", "09.30", "9.30", "Pukul 09.30 WIB", "pkl. 9.30", "09:30:00", "9:30 AM", "09.30 wib",
            "\u00A09:30", "09.30 - 11.00", "09.30 s.d. selesai", "9:30 WIB s/d 10:00"})
    void theTimeIsReadAsItIsWritten(String time) {
        assertThat(Read.by(KESBANGPOL_DAILY, SHEET.replace("08:00", time)).observations()).singleElement()
                .satisfies(report -> assertThat(report.occurredAt()).isEqualTo("2024-11-19T02:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"08:00|25:00", "08:00|8", "08:00|pagi", "08:00|13:00 PM", "08:00|08.00 WITA",
            "08:00|08:75"})
    void aDoubtfulTimeRefusesItsRow(String written, String instead) {
        assertThat(Read.by(KESBANGPOL_DAILY, SHEET.replace(written, instead)).refusal().field()).isEqualTo("Jam");
    }

    @ParameterizedTest
    @CsvSource({"Tanggal,Tangal", "Jam,Jm", "Batal,Btl", "Batal,Batall", "Jumlah,Jumlh", "Kode Wilayah,Kode Wilyah",
            "Kode Wilayah,Kd Wilayah"})
    void aMistypedColumnIsToldAndNotPassedOver(String column, String mistyped) {
        String sheet = HEAD + COLUMNS.replace(column + ";", mistyped + ";").replace(";" + column + "\n", ";" + mistyped + "\n")
                + "1;2024-11-18;08:00;Bentrok;;;;;;;;;;35.14.14;KON-07;2;ya\n";
        var refusal = Read.by(KESBANGPOL_DAILY, sheet).refusal();
        assertThat(refusal.field()).isEqualTo(mistyped);
        assertThat(refusal.remedy()).contains(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2;;09:00;;;;;;;;;Sebelas baliho dirobek;;;;;", "2;;;Bentrok lagi;;;;;;;;;;;;;",
            ";;;Bentrok lagi;;;;;;;;;;35.14.14;;;",
            "2;;;Bentrok;;;;;;;;;;35.14.14;KON-07;;", ";;;Bentrok;;;;;;;;;;Bangil;KON;satu;", ";;;Bentrok;;;;;;;;;;;;1;",
            "K-7;;;Bentrok;;;;;;;;;;;;;"})
    void anIncidentThatLacksSomethingIsRefusedAndNotTakenForARemark(String row) {
        assertThat(Read.by(KESBANGPOL_DAILY, SHEET + row + "\n").refusal().line()).isEqualTo(10);
        assertThat(Read.by(KESBANGPOL_DAILY, HEAD + COLUMNS + row + "\n" + ROW).refusal().line()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;A. KONFLIK SOSIAL;;;;;;;;;;;;;\n", ";;;IV PEMILU;;;;;;;;;;;;;\n", "A.;;;;;;;;;;;;;;;;\n",
            ";;;B. PEMILU/PILKADA;;;;;;;;;;;;;\n"})
    void aTitleAboveAGroupOfRowsIsNoEntry(String title) {
        String second = ROW.replace("1;;08:00", "2;;09:00");
        Read read = Read.by(KESBANGPOL_DAILY, HEAD + COLUMNS + title + ROW + title + second);
        assertThat(read.observations()).hasSize(2);
    }

    @Test
    void anIncidentOfWhichOnlyTheTitleWasTypedIsRefusedAlsoInCapitals() {
        String second = ROW.replace("1;;08:00", "2;;09:00");
        assertThat(Read.by(KESBANGPOL_DAILY, HEAD + COLUMNS + ROW + ";;;PEMBAKARAN KANTOR DESA;;;;;;;;;;;;;\n" + second).refusal()
                .field()).isEqualTo("Kode Wilayah");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"20/11/24|2024-11-20", "20.11.2024|2024-11-20", "11/20/24|2024-11-20"})
    void aDayInFiguresIsAnsweredWithTheDayThatIsMeant(String written, String meant) {
        assertThat(Read.by(KESBANGPOL_DAILY, SHEET.replace("2024-11-19", written)).refusal().remedy()).contains("Tulis " + meant);
    }

    @Test
    void aPlaceWrittenByItsNameIsAnsweredWithItsCode() {
        assertThat(Read.by(KESBANGPOL_DAILY, SHEET.replace("Wilayah:;35.14", "Wilayah:;Kabupaten Pasuruan")).refusal().remedy())
                .contains("Tulis kodenya, bukan namanya: 35.14");
    }

    @Test
    void aSeparatorInsideATextThatIsNotQuotedRefusesItsRow() {
        var refusal = Read.by(KESBANGPOL_DAILY, SHEET.replace("35.14.14;KON-07;2;", "x; lalu;35.14.14;KON-07;2;")).refusal();
        assertThat(refusal.line()).isEqualTo(9);
    }

    @Test
    void nihilMaySaySoInItsTableToo() {
        String nihil = SHEET.replace("Nihil:;tidak", "Nihil:;ya");
        assertThat(Read.by(KESBANGPOL_DAILY, nihil.replace(ROW, "-;-;-;NIHIL;-;-\n\nMengetahui,\n")).observations())
                .singleElement()
                .satisfies(report -> assertThat(report.indicator()).isEqualTo("NIHIL"));
        assertThat(Read.by(KESBANGPOL_DAILY, nihil).refusal().remedy()).contains("Nihil: tidak");
    }

    /** Whatever mixture of habits: one incident, the same one. */
    @Test
    void habitsMayBeMixed() {
        List<String> above = List.of("KOP SURAT;Nomor: 1", "Sifat;Biasa", "", ";;;", "Perihal;Laporan harian", "## catatan");
        List<String> beneath = List.of("Jumlah;;;;;;;;;;;;;;;2", "", "Mengetahui,;;;;;Staf", ";;;;;;;;;;;;;Kepala Badan", "-;-;-",
                "2");
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>();
            SHEET.lines().forEach(line -> {
                if (random.nextInt(3) == 0 && lines.stream().noneMatch(COLUMNS.strip()::equals)) {
                    lines.add(above.get(random.nextInt(above.size())));
                }
                lines.add(random.nextBoolean() ? line : line.replace(":;", random.nextBoolean() ? ";:;" : ";"));
            });
            for (int more = random.nextInt(4); more > 0; more--) {
                lines.add(beneath.get(random.nextInt(beneath.size())));
            }
            taken(String.join(random.nextBoolean() ? "\n" : "\r\n", lines) + "\n");
        }
    }
}
