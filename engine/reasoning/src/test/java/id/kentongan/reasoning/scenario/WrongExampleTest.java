package id.kentongan.reasoning.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that are understood but cannot be played with this book say what to write instead. */
class WrongExampleTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sumber "POLSEK" melaporkan "KEA-01" bernilai 1 di "81.71" pada "2024-10-07 08:00 WIB"   | tidak ada di sumber.csv
            sumber "POLRES" melaporkan "KEA-99" bernilai 1 di "81.71" pada "2024-10-07 08:00 WIB"   | tidak ada di indikator.csv
            sumber "POLRES" melaporkan "KEA-01" bernilai 1,5 di "81.71" pada "2024-10-07 08:00 WIB" | Tulis dengan titik desimal
            sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "81.7" pada "2024-10-07 08:00 WIB"    | bukan kode wilayah
            sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "81.99" pada "2024-10-07 08:00 WIB"   | tidak ada. Tulis kode Kemendagri
            sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "81.71" pada "7 Oktober 2024"         | Tulis seperti "2024-11-10 08:00 WIB"
            sumber "POLRES" melaporkan "KEA-01" bernilai 1 di "81.71" 2 hari kemudian               | memerlukan waktu yang disebut lebih dahulu
            sumber "POLRES" melaporkan NIHIL di "81.71" pada "2024-10-07 08:00 WIB", bermutu "G9"   | Tulis A1 sampai F6
            penanganan "KEA-99" di "81.71" dilaporkan selesai pada "2024-10-07 08:00 WIB"           | tidak ada kriteria atau kebijakan
            penanganan "KEA-08" di "81.71.01" dilaporkan selesai pada "2024-10-07 08:00 WIB"        | untuk tingkat wilayah KECAMATAN
            sumber "POLRES" melaporkan "KEA-01" bernilai -1 di "81.71" pada "2024-10-07 08:00 WIB"  | bukan angka
            sumber "POLRES" melaporkan "KEA-01" bernilai 1e400 di "81.71" pada "2024-10-07 08:00 WIB" | bukan angka
            setiap 0 jam sumber "DESA" melaporkan NIHIL di "81.71" dari "2024-10-07 08:00 WIB" sampai "2024-10-09 08:00 WIB" | sedikitnya 1 jam
            setiap 1 jam sumber "DESA" melaporkan NIHIL di "81.71" dari "2024-10-07 08:00 WIB" sampai "2026-10-09 08:00 WIB" | lebih dari 2000
            tidak ada keputusan                                                                     | belum dinilai
            sumber "POLRES" melaporkan NIHIL di "81.71" pada "2024-10-07 08:00 WIB", diterima "2024-10-01 08:00 WIB" | lebih dari 24 jam sesudah diterima
            """)
    void sentence(String sentence, String remedy) {
        Scenarios written = new Written(directory).example("Dengan " + sentence);

        assertThat(Written.played(written)).singleElement()
                .satisfies(outcome -> assertThat(outcome.failure()).get().asString().contains(remedy));
    }
}
