package id.kentongan.reasoning.book;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.facts.RegionCode;
import id.kentongan.reasoning.region.Regions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a book may say about regions itself, in the files of {@code sample-data/wilayah}. */
class RegionFilesTest {
    private static final Path BUNDLED = Path.of("../../sample-data/wilayah");
    private static final List<String> ALL = List.of("provinces", "regencies", "districts", "villages", "titik_wilayah",
            "kepulauan");

    @Test
    void aBookWithoutFilesHasTheRegionsOfTheProgram() {
        assertThat(new Pages().read().regions()).isSameAs(Regions.bundled());
    }

    @Test
    void aCopyOfTheRegionsHashesAsIfThereWereNone() {
        Pages copied = new Pages();
        ALL.forEach(name -> copied.with("wilayah/" + name + ".csv", file(name)));
        copied.with("wilayah/README.md", "Daftar wilayah").with("wilayah/LICENSE-ODbL.md", "ODbL");
        RuleBook book = copied.read();

        assertThat(book.hash()).isEqualTo(new Pages().read().hash());
        assertThat(book.warnings()).noneMatch(warning -> warning.file().startsWith("wilayah/"));
        assertThat(book.regions().neighbours()).isEqualTo(Regions.bundled().neighbours());
    }

    @Test
    void neitherTheOrderOfRowsNorTheirLineEndsCount() {
        for (String name : List.of("regencies", "titik_wilayah", "kepulauan")) {
            List<String> lines = new ArrayList<>(file(name).lines().toList());
            Collections.shuffle(lines.subList(1, lines.size()), new Random(7));
            assertThat(new Pages().with("wilayah/" + name + ".csv", String.join("\r\n", lines)).read().hash())
                    .isEqualTo(new Pages().read().hash());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            provinces     | 93,Papua Selatan                  | 93,Anim Ha
            regencies     | 93.01,93,Kabupaten Merauke        | 93.01,93,Kabupaten Animha
            districts     | 93.01.01,93.01,Merauke            | 93.01.01,93.01,Animha
            titik_wilayah | 31.71,-6.18                       | 31.71,-6.19
            kepulauan     | 11.06,3                           | 11.06,33
            """)
    void everyEditedFieldCounts(String name, String before, String after) {
        assertThat(file(name)).contains(before);
        RuleBook edited = edited(name, text -> text.replace(before, after)).read();

        assertThat(edited.hash()).isNotEqualTo(new Pages().read().hash());
        assertThat(RuleBook.read(edited.files()).hash()).isEqualTo(edited.hash());
    }

    @Test
    void aNewDistrictIsThereWithItsNeighbours() {
        Pages book = edited("regencies", text -> text + "93.05,93,Kabupaten Uji\n");
        book.with("wilayah/titik_wilayah.csv", file("titik_wilayah") + "93.05,-8.10,139.50,1000\n");
        Regions regions = book.read().regions();

        assertThat(regions.name(RegionCode.of("93.05"))).isEqualTo("Kabupaten Uji");
        assertThat(regions.children(RegionCode.of("93"))).hasSize(5);
        assertThat(regions.neighbours()).anyMatch(pair -> pair.region().equals(RegionCode.of("93.05")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            regencies     | 93.01,93,Kabupaten Merauke | 93.01,94,Kabupaten Merauke | wilayah/regencies.csv, baris     | Tulis 93.
            regencies     | 93.01,93,Kabupaten Merauke | 93.1,93,Kabupaten Merauke  | wilayah/regencies.csv, baris     | "93.1" bukan kode wilayah
            regencies     | 93.01,93,Kabupaten Merauke | 93.02,93,Kabupaten Merauke | wilayah/regencies.csv, baris     | sudah ada di baris lain
            regencies     | 93.01,93,Kabupaten Merauke | 93.01,93,                  | wilayah/regencies.csv, baris     | wajib diisi
            regencies     | 93.01,93,Kabupaten Merauke | 97.01,97,Kabupaten Merauke | wilayah/regencies.csv, baris     | 97 tidak ada dalam wilayah/provinces.csv
            regencies     | 93.01,93,Kabupaten Merauke | 97,93,Kabupaten Merauke    | wilayah/regencies.csv, baris     | berkas ini berisi KABUPATEN
            provinces     | 93,Papua Selatan           | 97,Papua Selatan           | wilayah/provinces.csv            | sertakan juga wilayah/regencies.csv
            regencies     | 93.01,93,Kabupaten Merauke | 93.05,93,Kabupaten Merauke | wilayah/titik_wilayah.csv        | 93.05 (Kabupaten Merauke) tidak mempunyai titik
            titik_wilayah | 31.71,-6.18                | 31.71,106.18               | wilayah/titik_wilayah.csv, baris | 106.18 di luar batas
            titik_wilayah | 31.71,-6.18                | 31.79,-6.18                | wilayah/titik_wilayah.csv, baris | 31.79 bukan provinsi atau kabupaten/kota
            titik_wilayah | 31.71,-6.18                | 31.72,-6.18                | wilayah/titik_wilayah.csv, baris | sudah ada di baris lain
            kepulauan     | 11.06,3                    | 11.99,3                    | wilayah/kepulauan.csv, baris     | 11.99 bukan provinsi
            kepulauan     | 11.06,3                    | 11.06,                     | wilayah/kepulauan.csv, baris     | wajib diisi
            """)
    void whatCannotBeIsRefusedWithItsPlace(String name, String before, String after, String where, String why) {
        assertThat(edited(name, text -> text.replace("\n" + before, "\n" + after)).refusals())
                .anySatisfy(problem -> assertThat(problem).startsWith(where).contains(why));
    }

    private static Pages edited(String name, UnaryOperator<String> edit) {
        return new Pages().with("wilayah/" + name + ".csv", edit.apply(file(name)));
    }

    private static String file(String name) {
        try {
            return Files.readString(BUNDLED.resolve(name + ".csv"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
