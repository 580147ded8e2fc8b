package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.RegionCode;
import id.kentongan.facts.RegionMeaning.Gone;
import id.kentongan.facts.RegionMeaning.ThatDay;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTableTest {
    private static final String HEADER = "kode_lama,kode_baru,berlaku_mulai\n";
    private static final RegionCode MERAUKE_THEN = RegionCode.of("91.01");

    @Test
    void aBookUnderstandsAnOldCodeAsOfItsDay() {
        RuleBook book = with("91.01,93.01,2022-11-09").read();

        assertThat(book.regions().meaning(MERAUKE_THEN, Instant.parse("2022-11-08T16:59:59Z")))
                .isEqualTo(new ThatDay(RegionCode.of("93.01")));
        assertThat(book.regions().meaning(MERAUKE_THEN, Instant.parse("2022-11-08T17:00:00Z"))).isInstanceOf(Gone.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            91.01,93.01,                                   | baris 2 (91.01), kolom berlaku_mulai | wajib diisi
            91.01,,2022-11-09                              | kolom kode_baru                      | wajib diisi
            91.1,93.01,2022-11-09                          | kolom kode_lama                      | "91.1" bukan kode wilayah
            91.01,93.01,09/11/2022                         | kolom berlaku_mulai                  | 2024-11-27
            91.01,93.01.01,2022-11-09                      | kolom kode_baru                      | tidak setingkat
            91.01,97.01,2022-11-09                         | kolom kode_baru                      | kode 97.01 tidak ada
            93.01,93.01,2022-11-09                         | kolom kode_baru                      | tidak berganti
            91.03,93.01,2022-11-09                         | kolom kode_lama                      | masih ada dalam daftar wilayah (Kabupaten Jayapura)
            91.01,93.01,2022-11-09;91.01,93.01,2022-11-09  | baris 3 (91.01), kolom kode_baru     | sudah tertulis
            91.01,93.01,2022-11-09;91.01,93.02,2025-04-25  | baris 3 (91.01), kolom berlaku_mulai | sudah berganti mulai 2022-11-09
            91.01,91.81,2022-11-09;91.81,93.01,2022-11-09  | baris 2 (91.01), kolom kode_baru     | 91.81 sendiri sudah berganti mulai 2022-11-09
            91.01,91.81,2022-11-09;91.81,93.01,2012-01-01  | baris 2 (91.01), kolom kode_baru     | 91.81 sendiri sudah berganti mulai 2012-01-01
            93.01,91.81,2012-01-01;91.81,93.01,2022-11-09  | baris 2 (93.01), kolom kode_baru     | kembali menjadi dirinya sendiri
            """)
    void whatCanBeUnderstoodInTwoWaysIsRefused(String rows, String where, String why) {
        assertThat(with(rows.split(";")).refusals()).anySatisfy(
                problem -> assertThat(problem).startsWith("wilayah_suksesi.csv, baris ").contains(where, why));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            91.01,93.01,2022-11-09;91.02,95.01,2022-11-09
            91.01,93.01,2022-11-09;91.01,93.02,2022-11-09
            91.01,91.81,2012-01-01;91.81,93.01,2022-11-09
            93.01,93.02,2022-11-09;93.02,93.01,2022-11-09
            93.01,93.01,2022-11-09;93.01,93.02,2022-11-09
            91.02.03,95.01.02,2022-11-09
            """)
    void renamingSplittingChainsTradesAndMothersThatLiveOnAreTaken(String rows) {
        assertThat(with(rows.split(";")).refusals()).isEmpty();
    }

    @Test
    void theHashKnowsEverySuccessionButNeitherOrderNorLineEnds() {
        String none = new Pages().read().hash();
        String two = with("91.01,93.01,2022-11-09", "91.02,95.01,2022-11-09").read().hash();

        assertThat(two).isNotEqualTo(none);
        assertThat(with("91.02,95.01,2022-11-09", "91.01,93.01,2022-11-09").read().hash()).isEqualTo(two);
        assertThat(with("91.01,93.01,2022-11-09\r", "91.02,95.01,2022-11-09\r").read().hash()).isEqualTo(two);
        assertThat(with("91.01,93.01,2022-11-10", "91.02,95.01,2022-11-09").read().hash()).isNotEqualTo(two);
        assertThat(with().read().hash()).as("a table without rows").isEqualTo(none);
    }

    @Test
    void aDutyUnderAnOldCodeIsRefusedWithTheNewOne() {
        Pages book = with("91.01,93.01,2022-11-09");

        assertThat(book.with("wajib_lapor.csv", "sumber,wilayah,sejak\nPOLRES,91.01,2022-01-01\n").refusals()).singleElement()
                .asString().contains("wajib_lapor.csv, baris 2", "kolom wilayah", "93.01");
        assertThat(book.with("wajib_lapor.csv", "sumber,wilayah,sejak\nPOLRES,91.99,2022-01-01\n").refusals()).singleElement()
                .asString().contains("91.99 tidak ada");
        assertThat(book.with("wajib_lapor.csv", "sumber,wilayah,sejak\nPOLRES,93.01,2022-01-01\n").refusals()).isEmpty();
    }

    private static Pages with(String... rows) {
        return new Pages().with("wilayah_suksesi.csv", HEADER + String.join("\n", rows) + "\n");
    }
}
