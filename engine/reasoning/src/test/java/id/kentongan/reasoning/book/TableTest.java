package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each message that a person gets for a cell, a row or a file. */
class TableTest {
    private static List<String> refusals(String column, String cell) {
        return new Pages().criterion(Map.of(column, cell)).refusals();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "kuning|0,75|\"0,75\" dapat berarti 0.75 atau 75. Tulis 0.75.",
            "merah|2.000|\"2.000\" dapat berarti 2 atau 2000. Tulis 2000 atau 2.",
            "merah|1.234.567|\"1.234.567\" dapat berarti 1.234 atau 1234567. Tulis 1234567 atau 1.234.",
            "merah|1e3|\"1e3\" bukan angka. Tulis angka biasa dengan titik desimal, misalnya 0.75, atau - bila tidak ada.",
            "merah|1e400|\"1e400\" bukan angka. Tulis angka biasa dengan titik desimal, misalnya 0.75, atau - bila tidak ada.",
            "merah|NaN|\"NaN\" bukan angka. Tulis angka biasa dengan titik desimal, misalnya 0.75, atau - bila tidak ada.",
            "merah|>=3|\">=3\" bukan angka. Tulis angka biasa dengan titik desimal, misalnya 0.75, atau - bila tidak ada.",
            "merah|=1+1|\"=1+1\" bukan angka. Tulis angka biasa dengan titik desimal, misalnya 0.75, atau - bila tidak ada.",
            "jendela_hari|0|0 di luar batas. Tulis banyaknya hari dari 1 sampai 3660.",
            "jendela_hari|1.5|\"1.5\" bukan bilangan bulat. Tulis banyaknya hari dari 1 sampai 3660, tanpa satuan.",
            "jendela_hari|7 hari|\"7 hari\" bukan bilangan bulat. Tulis banyaknya hari dari 1 sampai 3660, tanpa satuan.",
            "jendela_hari|-|kolom ini wajib diisi.",
            "tahan_hari|-1|-1 di luar batas. Tulis banyaknya hari dari 0 sampai 3660.",
            "sumber_independen_merah|0|0 di luar batas. Tulis banyaknya sumber dari 1 sampai 100.",
            "ukuran|totl|\"totl\" tidak dikenal. Mungkin maksud Anda: \"total\". Pilihan: hari_sejak, jumlah, maks, rasio, terakhir, total.",
            "arah|naek|\"naek\" tidak dikenal. Mungkin maksud Anda: \"naik\". Pilihan: naik, turun.",
            "tingkat_wilayah|kota besar|\"kota besar\" tidak dikenal. Pilihan: desa, desa/kelurahan, kabupaten, kabupaten/kota, kecamatan, "
                    + "provinsi.",
            "status_ambang|pasti|\"pasti\" tidak dikenal. Pilihan: kebijakan awal, ketentuan.",
            "maturitas|matang|\"matang\" tidak dikenal. Pilihan: stabil, uji coba, usang.",
            "indikator|KEA-02|indikator \"KEA-02\" tidak ada di indikator.csv. Mungkin maksud Anda: \"KEA-01\".",
            "berlaku_mulai|01/02/2024|\"01/02/2024\" bukan tanggal. Tulis tahun-bulan-hari, misalnya 2024-11-27.",
            "berlaku_mulai|2024-02-30|\"2024-02-30\" bukan tanggal. Tulis tahun-bulan-hari, misalnya 2024-11-27.",
            "berlaku_sampai|2023-12-31|2023-12-31 mendahului berlaku_mulai 2024-01-01. Tukar keduanya atau perbaiki.",
            "nama||kolom ini wajib diisi.",
    })
    void aCellThatCannotBeTakenInOneWayIsRefusedWithTheWayToWriteIt(String column, String cell, String message) {
        assertThat(refusals(column, cell == null ? "" : cell))
                .containsExactly("kriteria.csv, baris 2 (KEA-01), kolom %s: %s".formatted(column, message));
    }

    @Test
    void aDecimalOfThreePlacesThatIsNoRoundThousandIsTaken() {
        assertThat(new Pages().criterion(Map.of("merah", "2.125")).read().criteria().get(0).thresholds().red().orElseThrow())
                .isEqualByComparingTo("2.125");
    }

    @Test
    void aCriterionNeedsAThreshold() {
        assertThat(new Pages().criterion(Map.of("kuning", "-", "merah", "")).refusals()).containsExactly(
                "kriteria.csv, baris 2 (KEA-01), kolom kuning: kuning dan merah sama-sama kosong. Isi sedikitnya satu ambang.");
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnce() {
        assertThat(
                new Pages().criteria(Pages.CLASHES.replace(",1,3,", ",\"0,5\",\"3,5\","), Pages.CLASHES.replace("naik", "naek"))
                        .with("sumber.csv", "kode;nama\nX;Y\n").with("kebijakan/a.dslr", "> jahat").refusals())
                .hasSize(5);
    }

    @Test
    void columnsStandInAnyOrderButNoneIsMissingUnknownOrTwice() {
        assertThat(new Pages().with("wajib_lapor.csv", "sejak,sumber,wilayah\n2024-01-01,POLRES,35.14\n").read().enrolments())
                .hasSize(1);
        assertThat(new Pages().with("wajib_lapor.csv", "sejk,sumber,wilayah,wilayah\n").refusals()).containsExactly(
                "wajib_lapor.csv, baris 1: kolom sejak tidak ada. Tambahkan pada baris judul.",
                "wajib_lapor.csv, baris 1, kolom sejk: kolom \"sejk\" tidak dikenal. Mungkin maksud Anda: \"sejak\". "
                        + "Kolom yang sah: sumber, wilayah, sejak.",
                "wajib_lapor.csv, baris 1, kolom wilayah: kolom \"wilayah\" tertulis dua kali. Hapus salah satu.");
    }

    @Test
    void semicolonsByteOrderMarksQuotesAndBlankRowsAreRead() {
        String table = "\uFEFFsumber;wilayah;sejak\r\n;;\r\n\"POLRES\";\"35.14\";2024-01-01\r\n\r\n";

        assertThat(new Pages().with("wajib_lapor.csv", table).read().enrolments()).singleElement()
                .satisfies(entry -> assertThat(entry.region().dotted()).isEqualTo("35.14"));
    }

    @Test
    void aRegionCodeThatLostItsZeroIsRefused() {
        assertThat(new Pages().with("wajib_lapor.csv", "sumber,wilayah,sejak\nPOLRES,35.1,2024-01-01\n").refusals())
                .containsExactly(
                        "wajib_lapor.csv, baris 2 (POLRES), kolom wilayah: \"35.1\" bukan kode wilayah. "
                                + "Tulis kode bertitik lengkap, misalnya 35.10, sebagai teks.");
    }

    @Test
    void anEnrolmentFitsItsSource() {
        assertThat(new Pages().with("wajib_lapor.csv", "sumber,wilayah,sejak\nPOLRS,35.10,2024-01-01\nMEDIA,35.10,2024-01-01\n"
                + "POLRES,35,2024-01-01\n").refusals()).containsExactly(
                        "wajib_lapor.csv, baris 2 (POLRS), kolom sumber: sumber \"POLRS\" tidak ada di sumber.csv. "
                                + "Mungkin maksud Anda: \"POLRES\".",
                        "wajib_lapor.csv, baris 3 (MEDIA), kolom sumber: sumber MEDIA tidak punya wajib_jam di sumber.csv, "
                                + "jadi tidak ada laporan yang wajib.",
                        "wajib_lapor.csv, baris 4 (POLRES), kolom wilayah: sumber POLRES wajib lapor per KABUPATEN, sedangkan 35 adalah PROVINSI.");
    }

    @Test
    void brokenQuotesAndShiftedRowsAreRefused() {
        assertThat(new Pages().with("wajib_lapor.csv", "sumber,wilayah,sejak\n\"POLRES,35.14,2024-01-01\n").refusals())
                .containsExactly(
                        "wajib_lapor.csv, baris 2: tanda kutip dibuka tetapi tidak ditutup. Tambahkan \" di akhir sel.");
        assertThat(new Pages().with("wajib_lapor.csv", "sumber,wilayah,sejak\n\"POLRES\"x,35.14,2024-01-01\n").refusals())
                .containsExactly(
                        "wajib_lapor.csv, baris 2: ada tulisan sesudah tanda kutip penutup. Tanda kutip di dalam sel ditulis dua kali (\"\").");
        assertThat(new Pages().with("wajib_lapor.csv", "sumber,wilayah,sejak\nPOLRES,2024-01-01\n").refusals()).first().isEqualTo(
                "wajib_lapor.csv, baris 2: baris ini hanya 2 kolom, padahal judulnya 3. Lengkapi pemisahnya.");
        assertThat(new Pages().with("wajib_lapor.csv", "sumber,wilayah,sejak\nPOLRES,35.14,2024-01-01,lebih\n").refusals())
                .containsExactly(
                        "wajib_lapor.csv, baris 2: ada isi di luar kolom judul: \"lebih\". "
                                + "Bila isi sel memuat koma atau titik koma, apit dengan tanda kutip.");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        assertThat(new Pages()
                .with("wajib_lapor.csv", "sumber,wilayah,sejak\nPOLRES \u00e9".getBytes(StandardCharsets.ISO_8859_1))
                .refusals()).containsExactly(
                        "wajib_lapor.csv: berkas bukan UTF-8. Simpan ulang dengan penyandian UTF-8 (di lembar kerja: CSV UTF-8).");
    }

    @Test
    void emptyMissingAndHugeFilesAreRefused() {
        assertThat(new Pages().with("kriteria.csv", "\n").refusals()).first().asString().startsWith(
                "kriteria.csv: berkas kosong. Tulis baris judul: kode,nama,");
        assertThat(new Pages().without("sumber.csv").refusals()).containsExactly(
                "sumber.csv: berkas tidak ada. Buat sumber.csv atau sumber.xlsx.");
        assertThat(new Pages().with("hukum.csv", new byte[5_000_001]).refusals()).contains(
                "hukum.csv: berkas 5000001 bita; paling besar 5000000. Bagi menjadi beberapa berkas.");
        assertThat(new Pages().with("wajib_lapor.csv", "sumber,wilayah,sejak\n" + "\n".repeat(20_001)).refusals())
                .containsExactly(
                        "wajib_lapor.csv: lebih dari 20000 baris. Bagi berkas ini.");
        assertThat(new Pages().criterion(Map.of("panduan", "x".repeat(4_001))).refusals()).containsExactly(
                "kriteria.csv, baris 2 (KEA-01), kolom panduan: isi sel 4001 huruf; paling panjang 4000.");
    }

    @Test
    void aCodeIsUniqueAndPlain() {
        assertThat(new Pages().with("sumber.csv", """
                kode,nama,instansi,keandalan,klasifikasi,tingkat_wilayah,wajib_jam,keterangan
                POLRES,a,b,B,BIASA,KABUPATEN,24,-
                POLRES,a,b,G,SANGAT RAHASIA,KABUPATEN,0,-
                A B,a,b,B,BIASA,KABUPATEN,24,-
                """).refusals()).containsExactly(
                "sumber.csv, baris 3 (POLRES), kolom keandalan: \"G\" tidak dikenal. Pilihan: a, b, c, d, e, f.",
                "sumber.csv, baris 3 (POLRES), kolom wajib_jam: 0 di luar batas. Tulis banyaknya jam dari 1 sampai 8784.",
                "sumber.csv, baris 4 (A B), kolom kode: kode \"A B\" hanya boleh berisi huruf, angka dan tanda hubung, "
                        + "paling panjang 40. Contoh: SIB-01.");
    }
}
