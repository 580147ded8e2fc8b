package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong between cells and rows: some of it makes a book impossible to judge with, some keeps it out of force, some only warns. */
class CriterionLintTest {
    private static List<String> objections(Map<String, String> changes) {
        return new Pages().criterion(changes).read().objections().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({"naik,1,3,0.5,0", "naik,1,3,,0", "naik,,3,2,0", "naik,1,,0.5,0", "turun,100,75,101,0", "turun,,75,76,0",
            "naik,3,3,1,1", "naik,3,3,,1", "naik,4,3,1,1", "turun,75,100,101,1"})
    void raiseAndClearValuesStandApartInTheOrderOfTheDirection(String direction, String yellow, String red, String clear,
            int objections) {
        assertThat(
                objections(Map.of("arah", direction, "kuning", orEmpty(yellow), "merah", orEmpty(red), "reda", orEmpty(clear))))
                .hasSize(objections);
    }

    private static String orEmpty(String cell) {
        return cell == null ? "" : cell;
    }

    @ParameterizedTest
    @CsvSource({"naik,1,3,1,kuning 1", "naik,1,3,2,kuning 1", "naik,,3,3,merah 3", "naik,4,3,5,merah 3", "naik,4,3,3.5,merah 3",
            "turun,100,75,100,kuning 100", "turun,100,75,80,kuning 100", "turun,,75,70,merah 75", "naik,1,,7,kuning 1"})
    void aValueThatRaisesIsNeverCalm(String direction, String yellow, String red, String clear, String bound) {
        assertThat(new Pages().criterion(Map.of("arah", direction, "kuning", orEmpty(yellow), "merah", orEmpty(red), "reda",
                clear)).refusals()).singleElement().asString()
                .startsWith("kriteria.csv, baris 2 (KEA-01), kolom reda: reda " + clear + " harus")
                .contains(bound + " karena arah");
    }

    @Test
    void coloursInTheWrongOrderAreRefusedWhereRedWouldBeCalm() {
        assertThat(new Pages().criterion(Map.of("kuning", "4", "merah", "3", "reda", "")).refusals()).singleElement().asString()
                .startsWith("kriteria.csv, baris 2 (KEA-01), kolom merah: merah 3 harus di atas kuning 4");
    }

    @Test
    void sharedBoundsAreNamedWithBothValues() {
        assertThat(new Pages().criterion(Map.of("reda", "1")).refusals())
                .containsExactly("kriteria.csv, baris 2 (KEA-01), kolom reda: reda 1 harus di bawah kuning 1 "
                        + "karena arah naik; nilai yang menyalakan tidak boleh sekaligus tenang.");
        assertThat(objections(Map.of("merah", "1"))).containsExactly(
                "kriteria.csv, baris 2 (KEA-01), kolom merah: merah 1 harus di atas kuning 1 karena arah naik. Perbaiki salah satunya.");
    }

    /** Whatever their dates: an alert that the first row raised would be judged by what the second reads. */
    @Test
    void rowsOfOneCodeAndLevelReadOneIndicator() {
        Pages pages = new Pages();
        String indicators = new String(pages.files().get("indikator.csv"), StandardCharsets.UTF_8);
        pages.with("indikator.csv",
                indicators + indicators.lines().skip(1).findFirst().orElseThrow().replace("KEA-01", "KEA-02") + "\n");
        String first = Pages.CLASHES.replace("2024-01-01,,", "2024-01-01,2024-06-30,");
        String later = Pages.CLASHES.replace("2024-01-01,,", "2024-07-01,,").replace("warga,KEA-01", "warga,KEA-02");

        assertThat(pages.criteria(first, later).refusals()).containsExactly(
                "kriteria.csv, baris 3 (KEA-01), kolom indikator: KEA-01 tingkat KABUPATEN membaca indikator KEA-02, sedangkan baris 2 "
                        + "membaca KEA-01. Indikator lain berarti kepedulian lain: beri kode lain.");
        assertThat(pages.criteria(first, later.replace("KABUPATEN", "KECAMATAN")).refusals()).isEmpty();
        assertThat(pages.criteria(first, later.replace("warga,KEA-02", "warga,KEA-01")).refusals()).isEmpty();
    }

    @Test
    void lawThatIsNotInTheCatalogueKeepsABookOutOfForceButNotOutOfReplay() {
        assertThat(objections(Map.of("dasar_hukum", "UU 7/2012 Pasal 14;UU 7/2012 Pasal 100"))).containsExactly(
                "kriteria.csv, baris 2 (KEA-01), kolom dasar_hukum: \"UU 7/2012 Pasal 100\" tidak ada di hukum.csv. "
                        + "Mungkin maksud Anda: \"UU 7/2012 Pasal 10\".");
        assertThat(objections(Map.of("dasar_hukum", "-"))).containsExactly(
                "kriteria.csv, baris 2 (KEA-01), kolom dasar_hukum: dasar hukum kosong. "
                        + "Kutip satu baris hukum.csv, misalnya UU 7/2012 Pasal 10.");
    }

    @Test
    void overlappingRowsOfOneCodeAndLevelAreRefused() {
        assertThat(new Pages().criteria(Pages.CLASHES.replace("2024-01-01,,", "2024-01-01,2024-06-30,"),
                Pages.CLASHES.replace("2024-01-01,,", "2024-06-30,,")).refusals()).containsExactly(
                        "kriteria.csv, baris 3 (KEA-01), kolom berlaku_mulai: masa berlaku bertindih dengan baris 2 (KEA-01 tingkat KABUPATEN). "
                                + "Akhiri baris itu pada 2024-06-29.");
    }

    @Test
    void rowsOfTwoLevelsDoNotOverlap() {
        assertThat(new Pages().criteria(Pages.CLASHES, Pages.CLASHES.replace("KABUPATEN", "KECAMATAN")).refusals()).isEmpty();
    }

    @Test
    void whatIsUnfinishedOnlyWarns() {
        RuleBook book = new Pages().criteria(
                Pages.CLASHES.replace("2024-01-01,,", "2024-01-01,2024-06-30,").replace("Hubungi Polres", "")
                        .replace("Latihan pengamanan", "-"),
                Pages.CLASHES.replace("2024-01-01,,", "2024-08-01,,").replace("naik,1,3,0.5", "turun,3,1,4")
                        .replace("Pasal 10", "Pasal 14;UU 7/2017 Pasal 372"))
                .with("catatan.txt", "x").read();

        assertThat(book.objections()).isEmpty();
        assertThat(book.warnings()).extracting(Problem::toString).containsExactlyInAnyOrder(
                "kriteria.csv, baris 2 (KEA-01), kolom panduan: panduan kosong. Tulis apa yang pertama-tama diperiksa analis.",
                "kriteria.csv, baris 2 (KEA-01), kolom alarm_palsu: alarm_palsu kosong. Tulis kapan kriteria ini biasanya keliru.",
                "kriteria.csv, baris 3 (KEA-01), kolom berlaku_mulai: antara 2024-07-01 dan 2024-07-31 tidak ada baris yang berlaku untuk "
                        + "KEA-01 tingkat KABUPATEN.",
                "kriteria.csv, baris 3 (KEA-01), kolom arah: arah berbeda dari arah indikator KEA-01 di indikator.csv. Pastikan ini disengaja.",
                "kriteria.csv, baris 3 (KEA-01), kolom dasar_hukum: \"UU 7/2017 Pasal 372\" masih bertanda M (ingatan); periksa pada naskahnya.",
                "catatan.txt: berkas ini bukan bagian buku aturan dan tidak dibaca. Periksa nama dan foldernya.");
    }

    @Test
    void anIndicatorThatNamesAnUnknownReporterWarns() {
        Pages pages = new Pages();
        String indicators = new String(pages.files().get("indikator.csv"), StandardCharsets.UTF_8);
        assertThat(pages.with("indikator.csv", indicators.replace("POLRES|", "POLRESS|")).read().warnings())
                .extracting(Problem::toString)
                .containsExactly("indikator.csv, baris 2 (KEA-01), kolom sumber: sumber \"POLRESS\" tidak "
                        + "ada di sumber.csv. Mungkin maksud Anda: \"POLRES\".");
    }

    @Test
    void aCatalogueThatCannotBeReadIsNotHeldAgainstWhoNamesIt() {
        assertThat(new Pages().with("kriteria.csv", "bukan;judul\n" + Pages.CRITERIA_HEADER + "\n" + Pages.CLASHES + "\n")
                .refusals())
                .isNotEmpty().allMatch(refusal -> refusal.startsWith("kriteria.csv"));
    }
}
